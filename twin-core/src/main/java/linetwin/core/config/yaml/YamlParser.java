package linetwin.core.config.yaml;

import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.LoadSettingsBuilder;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * Parses YAML text to nodes with their place. Refuses texts beyond any real line file: size, depth, number of aliases.
 */
public final class YamlParser {
    static final int MAX_CHARACTERS = 2_000_000;
    static final int MAX_DEPTH = 50;
    static final int MAX_ALIASES = 100;

    private static final LoadSettings SETTINGS = settings().build();

    private YamlParser() {}

    private static LoadSettingsBuilder settings() {
        return LoadSettings.builder()
                .setCodePointLimit(MAX_CHARACTERS)
                .setAllowNonScalarKeys(true)
                .setMaxAliasesForCollections(MAX_ALIASES);
    }

    /** Root of the document; empty, with a problem, if there is none. */
    public static Optional<Node> root(String text, Problems problems) {
        if (text.length() > MAX_CHARACTERS) {
            problems.add(
                    Optional.empty(),
                    "file",
                    "is %,d characters long".formatted(text.length()),
                    "Keep it under %,d, or split the line".formatted(MAX_CHARACTERS));
            return Optional.empty();
        }
        int faults = problems.size();
        var root = composed(text, SETTINGS, problems);
        root.ifPresent(new MergeKeyReader(problems)::merge);
        if (root.isEmpty() && problems.size() == faults) {
            problems.add(
                    Optional.empty(),
                    "file",
                    "is empty",
                    "Begin with 'format: linetwin-line/1'; three-stations.yaml is an example");
        }
        return root;
    }

    /** Value of a change; empty if it is blank or faulty. Problems name the change as their file. */
    static Optional<Node> value(String text, String label, Problems problems) {
        return composed(text, settings().setLabel(label).build(), problems);
    }

    private static Optional<Node> composed(String text, LoadSettings settings, Problems problems) {
        try {
            return isWithinLimits(text, settings, problems)
                    ? new Compose(settings).composeString(text)
                    : Optional.empty();
        } catch (YamlEngineException e) {
            addSyntaxFault(e, text, problems);
            return Optional.empty();
        }
    }

    /** Checks depth and number of aliases on the parser events, which need no memory for nested or repeated content. */
    private static boolean isWithinLimits(String text, LoadSettings settings, Problems problems) {
        int depth = 0;
        int aliases = 0;
        for (Event event : new Parse(settings).parseString(text)) {
            switch (event.getEventId()) {
                case MappingStart, SequenceStart -> depth++;
                case MappingEnd, SequenceEnd -> depth--;
                case Alias -> aliases++;
                default -> {}
            }
            if (depth > MAX_DEPTH) {
                problems.add(
                        event.getStartMark(),
                        "file",
                        "is nested deeper than %d levels here".formatted(MAX_DEPTH),
                        "A line file needs 8 levels at most");
                return false;
            }
            if (aliases > MAX_ALIASES) {
                problems.add(
                        event.getStartMark(),
                        "file",
                        "repeats content by more than %d aliases".formatted(MAX_ALIASES),
                        "Write the content out instead of '*name'");
                return false;
            }
        }
        return true;
    }

    private static void addSyntaxFault(YamlEngineException fault, String text, Problems problems) {
        switch (fault) {
            case MarkedYamlEngineException e ->
                problems.add(
                        e.getProblemMark().or(e::getContextMark),
                        "yaml",
                        oneLine(e.getProblem()),
                        "Mend the YAML here or just above; check indentation, quotes and brackets");
            case ReaderException e ->
                problems.add(
                        markAt(e.getPosition(), text),
                        "yaml",
                        "the character U+%04X is not allowed in a text file".formatted(e.getCodePoint()),
                        "Save the file as UTF-8 text");
            default ->
                problems.add(Optional.empty(), "yaml", oneLine(String.valueOf(fault.getMessage())), "Mend the YAML");
        }
    }

    private static Optional<Mark> markAt(int position, String text) {
        int end = Math.clamp(position, 0, text.length());
        var before = text.substring(0, end);
        int line = (int) before.chars().filter(c -> c == '\n').count();
        int column = end - before.lastIndexOf('\n') - 1;
        return Optional.of(new Mark("file", end, line, column, new int[] {0}, 0));
    }

    private static String oneLine(String message) {
        return message.replaceAll("\\s+", " ").strip().replaceAll("\\.+$", "");
    }
}
