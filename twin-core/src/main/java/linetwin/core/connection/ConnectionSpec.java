package linetwin.core.connection;

import java.util.List;

/**
 * How a line is connected: the content of a connection file.
 *
 * @param name the file's own name of the connection
 * @param lineFile path of the line file, relative to the connection file
 * @param folder where the connection file is: paths in it are relative to this
 */
public record ConnectionSpec(String name, String lineFile, List<SourceSpec> sources, String folder) {
    public ConnectionSpec {
        sources = List.copyOf(sources);
    }

    /** A connection that is in no file. */
    public ConnectionSpec(String name, String lineFile, List<SourceSpec> sources) {
        this(name, lineFile, sources, "");
    }

    /** This connection as read from a file in {@code folder}. */
    public ConnectionSpec in(String otherFolder) {
        return new ConnectionSpec(name, lineFile, sources, otherFolder);
    }

    /** This connection with other sources. */
    public ConnectionSpec with(List<SourceSpec> otherSources) {
        return new ConnectionSpec(name, lineFile, otherSources, folder);
    }
}
