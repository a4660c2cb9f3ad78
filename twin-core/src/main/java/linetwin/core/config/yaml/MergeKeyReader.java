package linetwin.core.config.yaml;

import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

/** Replaces merge keys {@code <<} of YAML 1.1 by the entries that they name; own keys win, then earlier mappings. */
final class MergeKeyReader {
    /** Limit of the entries that merge keys add to a file. */
    static final int MOST_ADDED = 100_000;

    private final Problems problems;
    private int added;
    /** Nodes begun, with true for those that are complete. */
    private final IdentityHashMap<Node, Boolean> visited = new IdentityHashMap<>();

    MergeKeyReader(Problems problems) {
        this.problems = problems;
    }

    /** Merges in this node and below it; each node once, as aliases repeat nodes. */
    void merge(Node node) {
        if (visited.putIfAbsent(node, false) != null) {
            return;
        }
        switch (node) {
            case SequenceNode list -> list.getValue().forEach(this::merge);
            case MappingNode map -> mergeEntries(map);
            default -> {}
        }
        visited.put(node, true);
    }

    private void mergeEntries(MappingNode map) {
        map.getValue().forEach(entry -> merge(entry.getValueNode()));
        if (map.getValue().stream().noneMatch(MergeKeyReader::isMerge)) {
            return;
        }
        var entries = new ArrayList<NodeTuple>();
        map.getValue().stream().filter(entry -> !isMerge(entry)).forEach(entries::add);
        var names = new LinkedHashSet<String>();
        entries.forEach(entry -> names.add(name(entry)));
        map.getValue().stream()
                .filter(MergeKeyReader::isMerge)
                .flatMap(entry -> sources(entry.getValueNode()).stream())
                .forEach(source -> add(source, names, entries));
        map.setValue(entries);
    }

    private static List<Node> sources(Node value) {
        return value instanceof SequenceNode list ? list.getValue() : List.of(value);
    }

    private void add(Node source, Set<String> names, List<NodeTuple> entries) {
        if (source instanceof MappingNode map && Boolean.TRUE.equals(visited.get(source))) {
            var more = map.getValue().stream()
                    .filter(entry -> !names.contains(name(entry)))
                    .toList();
            added += more.size();
            if (added > MOST_ADDED) {
                problems.add(
                        source,
                        "<<",
                        "adds more than %,d entries to the file".formatted(MOST_ADDED),
                        "Write the content out instead of '<<'");
                return;
            }
            more.forEach(entry -> names.add(name(entry)));
            entries.addAll(more);
        } else {
            problems.add(source, "<<", "merges no section, or one that contains it", "Write '<<: *name' of a section");
        }
    }

    private static boolean isMerge(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key && key.getValue().equals("<<");
    }

    private static String name(NodeTuple entry) {
        return entry.getKeyNode() instanceof ScalarNode key
                ? key.getValue()
                : entry.getKeyNode().toString();
    }
}
