package linetwin.core.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Value in a file with its key. A value of the wrong kind becomes a problem at its place. */
public record FileEntry(String field, Node node, Problems problems) {
    private static final Pattern ID = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,39}");

    private static final int LONGEST_TEXT = 500;

    public void fault(String fault, String remedy) {
        problems.add(node, field, fault, remedy);
    }

    /** Reports a value that is valid but probably not intended. */
    public void warn(String fault, String remedy) {
        problems.warn(node, field, fault, remedy);
    }

    /** True if a change put this value here. */
    public boolean isChanged() {
        return node.getStartMark()
                .filter(mark -> mark.getName().startsWith(FieldChange.PREFIX))
                .isPresent();
    }

    /** True if a change put this value, or a value directly in it, here. */
    public boolean hasChanged() {
        return isChanged()
                || node instanceof MappingNode mapping
                        && mapping.getValue().stream()
                                .anyMatch(pair -> new FileEntry(field, pair.getValueNode(), problems).isChanged());
    }

    /** Single value as text; empty, with a problem, for anything else. */
    public Optional<String> text() {
        if (!(node instanceof ScalarNode scalar)) {
            fault(
                    "holds %s where a single value belongs".formatted(kind()),
                    "Write one value after '%s:'".formatted(field));
            return Optional.empty();
        }
        if (scalar.getValue().isBlank()) {
            fault("has no value", "Write one after '%s:', or remove the key where it is optional".formatted(field));
            return Optional.empty();
        }
        if (scalar.getValue().length() > LONGEST_TEXT) {
            fault("is %,d characters long".formatted(scalar.getValue().length()), "Keep it under " + LONGEST_TEXT);
            return Optional.empty();
        }
        return Optional.of(scalar.getValue().strip());
    }

    /** Id by which other parts of the file refer to this one. */
    public Optional<String> id() {
        return text().filter(text -> {
            boolean good = ID.matcher(text).matches();
            if (!good) {
                fault(
                        "'%s' cannot be an id".formatted(text),
                        "Begin with a letter and use letters, digits, - and _ only, 40 at most");
            }
            return good;
        });
    }

    /** Value of the choice with this name; empty, with a problem, for an unknown name. */
    public <E> Optional<E> choice(Map<String, E> choices) {
        return text().flatMap(text -> {
            var chosen = Optional.ofNullable(choices.get(text));
            if (chosen.isEmpty()) {
                fault(
                        "'%s' is not known".formatted(text),
                        SpellingSuggestion.advice(text, List.copyOf(choices.keySet())));
            }
            return chosen;
        });
    }

    /** Elements of a list, each with the key of the list. */
    public List<FileEntry> elements() {
        if (!(node instanceof SequenceNode sequence)) {
            fault("holds %s where a list belongs".formatted(kind()), "Write its elements as '- ...' lines or in [ ]");
            return List.of();
        }
        return sequence.getValue().stream()
                .map(element -> new FileEntry(field, element, problems))
                .toList();
    }

    /** Elements of a list; those for which {@code read} returns nothing are left out. */
    public <T> List<T> each(Function<FileEntry, Optional<T>> read) {
        var values = new ArrayList<T>();
        elements().forEach(element -> read.apply(element).ifPresent(values::add));
        return List.copyOf(values);
    }

    /** Content of the node for a problem text. */
    public String kind() {
        return switch (node) {
            case MappingNode _ -> "a mapping";
            case SequenceNode _ -> "a list";
            case ScalarNode scalar -> scalar.getValue().isBlank() ? "nothing" : "'%s'".formatted(scalar.getValue());
            default -> "something else";
        };
    }
}
