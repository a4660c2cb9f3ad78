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

/** The text of a line file to a {@link LineLayout}. The format is told in {@code line-configs/README.md}. */
public final class LineFile {
    /** What the file says of itself under {@code format}. */
    public static final String FORMAT = "linetwin-line/1";

    private LineFile() {}

    /**
     * Reads a line file.
     *
     * @param fileName how problems name the file
     * @param text the whole file
     */
    public static ReadResult<LineLayout> read(String fileName, String text) {
        return read(fileName, text, _ -> Optional.empty());
    }

    /**
     * Reads a line file that may name others beside it, such as a table of measured times.
     *
     * @param attachments the text of a file by the name that the line file gives it; empty where it cannot be had
     */
    public static ReadResult<LineLayout> read(
            String fileName, String text, Function<String, Optional<String>> attachments) {
        return read(fileName, text, attachments, List.of());
    }

    /**
     * Reads a line file as if it had been written otherwise.
     *
     * @param changes made one after the other before the file is read
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

    /** The keys that the reader knows, by the part of the file: a JSON Schema must say the same. */
    public static SortedMap<String, List<String>> keys() {
        var keys = new TreeMap<String, List<String>>();
        SectionSchemas.OF_LINE_FILES.forEach(shape -> keys.put(shape.name(), shape.keys()));
        return keys;
    }

    /** The units that a signal can have. */
    public static List<String> signalUnits() {
        return SignalUnitList.KNOWN;
    }

    /** What a text says of itself under {@code format}, found without reading it: a line, a connection, or neither. */
    public static Optional<String> formatOf(String text) {
        return FileFormat.of(text);
    }
}
