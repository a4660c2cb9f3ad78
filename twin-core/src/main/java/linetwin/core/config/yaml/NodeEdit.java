package linetwin.core.config.yaml;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

/**
 * Applies one change to the nodes of a file. Nodes on the path are copied, so that content which the file repeats by an
 * alias changes in this place only.
 */
public final class NodeEdit {
    private static final Pattern POSITION = Pattern.compile("[1-9][0-9]{0,5}");

    private final List<ListSchema> lists;
    private final FieldChange change;
    private final Problems problems;
    private final Optional<Mark> mark;
    /** Node to set; empty to remove the node at the path. */
    private final Optional<Node> value;

    private NodeEdit(List<ListSchema> lists, FieldChange change, Optional<Node> value, Problems problems) {
        this.lists = lists;
        this.change = change;
        this.value = value;
        this.problems = problems;
        this.mark = Optional.of(new Mark(change.label(), 0, 0, 0, new int[] {0}, 0));
    }

    /** Root of the file with these changes applied in order; changes that cannot be applied become problems. */
    public static Node changed(Node root, List<ListSchema> lists, List<FieldChange> changes, Problems problems) {
        var node = root;
        for (var change : changes) {
            var value = YamlParser.value(change.value(), change.label(), problems);
            if (value.isPresent() || change.value().isBlank()) {
                node = new NodeEdit(lists, change, value, problems).at(node, 0).orElse(node);
            }
        }
        return node;
    }

    /** Node with the change applied; empty if the change removes it. */
    private Optional<Node> at(Node node, int depth) {
        if (depth == change.path().size()) {
            return value;
        }
        return switch (node) {
            case MappingNode mapping -> Optional.of(inMapping(mapping, depth));
            case SequenceNode sequence -> Optional.of(inList(sequence, depth));
            default -> {
                fault(depth, "%s has no parts".formatted(before(depth)), "Set %s as a whole".formatted(before(depth)));
                yield Optional.of(node);
            }
        };
    }

    private Node inMapping(MappingNode mapping, int depth) {
        var step = change.path().get(depth);
        var tuples = new ArrayList<NodeTuple>();
        boolean found = false;
        for (var tuple : mapping.getValue()) {
            if (!found && isKey(tuple, step)) {
                found = true;
                at(tuple.getValueNode(), depth + 1)
                        .ifPresent(changed -> tuples.add(new NodeTuple(tuple.getKeyNode(), changed)));
            } else {
                tuples.add(tuple);
            }
        }
        if (!found) {
            added(depth).ifPresent(it -> tuples.add(new NodeTuple(scalar(step), it)));
        }
        return new MappingNode(
                mapping.getTag(), true, tuples, mapping.getFlowStyle(), mapping.getStartMark(), mapping.getEndMark());
    }

    private static boolean isKey(NodeTuple tuple, String word) {
        return tuple.getKeyNode() instanceof ScalarNode key && key.getValue().equals(word);
    }

    /** Node for a key that the file does not have: the rest of the path, as far as it can be created. */
    private Optional<Node> added(int depth) {
        var step = change.path().get(depth);
        if (depth == change.path().size() - 1) {
            if (value.isEmpty()) {
                fault(depth, "is not there", "There is nothing to remove");
            }
            return value;
        }
        if (isExtensible(step)) {
            return Optional.of(list(List.of(item(step, depth + 1))));
        }
        if (schema(step).isPresent()) {
            fault(depth, "the file lists none", "Write the list into the file first");
            return Optional.empty();
        }
        return added(depth + 1).map(inner -> mapping(List.of(tuple(change.path().get(depth + 1), inner))));
    }

    private Node inList(SequenceNode sequence, int depth) {
        var step = change.path().get(depth);
        var items = new ArrayList<>(sequence.getValue());
        int index = indexOf(step, items, depth);
        if (index < items.size() && index >= 0) {
            at(items.get(index), depth + 1)
                    .ifPresentOrElse(changed -> items.set(index, changed), () -> items.remove(index));
        } else if (index == items.size()) {
            items.add(item(listAt(depth), depth));
        }
        return new SequenceNode(
                sequence.getTag(),
                true,
                items,
                sequence.getFlowStyle(),
                sequence.getStartMark(),
                sequence.getEndMark());
    }

    /**
     * Index of the item that a step of the path names; the size of the list to append one; negative, with a problem, if
     * there is none.
     */
    private int indexOf(String step, List<Node> items, int depth) {
        var ids = ids(items, idKey(listAt(depth)));
        if (ids.contains(step)) {
            return ids.indexOf(step);
        }
        if (isExtensible(listAt(depth)) && depth + 1 < change.path().size()) {
            return items.size();
        }
        if (ids.stream().allMatch(String::isEmpty)) {
            return position(step, items.size(), depth);
        }
        fault(depth, "%s has no '%s'".formatted(before(depth), step), SpellingSuggestion.advice(step, ids));
        return -1;
    }

    private int position(String step, int size, int depth) {
        if (POSITION.matcher(step).matches() && Integer.parseInt(step) <= size) {
            return Integer.parseInt(step) - 1;
        }
        fault(
                depth,
                "%s has no position '%s'".formatted(before(depth), step),
                "Count from 1: there are %d".formatted(size));
        return -1;
    }

    /** Id of each item; empty text if it has none. */
    private static List<String> ids(List<Node> items, String key) {
        return items.stream()
                .map(item -> item instanceof MappingNode mapping ? id(mapping, key) : "")
                .toList();
    }

    private static String id(MappingNode item, String key) {
        return item.getValue().stream()
                .filter(tuple -> isKey(tuple, key) && tuple.getValueNode() instanceof ScalarNode)
                .map(tuple -> ((ScalarNode) tuple.getValueNode()).getValue())
                .findFirst()
                .orElse("");
    }

    private Optional<ListSchema> schema(String list) {
        return lists.stream().filter(schema -> schema.name().equals(list)).findFirst();
    }

    private String idKey(String list) {
        return schema(list).map(ListSchema::idKey).orElse("id");
    }

    private boolean isExtensible(String list) {
        return schema(list).filter(ListSchema::extensible).isPresent();
    }

    private String listAt(int depth) {
        return depth == 0 ? "" : change.path().get(depth - 1);
    }

    /** New item of an extensible list: its id, and the rest of the path. */
    private Node item(String list, int depth) {
        var id = tuple(idKey(list), scalar(change.path().get(depth)));
        var rest = depth + 1 < change.path().size() ? added(depth + 1) : Optional.<Node>empty();
        return rest.map(it -> mapping(List.of(id, tuple(change.path().get(depth + 1), it))))
                .orElseGet(() -> mapping(List.of(id)));
    }

    private NodeTuple tuple(String key, Node under) {
        return new NodeTuple(scalar(key), under);
    }

    private ScalarNode scalar(String text) {
        return new ScalarNode(Tag.STR, true, text, ScalarStyle.PLAIN, mark, mark);
    }

    private Node mapping(List<NodeTuple> tuples) {
        return new MappingNode(Tag.MAP, true, tuples, FlowStyle.FLOW, mark, mark);
    }

    private Node list(List<Node> items) {
        return new SequenceNode(Tag.SEQ, true, items, FlowStyle.FLOW, mark, mark);
    }

    private String before(int depth) {
        return depth == 0 ? "the file" : String.join(".", change.path().subList(0, depth));
    }

    private void fault(int depth, String fault, String remedy) {
        problems.add(mark, change.path().get(depth), fault, remedy);
    }
}
