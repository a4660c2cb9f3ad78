package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.opcua.session.RequestBatches;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath.Segment;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathResult;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;

/**
 * Finds nodes by namespace URI and browse path (TranslateBrowsePathsToNodeIds, OPC 10000-4, 5.8.4), in each session
 * again.
 */
final class BrowsePathResolver {
    private final ServerSession session;
    private final NodeId start;

    /** Creates a resolver of paths below Objects. */
    BrowsePathResolver(ServerSession session) {
        this(session, NodeIds.ObjectsFolder);
    }

    BrowsePathResolver(ServerSession session, NodeId start) {
        this.session = session;
        this.start = start;
    }

    /** Nodes of the paths below Objects, in the same order; empty for a path that the server does not have. */
    List<Optional<NodeId>> find(List<List<Segment>> paths) throws UaException {
        var found = new ArrayList<Optional<NodeId>>(paths.size());
        var known = new ArrayList<BrowsePath>();
        var places = new ArrayList<Integer>();
        for (var path : paths) {
            found.add(Optional.empty());
            path(path).ifPresent(translatable -> {
                places.add(found.size() - 1);
                known.add(translatable);
            });
        }
        var results = RequestBatches.send(known, session.limits().translations(), this::translate);
        for (int i = 0; i < results.size(); i++) {
            found.set(places.get(i), node(results.get(i)));
        }
        return found;
    }

    private List<BrowsePathResult> translate(List<BrowsePath> paths) throws UaException {
        var results = session.client().translateBrowsePaths(paths).getResults();
        return results == null ? List.of() : Arrays.asList(results);
    }

    private Optional<NodeId> node(BrowsePathResult result) {
        var targets = result.getTargets();
        return result.getStatusCode().isGood() && targets != null && targets.length > 0
                ? targets[0].getTargetId().toNodeId(session.namespaces().table())
                : Optional.empty();
    }

    /** Path as the service takes it; empty if one of its namespaces is unknown, so that the path has no node. */
    private Optional<BrowsePath> path(List<Segment> segments) {
        var elements = new ArrayList<RelativePathElement>();
        for (var segment : segments) {
            var name = session.namespaces().name(segment);
            if (name.isEmpty()) {
                return Optional.empty();
            }
            elements.add(element(name.get()));
        }
        var path = new RelativePath(elements.toArray(RelativePathElement[]::new));
        return Optional.of(new BrowsePath(start, path));
    }

    private static RelativePathElement element(QualifiedName name) {
        return new RelativePathElement(NodeIds.HierarchicalReferences, false, true, name);
    }
}
