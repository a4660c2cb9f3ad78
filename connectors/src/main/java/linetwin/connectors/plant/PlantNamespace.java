package linetwin.connectors.plant;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;

/** OPC UA nodes of the plant: folders along each path below Objects, and a read-only variable at its end. */
final class PlantNamespace extends ManagedNamespaceWithLifecycle {
    private final SubscriptionModel subscriptions;
    private final Map<String, UaFolderNode> folders = new ConcurrentSkipListMap<>();
    private final Map<String, UaVariableNode> variables = new ConcurrentSkipListMap<>();

    PlantNamespace(OpcUaServer server, String uri) {
        super(server, uri);
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
    }

    /** Sets the value of the variable at {@code path}; creates the variable and the folders above it if missing. */
    void set(String path, Object value, StatusCode status, Instant time) {
        var variable = variables.get(path);
        if (variable == null) {
            variable = create(path, value);
        }
        var before = variable.getValue();
        if (Objects.deepEquals(before.value().value(), value)
                && status.equals(before.statusCode())
                && time.equals(instant(before))) {
            return;
        }
        var now = new DateTime(time);
        variable.setValue(new DataValue(new Variant(value), status, now, now));
    }

    private static Instant instant(DataValue value) {
        var time = value.sourceTime();
        return time == null ? Instant.MIN : time.getJavaInstant();
    }

    /** Creates a Double variable without a value, status Bad_WaitingForInitialData. */
    void announce(String path) {
        if (!variables.containsKey(path)) {
            var variable = create(path, 0.0);
            variable.setValue(new DataValue(
                    Variant.NULL_VALUE, new StatusCode(StatusCodes.Bad_WaitingForInitialData), DateTime.now()));
        }
    }

    private UaVariableNode create(String path, Object value) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var variable = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                .setNodeId(newNodeId(path))
                .setBrowseName(newQualifiedName(name))
                .setDisplayName(LocalizedText.english(name))
                .setDataType(dataType(value))
                .setValueRank(value.getClass().isArray() ? ValueRanks.OneDimension : ValueRanks.Scalar)
                .setTypeDefinition(NodeIds.BaseDataVariableType)
                .setAccessLevel(AccessLevel.READ_ONLY)
                .setUserAccessLevel(AccessLevel.READ_ONLY)
                .build();
        getNodeManager().addNode(variable);
        folder(path.substring(0, path.lastIndexOf('/'))).addOrganizes(variable);
        variables.put(path, variable);
        return variable;
    }

    private UaFolderNode folder(String path) {
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

    private static NodeId dataType(Object value) {
        return switch (value) {
            case Integer _, Integer[] _ -> NodeIds.Int32;
            case Long _, Long[] _ -> NodeIds.Int64;
            case Double _, Double[] _ -> NodeIds.Double;
            case String _, String[] _ -> NodeIds.String;
            default -> throw new IllegalArgumentException("No OPC UA type for %s".formatted(value.getClass()));
        };
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
