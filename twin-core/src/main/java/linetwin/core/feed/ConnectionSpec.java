package linetwin.core.feed;

import java.util.List;

/**
 * How a line is connected: the content of a connection file.
 *
 * @param name the file's own name of the connection
 * @param lineFile path of the line file, relative to the connection file
 */
public record ConnectionSpec(String name, String lineFile, List<SourceSpec> sources) {
    public ConnectionSpec {
        sources = List.copyOf(sources);
    }
}
