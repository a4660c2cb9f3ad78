package linetwin.core.config.line;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import linetwin.core.config.yaml.FieldChange;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.FileFormat;
import linetwin.core.config.yaml.NodeEdit;
import linetwin.core.config.yaml.Problems;
import linetwin.core.config.yaml.ReadResult;
import linetwin.core.config.yaml.YamlParser;
import linetwin.core.layout.LineLayout;

/**
 * Reads the text of a line file as a {@link LineLayout}. The format is documented in {@code line-configs/README.md}.
 */
public final class LineFile {
    /** Value of the key {@code format} in a line file. */
    public static final String FORMAT = "linetwin-line/1";

    private LineFile() {}

    /**
     * Reads a line file.
     *
     * @param fileName name of the file in problems
     * @param text the whole file
     */
    public static ReadResult<LineLayout> read(String fileName, String text) {
        return read(fileName, text, _ -> Optional.empty());
    }

    /**
     * Reads a line file that may refer to other files, such as a table of measured times.
     *
     * @param attachments text of a file by the name in the line file; empty if it cannot be read
     */
    public static ReadResult<LineLayout> read(
            String fileName, String text, Function<String, Optional<String>> attachments) {
        return read(fileName, text, attachments, List.of());
    }

    /**
     * Reads a line file with changes to its fields.
     *
     * @param changes edits applied in order before the file is read
     */
    public static ReadResult<LineLayout> read(
            String fileName, String text, Function<String, Optional<String>> attachments, List<FieldChange> changes) {
        var problems = new Problems(fileName);
        var layout = YamlParser.root(text, problems)
                .map(root -> NodeEdit.changed(root, SectionSchemas.LISTS, changes, problems))
                .flatMap(root ->
                        FileFormat.checked(FORMAT, SectionSchemas.LINE_FILE, new FileEntry("file", root, problems)))
                .map(file -> new LineReader(new MeasuredTimesReader(fileName, attachments)).layout(file));
        return ReadResult.of(layout, problems);
    }

    /** Keys that the reader accepts, by section; the JSON Schema must list the same. */
    public static SortedMap<String, List<String>> keys() {
        var keys = new TreeMap<String, List<String>>();
        SectionSchemas.OF_LINE_FILES.forEach(shape -> keys.put(shape.name(), shape.keys()));
        return keys;
    }

    /** Units that a signal can have. */
    public static List<String> signalUnits() {
        return SignalUnitList.KNOWN;
    }

    /**
     * Value of the key {@code format} of a text, found without parsing it: a line file, a connection file, or neither.
     */
    public static Optional<String> formatOf(String text) {
        return FileFormat.of(text);
    }
}
