package linetwin.core.config;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
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
    public static Reading<ConnectionSpec> read(String fileName, String text) {
        return read(fileName, text, Optional.empty());
    }

    /** Reads a connection file and checks it against the line that it connects. */
    public static Reading<ConnectionSpec> read(String fileName, String text, LineLayout layout) {
        return read(fileName, text, Optional.of(layout));
    }

    private static Reading<ConnectionSpec> read(String fileName, String text, Optional<LineLayout> layout) {
        var problems = new Problems(fileName);
        var connection = YamlText.root(text, problems)
                .flatMap(root -> Format.checked(FORMAT, Shapes.CONNECTION_FILE, new Entry("file", root, problems)))
                .map(file -> connection(file, new SourceReader(new LineWords(layout))));
        return Reading.of(connection, problems);
    }

    /** The keys that the reader knows, by the part of the file: a JSON Schema must say the same. */
    public static SortedMap<String, List<String>> keys() {
        var keys = new TreeMap<String, List<String>>();
        Shapes.OF_CONNECTION_FILES.forEach(shape -> keys.put(shape.name(), shape.keys()));
        return keys;
    }

    private static ConnectionSpec connection(Section file, SourceReader sources) {
        return new ConnectionSpec(
                file.required("name").flatMap(Entry::id).orElse(Parts.NO_ID),
                file.required("line").flatMap(Entry::text).orElse("?"),
                file.required("sources", entry -> Section.of(Shapes.FEED, entry).map(sources::source)));
    }
}
