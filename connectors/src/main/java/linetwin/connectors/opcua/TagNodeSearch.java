package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath;
import linetwin.connectors.opcua.value.ValueSelector;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;

/** Finds the nodes of the tags of a connection file, in each session again. */
final class TagNodeSearch {
    /** Maximum number of segments at the end of a path that may be members of structures instead of nodes. */
    private static final int DEEPEST_MEMBER = 3;

    private final ServerSession session;
    private final TagTable table;
    /** Tags bound earlier in this session: a tag that is found again is the same object. */
    private final Map<Key, BoundTag> slots = new LinkedHashMap<>();

    /** Tag of the connection file with its parsed path. */
    record Wanted(TagSpec spec, NodePath path) {}

    /**
     * Tag and the node that has its value in this session.
     *
     * @param wanted tag of the connection file
     * @param picks selectors of the part of the value
     */
    record Found(Wanted wanted, BoundTag slot, NodeId node, List<ValueSelector> picks) {
        /** Key of the tag, independent of its node. */
        Key key() {
            return new Key(slot.spec(), slot.path());
        }
    }

    /** Identity of a tag. */
    record Key(TagSpec spec, String path) {}

    /**
     * Result of a search.
     *
     * @param missing tags without any node at the server
     */
    record Result(List<Found> found, List<Wanted> missing) {}

    TagNodeSearch(ServerSession session, TagTable table) {
        this.session = session;
        this.table = table;
    }

    Result find(List<Wanted> tags) throws UaException {
        var found = new LinkedHashMap<Key, Found>();
        var missing = new ArrayList<Wanted>();
        var direct = new ArrayList<Wanted>();
        var browsing = new TemplateNodeSearch(session);
        for (var tag : tags) {
            if (isDirect(tag.path())) {
                direct.add(tag);
            } else if (!browse(tag, browsing, found)) {
                missing.add(tag);
            }
        }
        translate(direct, found, missing);
        return new Result(List.copyOf(found.values()), missing);
    }

    /**
     * True if the server can resolve the path to one node: the path has no captures, and all its namespaces are given.
     */
    private boolean isDirect(NodePath path) {
        return path.isPlain()
                && (!session.namespaces().own().isEmpty()
                        || path.segments().stream().allMatch(s -> s.namespace().isPresent()));
    }

    /**
     * True if a node matches: the whole path, or the path without its last names, which then are members of a
     * structure.
     */
    private boolean browse(Wanted tag, TemplateNodeSearch browsing, Map<Key, Found> found) throws UaException {
        if (browse(tag, tag.path(), browsing, found)) {
            return true;
        }
        int most = Math.min(DEEPEST_MEMBER, tag.path().plainEnd());
        for (int members = 1; members <= most; members++) {
            if (browse(tag, tag.path().withMembers(members), browsing, found)) {
                return true;
            }
        }
        return false;
    }

    private boolean browse(Wanted tag, NodePath path, TemplateNodeSearch browsing, Map<Key, Found> found)
            throws UaException {
        var hits = browsing.find(path.segments()).stream()
                .filter(hit -> hit.isVariable() || tag.spec().meaning() == Meaning.ALARMS)
                .toList();
        hits.forEach(hit -> bind(tag, hit.path() + path.pickText(), hit.captures(), hit.node(), path.picks(), found));
        return !hits.isEmpty();
    }

    private void translate(List<Wanted> tags, Map<Key, Found> found, List<Wanted> missing) throws UaException {
        var nodes = new BrowsePathResolver(session)
                .find(tags.stream().map(tag -> tag.path().segments()).toList());
        List<Wanted> open = new ArrayList<>();
        for (int i = 0; i < tags.size(); i++) {
            bindOrKeep(tags.get(i), nodes.get(i), tags.get(i).path(), found, open);
        }
        for (int members = 1; members <= DEEPEST_MEMBER && !open.isEmpty(); members++) {
            open = structures(open, members, found);
        }
        missing.addAll(open);
    }

    /**
     * Resolves the last segments as members of a structure, if the path before them is a variable; returns the tags
     * that remain open.
     */
    private List<Wanted> structures(List<Wanted> tags, int members, Map<Key, Found> found) throws UaException {
        var shorter = tags.stream()
                .filter(tag -> tag.path().segments().size() > members)
                .map(tag -> tag.path().withMembers(members))
                .toList();
        var nodes = new BrowsePathResolver(session)
                .find(shorter.stream().map(NodePath::segments).toList());
        var variables = variables(nodes.stream().flatMap(Optional::stream).toList());
        var open = new ArrayList<Wanted>();
        int next = 0;
        for (var tag : tags) {
            boolean isLongEnough = tag.path().segments().size() > members;
            var path = isLongEnough ? shorter.get(next) : tag.path();
            var node = isLongEnough ? nodes.get(next++).filter(variables::contains) : Optional.<NodeId>empty();
            bindOrKeep(tag, node, path, found, open);
        }
        return open;
    }

    private void bindOrKeep(
            Wanted tag, Optional<NodeId> node, NodePath path, Map<Key, Found> found, List<Wanted> open) {
        if (node.isPresent()) {
            bind(tag, tag.path().text(), new TreeMap<>(), node.get(), path.picks(), found);
        } else {
            open.add(tag);
        }
    }

    private List<NodeId> variables(List<NodeId> nodes) throws UaException {
        var distinct = nodes.stream().distinct().toList();
        var classes = session.read(distinct.stream()
                .map(node -> ServerSession.attribute(node, AttributeId.NodeClass))
                .toList());
        var variables = new ArrayList<NodeId>();
        for (int i = 0; i < distinct.size(); i++) {
            if (classes.get(i).value().value() instanceof Integer kind && kind == NodeClass.Variable.getValue()) {
                variables.add(distinct.get(i));
            }
        }
        return variables;
    }

    private void bind(
            Wanted tag,
            String path,
            Map<String, String> captures,
            NodeId node,
            List<ValueSelector> picks,
            Map<Key, Found> found) {
        var key = new Key(tag.spec(), path);
        var slot = Optional.ofNullable(slots.get(key)).or(() -> table.bind(tag.spec(), path, captures));
        slot.ifPresent(known -> {
            slots.put(key, known);
            // Names may be ambiguous on a server; the first of two nodes becomes the signal.
            found.putIfAbsent(key, new Found(tag, known, node, picks));
        });
    }
}
