package linetwin.core.config.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Mapping with a schema. Unknown and duplicate keys are reported on creation, a missing key when it is read. */
public final class FileSection {
    private final SectionSchema shape;
    private final FileEntry whole;
    private final Map<String, FileEntry> entries = new LinkedHashMap<>();

    /** Keys that a misspelt key was probably meant to be; not reported as missing as well. */
    private final Set<String> probable = new TreeSet<>();

    private FileSection(SectionSchema shape, FileEntry whole) {
        this.shape = shape;
        this.whole = whole;
    }

    /** Mapping at this entry; empty, with a problem, for anything else. */
    public static Optional<FileSection> of(SectionSchema shape, FileEntry entry) {
        if (!(entry.node() instanceof MappingNode mapping)) {
            entry.fault(
                    "holds %s where a mapping belongs".formatted(entry.kind()),
                    "Write 'key: value' pairs: " + String.join(", ", shape.keys()));
            return Optional.empty();
        }
        var section = new FileSection(shape, entry);
        mapping.getValue().forEach(section::enter);
        return Optional.of(section);
    }

    private void enter(NodeTuple tuple) {
        var key = new FileEntry(keyOf(tuple), tuple.getKeyNode(), whole.problems());
        if (!(tuple.getKeyNode() instanceof ScalarNode)) {
            key.fault("a key cannot be %s".formatted(key.kind()), "Write one word before the colon");
        } else if (!shape.keys().contains(key.field())) {
            var hint = shape.hint(key.field());
            hint.map(KeyHint::key)
                    .or(() -> SpellingSuggestion.to(key.field(), shape.keys()))
                    .ifPresent(probable::add);
            key.fault(
                    "is not a key of %s".formatted(shape.pointedAt()),
                    hint.map(KeyHint::advice).orElseGet(() -> SpellingSuggestion.advice(key.field(), shape.keys())));
        } else if (entries.containsKey(key.field())) {
            key.fault("is written twice in %s".formatted(shape.pointedAt()), "Keep one of the two");
        } else {
            entries.put(key.field(), new FileEntry(key.field(), tuple.getValueNode(), whole.problems()));
        }
    }

    private static String keyOf(NodeTuple tuple) {
        return tuple.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : "key";
    }

    public FileEntry whole() {
        return whole;
    }

    /** Keys present in this section. */
    public Set<String> keys() {
        return entries.keySet();
    }

    public Optional<FileEntry> optional(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /** True if a key here is probably a misspelt {@code key}. */
    public boolean isProbable(String key) {
        return probable.contains(key);
    }

    /** True if any key here is probably misspelt. */
    public boolean isMisspelt() {
        return !probable.isEmpty();
    }

    /** Entry under a required key; a missing key is reported. */
    public Optional<FileEntry> required(String key) {
        var entry = optional(key);
        if (entry.isEmpty() && !isProbable(key)) {
            whole.problems().add(whole.node(), key, "is missing", "Add it to " + shape.pointedAt());
        }
        return entry;
    }

    /** Elements of a required list; an absent or empty list is reported. */
    public <T> List<T> required(String key, Function<FileEntry, Optional<T>> read) {
        return required(key)
                .map(entry -> {
                    var values = entry.each(read);
                    if (values.isEmpty()
                            && entry.kind().equals("a list")
                            && entry.elements().isEmpty()) {
                        entry.fault("is empty", "List at least one");
                    }
                    return values;
                })
                .orElse(List.of());
    }

    /** Elements of an optional list. */
    public <T> List<T> optional(String key, Function<FileEntry, Optional<T>> read) {
        return optional(key).map(entry -> entry.each(read)).orElse(List.of());
    }
}
