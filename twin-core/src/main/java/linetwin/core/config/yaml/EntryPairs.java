package linetwin.core.config.yaml;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Mapping with free keys. */
public final class EntryPairs<T> {
    private final FileEntry whole;
    private final Function<FileEntry, Optional<T>> read;
    private final Map<String, T> values = new TreeMap<>();

    private EntryPairs(FileEntry whole, Function<FileEntry, Optional<T>> read) {
        this.whole = whole;
        this.read = read;
    }

    /**
     * Values by their keys; pairs for which {@code read} returns nothing are left out.
     *
     * @param form notation of such a mapping, for the advice of a problem
     */
    public static <T> Map<String, T> of(FileEntry entry, String form, Function<FileEntry, Optional<T>> read) {
        var pairs = new EntryPairs<>(entry, read);
        if (entry.node() instanceof MappingNode mapping) {
            mapping.getValue().forEach(pairs::enter);
        } else {
            entry.fault("holds %s where a mapping belongs".formatted(entry.kind()), "Write " + form);
        }
        return pairs.values;
    }

    private void enter(NodeTuple pair) {
        var key = new FileEntry(whole.field(), pair.getKeyNode(), whole.problems());
        if (!(pair.getKeyNode() instanceof ScalarNode scalar)) {
            key.fault("a key cannot be %s".formatted(key.kind()), "Write one word before the colon");
            return;
        }
        var name = scalar.getValue().strip();
        if (values.containsKey(name)) {
            key.fault("'%s' is written twice".formatted(name), "Keep one of the two");
            return;
        }
        read.apply(new FileEntry(whole.field(), pair.getValueNode(), whole.problems()))
                .ifPresent(value -> values.put(name, value));
    }
}
