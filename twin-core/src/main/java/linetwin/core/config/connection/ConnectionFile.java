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

/** Reads the text of a connection file as a {@link ConnectionSpec}. */
public final class ConnectionFile {
    /** Value of the key {@code format} in a connection file. */
    public static final String FORMAT = "linetwin-connection/1";

    private ConnectionFile() {}

    /**
     * Reads a connection file without its line: ids of the line are accepted unchecked.
     *
     * @param fileName name of the file in problems
     * @param text the whole file
     */
    public static ReadResult<ConnectionSpec> read(String fileName, String text) {
        return read(fileName, text, Optional.empty());
    }

    /** Reads a connection file and checks its ids against the line that it connects. */
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

    /** Keys that the reader accepts, by section; the JSON Schema must list the same. */
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
