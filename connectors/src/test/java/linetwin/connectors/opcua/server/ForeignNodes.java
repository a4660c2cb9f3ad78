package linetwin.connectors.opcua.server;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** One namespace of a test's server: folders along each path below Objects, and a variable at its end. */
public class ForeignNodes extends ManagedNamespaceWithLifecycle {
    private final SubscriptionModel subscriptions;
    private final Map<String, UaFolderNode> folders = new ConcurrentSkipListMap<>();
    private final Map<String, UaVariableNode> variables = new ConcurrentSkipListMap<>();

    ForeignNodes(OpcUaServer server, String uri) {
        super(server, uri);
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
    }

    /** Gives the variable at a path a value that is good and new. */
    public void set(String path, Object value) {
        set(path, value, StatusCode.GOOD, Instant.now());
    }

    public void set(String path, Object value, StatusCode status, Instant time) {
        variable(path, typeOf(value), value.getClass().isArray())
                .setValue(new DataValue(new Variant(value), status, new DateTime(time), DateTime.now()));
    }

    /** Gives a variable a value that has none. */
    public void setNothing(String path, NodeId type, StatusCode status) {
        variable(path, type, false).setValue(new DataValue(Variant.NULL_VALUE, status, DateTime.now()));
    }

    /** The variable at a path; made, with the folders above it, where there is none yet. */
    public UaVariableNode variable(String path, NodeId type, boolean isArray) {
        return variables.computeIfAbsent(path, _ -> create(path, type, isArray));
    }

    private UaVariableNode create(String path, NodeId type, boolean isArray) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var variable = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                .setNodeId(newNodeId(path))
                .setBrowseName(newQualifiedName(name))
                .setDisplayName(LocalizedText.english(name))
                .setDataType(type)
                .setValueRank(isArray ? ValueRanks.OneDimension : ValueRanks.Scalar)
                .setTypeDefinition(NodeIds.BaseDataVariableType)
                .setAccessLevel(AccessLevel.READ_WRITE)
                .setUserAccessLevel(AccessLevel.READ_WRITE)
                .build();
        getNodeManager().addNode(variable);
        folder(path.substring(0, path.lastIndexOf('/'))).addComponent(variable);
        return variable;
    }

    /** Takes a variable away, as a server does whose program is changed. */
    public void remove(String path) {
        var variable = variables.remove(path);
        if (variable != null) {
            variable.delete();
        }
    }

    /** The folder at a path. */
    public UaFolderNode folder(String path) {
        var known = folders.get(path);
        if (known != null) {
            return known;
        }
        var slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        var folder = new UaFolderNode(
                getNodeContext(), newNodeId(path), newQualifiedName(name), LocalizedText.english(name));
        getNodeManager().addNode(folder);
        if (slash < 0) {
            folder.addReference(
                    new Reference(folder.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), false));
        } else {
            folder(path.substring(0, slash)).addOrganizes(folder);
        }
        folders.put(path, folder);
        return folder;
    }

    private static NodeId typeOf(Object value) {
        var single = value.getClass().isArray() ? value.getClass().getComponentType() : value.getClass();
        return OpcUaDataType.fromBackingClass(single).getNodeId();
    }

    @Override
    public void onDataItemsCreated(List<DataItem> items) {
        subscriptions.onDataItemsCreated(items);
    }

    @Override
    public void onDataItemsModified(List<DataItem> items) {
        subscriptions.onDataItemsModified(items);
    }

    @Override
    public void onDataItemsDeleted(List<DataItem> items) {
        subscriptions.onDataItemsDeleted(items);
    }

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> items) {
        subscriptions.onMonitoringModeChanged(items);
    }
}
