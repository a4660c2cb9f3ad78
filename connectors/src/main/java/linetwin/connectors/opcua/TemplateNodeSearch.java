package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.connectors.opcua.session.RequestBatches;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath.Segment;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseDirection;
import org.eclipse.milo.opcua.stack.core.types.enumerated.BrowseResultMask;
import org.eclipse.milo.opcua.stack.core.types.enumerated.NodeClass;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseDescription;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowseResult;
import org.eclipse.milo.opcua.stack.core.types.structured.ReferenceDescription;

/**
 * Finds the nodes that match a path with captures. It browses level by level, up to a hundred nodes per request, and
 * only along the path. Browsed levels are cached, so that templates with the same beginning share the requests.
 */
final class TemplateNodeSearch {
    private static final int DEEPEST = 12;
    private static final int NODE_CLASSES = NodeClass.Object.getValue() | NodeClass.Variable.getValue();
    private static final int RESULTS = BrowseResultMask.BrowseName.getValue() | BrowseResultMask.NodeClass.getValue();

    private final ServerSession session;
    private final Map<NodeId, List<Child>> browsed = new LinkedHashMap<>();

    /** Child of a node. */
    private record Child(NodeId node, ReferenceDescription reference) {
        String name() {
            return String.valueOf(reference.getBrowseName().name());
        }
    }

    /**
     * Node that matches the path, or its beginning.
     *
     * @param path names below Objects, separated by slashes
     */
    record Hit(NodeId node, String path, Map<String, String> captures, boolean isVariable) {
        private Hit below(Child child, Map<String, String> more) {
            var all = new LinkedHashMap<>(captures);
            more.forEach((name, value) -> all.merge(name, value, (first, next) -> first + "/" + next));
            return new Hit(
                    child.node(),
                    path.isEmpty() ? child.name() : path + "/" + child.name(),
                    Collections.unmodifiableMap(all),
                    child.reference().getNodeClass() == NodeClass.Variable);
        }
    }

    TemplateNodeSearch(ServerSession session) {
        this.session = session;
    }

    /** Nodes that match, in the order of the server. */
    List<Hit> find(List<Segment> path) throws UaException {
        var hits = List.of(start(NodeIds.ObjectsFolder));
        for (var segment : path) {
            hits = segment.isOpenEnded() ? below(hits, segment) : next(hits, segment);
        }
        return hits;
    }

    /** Nodes below one node that match a segment. */
    List<Hit> below(NodeId node, Segment segment) throws UaException {
        return below(List.of(start(node)), segment);
    }

    private static Hit start(NodeId node) {
        return new Hit(node, "", new LinkedHashMap<>(), false);
    }

    private List<Hit> next(List<Hit> hits, Segment segment) throws UaException {
        browse(hits.stream().map(Hit::node).toList());
        var template = segment.template();
        var found = new ArrayList<Hit>();
        for (var hit : hits) {
            for (var child : children(hit.node())) {
                if (session.namespaces().fits(segment, child.reference().getBrowseName())) {
                    template.match(child.name()).ifPresent(captures -> found.add(hit.below(child, captures)));
                }
            }
        }
        // A node may be a child by two references.
        return found.stream().distinct().toList();
    }

    /** Nodes at any depth, level by level; a node that is reached twice or by a loop is taken once. */
    private List<Hit> below(List<Hit> hits, Segment segment) throws UaException {
        var found = new ArrayList<Hit>();
        Set<NodeId> seen = new LinkedHashSet<>();
        hits.forEach(hit -> seen.add(hit.node()));
        var level = hits;
        for (int depth = 0; depth < DEEPEST && !level.isEmpty(); depth++) {
            level = next(level, segment).stream()
                    .filter(hit -> seen.add(hit.node()))
                    .toList();
            found.addAll(level);
        }
        return found;
    }

    private List<Child> children(NodeId node) {
        return browsed.getOrDefault(node, List.of());
    }

    private void browse(List<NodeId> nodes) throws UaException {
        var open =
                nodes.stream().distinct().filter(n -> !browsed.containsKey(n)).toList();
        var found = RequestBatches.send(open, session.limits().browses(), this::request);
        for (int i = 0; i < found.size(); i++) {
            browsed.put(open.get(i), found.get(i));
        }
    }

    private List<List<Child>> request(List<NodeId> nodes) throws UaException {
        var results = session.client()
                .browse(nodes.stream().map(TemplateNodeSearch::description).toList());
        var all = new ArrayList<List<Child>>();
        var waiting = new ArrayList<Integer>();
        for (int i = 0; i < results.size(); i++) {
            if (results.get(i).getStatusCode().getValue() == StatusCodes.Bad_NoContinuationPoints) {
                waiting.add(i);
            }
            all.add(complete(results.get(i)));
        }
        // A server stores few continuation points; the earlier ones have been used by now.
        for (int i : waiting) {
            all.set(i, alone(nodes.get(i)));
        }
        return all;
    }

    private List<Child> alone(NodeId node) throws UaException {
        var result = session.client().browse(List.of(description(node))).getFirst();
        if (result.getStatusCode().getValue() == StatusCodes.Bad_NoContinuationPoints) {
            throw new UaException(result.getStatusCode());
        }
        return complete(result);
    }

    private static BrowseDescription description(NodeId node) {
        return new BrowseDescription(
                node, BrowseDirection.Forward, NodeIds.HierarchicalReferences, true, uint(NODE_CLASSES), uint(RESULTS));
    }

    /** Takes a response and all its continuations at the server. */
    private List<Child> complete(BrowseResult first) throws UaException {
        var all = new ArrayList<Child>();
        Optional<BrowseResult> result = Optional.of(first);
        while (result.isPresent()) {
            add(result.get(), all);
            result = more(result.get().getContinuationPoint());
        }
        return all;
    }

    private void add(BrowseResult result, List<Child> all) {
        var references = result.getReferences();
        for (int i = 0; references != null && i < references.length; i++) {
            var reference = references[i];
            reference
                    .getNodeId()
                    .toNodeId(session.namespaces().table())
                    .ifPresent(node -> all.add(new Child(node, reference)));
        }
    }

    private Optional<BrowseResult> more(ByteString point) throws UaException {
        if (point == null || point.isNullOrEmpty()) {
            return Optional.empty();
        }
        var results = session.client().browseNext(false, List.of(point)).getResults();
        if (results == null || results.length == 0) {
            return Optional.empty();
        }
        // An incomplete list of children must not count as complete.
        if (results[0].getStatusCode().isBad()) {
            throw new UaException(results[0].getStatusCode());
        }
        return Optional.of(results[0]);
    }
}
