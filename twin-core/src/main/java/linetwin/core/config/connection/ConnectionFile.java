package linetwin.core.config.connection;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import linetwin.core.config.line.CommonFields;
import linetwin.core.config.line.SectionSchemas;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileFormat;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.config.yaml.Problems;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.config.yaml.YamlParser;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.layout.LineLayout;

/** The text of a connection file to a {@link ConnectionSpec}. */
public final class ConnectionFile {
    /** What the file says of itself under {@code format}. */
    public static final String FORMAT = "linetwin-connection/1";

    private ConnectionFile() {}

    /**
     * Reads a connection file for itself.
     *
     * @param fileName how problems name the file
     * @param text the whole file
     */
    public static ReadResult<ConnectionSpec> read(String fileName, String text) {
        return read(fileName, text, Optional.empty());
    }

    /** Reads a connection file and checks it against the line that it connects. */
    public static ReadResult<ConnectionSpec> read(String fileName, String text, LineLayout layout) {
        return read(fileName, text, Optional.of(layout));
    }

    private static ReadResult<ConnectionSpec> read(String fileName, String text, Optional<LineLayout> layout) {
        var problems = new Problems(fileName);
        var connection = YamlParser.root(text, problems)
                .flatMap(root -> FileFormat.checked(
                        FORMAT, SectionSchemas.CONNECTION_FILE, new FileEntry("file", root, problems)))
                .map(file -> connection(file, new SourceReader(new LineIdResolver(layout))));
        return ReadResult.of(connection, problems);
    }

    /** The keys that the reader knows, by the part of the file: a JSON Schema must say the same. */
    public static SortedMap<String, List<String>> keys() {
        var keys = new TreeMap<String, List<String>>();
        SectionSchemas.OF_CONNECTION_FILES.forEach(shape -> keys.put(shape.name(), shape.keys()));
        return keys;
    }

    private static ConnectionSpec connection(FileSection file, SourceReader sources) {
        return new ConnectionSpec(
                file.required("name").flatMap(FileEntry::id).orElse(CommonFields.NO_ID),
                file.required("line").flatMap(FileEntry::text).orElse("?"),
                file.required("sources", entry -> FileSection.of(SectionSchemas.FEED, entry)
                        .map(sources::source)));
    }
}
