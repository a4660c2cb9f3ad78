package linetwin.core.connection;

import java.util.List;

/**
 * Connection of a line: the content of a connection file.
 *
 * @param name name of the connection, as in its file
 * @param lineFile path of the line file, relative to the connection file
 * @param folder folder of the connection file; paths in it are relative to this folder
 */
public record ConnectionSpec(String name, String lineFile, List<SourceSpec> sources, String folder) {
    public ConnectionSpec {
        sources = List.copyOf(sources);
    }

    /** Creates a connection that is not read from a file. */
    public ConnectionSpec(String name, String lineFile, List<SourceSpec> sources) {
        this(name, lineFile, sources, "");
    }

    /** Copy of this connection, as read from a file in this folder. */
    public ConnectionSpec in(String otherFolder) {
        return new ConnectionSpec(name, lineFile, sources, otherFolder);
    }

    /** Copy of this connection with other sources. */
    public ConnectionSpec with(List<SourceSpec> otherSources) {
        return new ConnectionSpec(name, lineFile, otherSources, folder);
    }
}
