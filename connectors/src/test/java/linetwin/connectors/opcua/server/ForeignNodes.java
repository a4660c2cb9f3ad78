package linetwin.connectors.opcua.server;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaDataTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaObjectNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.OpcUaDataType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.enumerated.StructureType;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.DataTypeDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.EnumField;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureDefinition;
import org.eclipse.milo.opcua.stack.core.types.structured.StructureField;

/** Namespace of a test server: folders along each path below Objects, with a variable at the end. */
public class ForeignNodes extends ManagedNamespaceWithLifecycle {
    private final SubscriptionModel subscriptions;
    private final Map<String, UaFolderNode> folders = new ConcurrentSkipListMap<>();
    private final Map<String, UaVariableNode> variables = new ConcurrentSkipListMap<>();
    private final Map<NodeId, List<DataValue>> histories = new ConcurrentHashMap<>();
    private volatile int longestQueue = Integer.MAX_VALUE;

    ForeignNodes(OpcUaServer server, String uri) {
        super(server, uri);
        subscriptions = new SubscriptionModel(server, this);
        getLifecycleManager().addLifecycle(subscriptions);
    }

    /** Writes a good new value to the variable at a path. */
    public void set(String path, Object value) {
        set(path, value, StatusCode.GOOD, Instant.now());
    }

    public void set(String path, Object value, StatusCode status, Instant time) {
        variable(path, typeOf(value), value.getClass().isArray())
                .setValue(new DataValue(new Variant(value), status, new DateTime(time), DateTime.now()));
    }

    /** Writes a value without content to a variable. */
    public void setNothing(String path, NodeId type, StatusCode status) {
        variable(path, type, false).setValue(new DataValue(Variant.NULL_VALUE, status, DateTime.now()));
    }

    /** Variable at a path; created with its folders if it is missing. */
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

    /** Deletes a variable, as a server does after a change of its program. */
    public void remove(String path) {
        var variable = variables.remove(path);
        if (variable != null) {
            variable.delete();
        }
    }

    /** Folder at a path. */
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

    /** Adds a readable history to a variable. */
    public void remember(String path, List<DataValue> values) {
        var variable = Objects.requireNonNull(variables.get(path), path);
        variable.setHistorizing(true);
        variable.setAccessLevel(
                AccessLevel.toValue(AccessLevel.CurrentRead, AccessLevel.CurrentWrite, AccessLevel.HistoryRead));
        histories.put(variable.getNodeId(), values);
    }

    @Override
    public List<HistoryReadResult> historyRead(
            HistoryReadContext context,
            HistoryReadDetails details,
            TimestampsToReturn timestamps,
            List<HistoryReadValueId> nodes) {
        var raw = (ReadRawModifiedDetails) details;
        return nodes.stream()
                .map(node -> histories.getOrDefault(node.getNodeId(), List.of()).stream()
                        .filter(value -> isBetween(value, raw))
                        .toArray(DataValue[]::new))
                .map(values -> new HistoryReadResult(
                        StatusCode.GOOD,
                        ByteString.NULL_VALUE,
                        ExtensionObject.encode(getServer().getStaticEncodingContext(), new HistoryData(values))))
                .toList();
    }

    private static boolean isBetween(DataValue value, ReadRawModifiedDetails raw) {
        var time = Objects.requireNonNull(value.sourceTime()).getJavaInstant();
        return !time.isBefore(raw.getStartTime().getJavaInstant())
                && !time.isAfter(raw.getEndTime().getJavaInstant());
    }

    /** Adds a method at a path that returns the sum of its two numbers. */
    public void addingMethod(String path) {
        var slash = path.lastIndexOf('/');
        var name = path.substring(slash + 1);
        var method = new UaMethodNode(
                getNodeContext(),
                newNodeId(path),
                newQualifiedName(name),
                LocalizedText.english(name),
                LocalizedText.NULL_VALUE,
                Unsigned.uint(0),
                Unsigned.uint(0),
                true,
                true);
        var handler = new AddingMethod(method);
        method.setInputArguments(handler.getInputArguments());
        method.setOutputArguments(handler.getOutputArguments());
        method.setInvocationHandler(handler);
        getNodeManager().addNode(method);
        folder(path.substring(0, slash)).addComponent(method);
    }

    /** Adds a variable of a structure {@code Reading {Double torque; Int32 count}} that only the server defines. */
    public void setStructure(String path, double torque, int count) {
        var type = structureType();
        var bytes = ByteBuffer.allocate(Double.BYTES + Integer.BYTES)
                .order(ByteOrder.LITTLE_ENDIAN)
                .putDouble(torque)
                .putInt(count)
                .array();
        var value = ExtensionObject.of(ByteString.of(bytes), newNodeId("Reading binary"));
        variable(path, type, false).setValue(new DataValue(new Variant(value)));
    }

    private NodeId structureType() {
        var type = newNodeId("Reading");
        if (getNodeManager().containsNode(type)) {
            return type;
        }
        var encoding = newNodeId("Reading binary");
        var fields = new StructureField[] {
            new StructureField("torque", LocalizedText.NULL_VALUE, NodeIds.Double, -1, null, Unsigned.uint(0), false),
            new StructureField("count", LocalizedText.NULL_VALUE, NodeIds.Int32, -1, null, Unsigned.uint(0), false)
        };
        dataType(
                type,
                NodeIds.Structure,
                new StructureDefinition(encoding, NodeIds.Structure, StructureType.Structure, fields));
        var binary = new UaObjectNode(
                getNodeContext(),
                encoding,
                new QualifiedName(0, "Default Binary"),
                LocalizedText.english("Default Binary"),
                LocalizedText.NULL_VALUE,
                Unsigned.uint(0),
                Unsigned.uint(0));
        binary.addReference(new Reference(encoding, NodeIds.HasEncoding, type.expanded(), false));
        binary.addReference(
                new Reference(encoding, NodeIds.HasTypeDefinition, NodeIds.DataTypeEncodingType.expanded(), true));
        getNodeManager().addNode(binary);
        return type;
    }

    /** Adds a variable of an enumeration {@code Mode {IDLE 0, EXECUTE 6}}. */
    public void setEnumeration(String path, int value) {
        var type = newNodeId("Mode");
        if (!getNodeManager().containsNode(type)) {
            var none = LocalizedText.NULL_VALUE;
            dataType(type, NodeIds.Enumeration, new EnumDefinition(new EnumField[] {
                new EnumField(0L, none, none, "IDLE"), new EnumField(6L, none, none, "EXECUTE")
            }));
        }
        variable(path, type, false).setValue(new DataValue(new Variant(value)));
    }

    private void dataType(NodeId id, NodeId above, DataTypeDefinition definition) {
        var name = id.getIdentifier().toString();
        var node = new UaDataTypeNode(
                getNodeContext(),
                id,
                newQualifiedName(name),
                LocalizedText.english(name),
                LocalizedText.NULL_VALUE,
                Unsigned.uint(0),
                Unsigned.uint(0),
                null,
                null,
                null,
                false,
                definition);
        node.addReference(new Reference(id, NodeIds.HasSubtype, above.expanded(), false));
        getNodeManager().addNode(node);
    }

    /** Limits the queue size of later items. */
    public void longestQueue(int values) {
        longestQueue = values;
    }

    @Override
    public RevisedDataItemParameters onCreateDataItem(ReadValueId item, Double sampling, UInteger queue) {
        return new RevisedDataItemParameters(sampling, Unsigned.uint(Math.min(queue.longValue(), longestQueue)));
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
