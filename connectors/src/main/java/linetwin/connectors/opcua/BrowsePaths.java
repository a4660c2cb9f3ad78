package linetwin.connectors.opcua;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePath;
import org.eclipse.milo.opcua.stack.core.types.structured.BrowsePathResult;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePath;
import org.eclipse.milo.opcua.stack.core.types.structured.RelativePathElement;

/**
 * Finds nodes by namespace URI and browse path, at every connect anew: a server may number both otherwise after each
 * start.
 */
final class BrowsePaths {
    private static final int BATCH = 500;

    private final OpcUaClient client;
    private final String namespace;

    /** A tag and the node that stands for it in this session. */
    record Found(Tag tag, NodeId node) {}

    BrowsePaths(OpcUaClient client, String namespace) {
        this.client = client;
        this.namespace = namespace;
    }

    /** Those of the tags that the server has; the others are left out. */
    List<Found> resolve(List<Tag> tags) throws UaException {
        var namespaces = client.readNamespaceTable();
        var index = namespaces.getIndex(namespace);
        var found = new ArrayList<Found>();
        if (index == null) {
            return found;
        }
        var most = batch();
        for (int from = 0; from < tags.size(); from += most) {
            var batch = tags.subList(from, Math.min(from + most, tags.size()));
            var paths = batch.stream().map(tag -> path(tag, index.intValue())).toList();
            var results = client.translateBrowsePaths(paths).getResults();
            for (int i = 0; results != null && i < results.length; i++) {
                add(batch.get(i), results[i], found);
            }
        }
        return found;
    }

    /** As many at once as the server takes; 0 means that it sets no limit. */
    private int batch() throws UaException {
        return client.readOperationLimits()
                .maxNodesPerTranslateBrowsePathsToNodeIds()
                .map(UInteger::intValue)
                .filter(limit -> limit > 0)
                .map(limit -> Math.min(limit, BATCH))
                .orElse(BATCH);
    }

    private void add(Tag tag, BrowsePathResult result, List<Found> found) {
        var targets = result.getTargets();
        if (result.getStatusCode().isGood() && targets != null && targets.length > 0) {
            targets[0]
                    .getTargetId()
                    .toNodeId(client.getNamespaceTable())
                    .ifPresent(node -> found.add(new Found(tag, node)));
        }
    }

    private static BrowsePath path(Tag tag, int index) {
        var elements = Arrays.stream(tag.path().split("/"))
                .map(name -> new RelativePathElement(
                        NodeIds.HierarchicalReferences, false, true, new QualifiedName(index, name)))
                .toArray(RelativePathElement[]::new);
        return new BrowsePath(NodeIds.ObjectsFolder, new RelativePath(elements));
    }
}
