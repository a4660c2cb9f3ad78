package linetwin.connectors.foreign;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.core.ValueRanks;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.UaStructuredType;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.ExtensionObject;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ServerState;
import org.eclipse.milo.opcua.stack.core.types.enumerated.TimestampsToReturn;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryData;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadResult;
import org.eclipse.milo.opcua.stack.core.types.structured.HistoryReadValueId;
import org.eclipse.milo.opcua.stack.core.types.structured.Range;
import org.eclipse.milo.opcua.stack.core.types.structured.ReadRawModifiedDetails;
import org.eclipse.milo.opcua.stack.core.types.structured.XVType;

/**
 * OPC UA nodes of a foreign server, below Objects:
 *
 * <ul>
 *   <li>{@code Plant/{station}/Signals/{signal}}: Double, a counter
 *   <li>{@code Plant/{station}/State}: Int32, 6 and 2 alternately, 50 counts each
 *   <li>{@code Plant/{station}/Parts}: Int64, rises by one every ten counts
 *   <li>{@code Shapes/{station}/Array}, {@code Enumeration}, {@code Structure}, {@code Range}, {@code Text},
 *       {@code NotANumber}, {@code Nothing}: constant
 * </ul>
 *
 * Every count is passed to every monitored item, so a value that a client misses was lost in transport.
 */
final class ForeignNodes extends ManagedNamespaceWithLifecycle {
    static final int EXECUTE = 6;
    static final int STOPPED = 2;
    private static final long COUNTS_PER_STATE = 50;
    private static final long COUNTS_PER_PART = 10;
    /** Limit of the counts that are made up for; after a longer pause the counters jump to their present count. */
    private static final long CATCH_UP = 50;

    private final ForeignPlan plan;
    private final List<Counter> counters = new ArrayList<>();
    private final Map<NodeId, Set<DataItem>> items = new ConcurrentHashMap<>();
    private final Map<NodeId, Counter> byNode = new ConcurrentHashMap<>();
    private final Map<String, UaFolderNode> folders = new TreeMap<>();

    /** Variable whose value follows from the count of its index. */
    private final class Counter {
        final UaVariableNode node;
        final int index;
        final Kind kind;
        long reported = Long.MIN_VALUE;

        Counter(UaVariableNode node, int index, Kind kind) {
            this.node = node;
            this.index = index;
            this.kind = kind;
        }

        DataValue value(long count) {
            var time = new DateTime(plan.at(index, count));
            return new DataValue(new Variant(kind.of(count)), StatusCode.GOOD, time, time);
        }

        void report(long nanos) {
            var newest = plan.count(index, nanos);
            var from = reported == Long.MIN_VALUE ? newest : Math.max(reported + 1, newest - CATCH_UP);
            for (long count = from; count <= newest; count++) {
                var value = value(count);
                node.setValue(value);
                items.getOrDefault(node.getNodeId(), Collections.emptySet()).forEach(item -> item.setValue(value));
            }
            reported = Math.max(reported, newest);
        }
    }

    private enum Kind {
        SIGNAL,
        STATE,
        PARTS;

        Object of(long count) {
            return switch (this) {
                case SIGNAL -> (double) count;
                case STATE -> count / COUNTS_PER_STATE % 2 == 0 ? EXECUTE : STOPPED;
                case PARTS -> count / COUNTS_PER_PART;
            };
        }
    }

    ForeignNodes(OpcUaServer server, ForeignPlan plan) {
        super(server, ForeignPlan.NAMESPACE);
        this.plan = plan;
        getLifecycleManager().addStartupTask(this::make);
    }

    private void make() {
        for (var station : plan.stationNames().toList()) {
            for (int i = 0; i < plan.signals(); i++) {
                count(
                        variable("Plant/" + station + "/Signals/" + ForeignPlan.signal(i), NodeIds.Double),
                        i,
                        Kind.SIGNAL);
            }
            count(variable("Plant/" + station + "/State", NodeIds.Int32), 0, Kind.STATE);
            count(variable("Plant/" + station + "/Parts", NodeIds.Int64), 0, Kind.PARTS);
            shapes("Shapes/" + station + "/");
        }
        tick(Instant.now());
    }

    private void count(UaVariableNode node, int index, Kind kind) {
        var counter = new Counter(node, index, kind);
        counters.add(counter);
        byNode.put(node.getNodeId(), counter);
    }

    private void shapes(String path) {
        var array = variable(path + "Array", NodeIds.Double);
        array.setValueRank(ValueRanks.OneDimension);
        array.setArrayDimensions(new UInteger[] {uint(0)});
        array.setValue(new DataValue(new Variant(new Double[] {1.5, 2.5, 3.5})));
        variable(path + "Enumeration", NodeIds.ServerState)
                .setValue(new DataValue(new Variant(ServerState.Suspended.getValue())));
        variable(path + "Structure", NodeIds.XVType).setValue(structure(new XVType(4.5, 5.5f)));
        variable(path + "Range", NodeIds.Range).setValue(structure(new Range(-1.0, 99.0)));
        variable(path + "Text", NodeIds.String).setValue(new DataValue(new Variant("running")));
        variable(path + "NotANumber", NodeIds.Double).setValue(new DataValue(new Variant(Double.NaN)));
        variable(path + "Nothing", NodeIds.Double)
                .setValue(new DataValue(new StatusCode(StatusCodes.Bad_SensorFailure)));
    }

    private DataValue structure(UaStructuredType value) {
        return new DataValue(new Variant(ExtensionObject.encode(getServer().getStaticEncodingContext(), value)));
    }

    private UaVariableNode variable(String path, NodeId type) {
        var name = path.substring(path.lastIndexOf('/') + 1);
        var node = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                .setNodeId(newNodeId(path))
                .setBrowseName(newQualifiedName(name))
                .setDisplayName(LocalizedText.english(name))
                .setDataType(type)
                .setValueRank(ValueRanks.Scalar)
                .setTypeDefinition(NodeIds.BaseDataVariableType)
                .setAccessLevel(AccessLevel.toValue(AccessLevel.CurrentRead, AccessLevel.HistoryRead))
                .setUserAccessLevel(AccessLevel.toValue(AccessLevel.CurrentRead, AccessLevel.HistoryRead))
                .setHistorizing(path.contains("/Signals/"))
                .build();
        getNodeManager().addNode(node);
        folder(path.substring(0, path.lastIndexOf('/'))).addOrganizes(node);
        return node;
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

    NodeId station(String name) {
        return newNodeId("Plant/" + name);
    }

    /** Reports all counts since the previous tick. */
    void tick(Instant now) {
        var nanos = plan.nanos(now);
        counters.forEach(counter -> counter.report(nanos));
    }

    @Override
    public List<HistoryReadResult> historyRead(
            HistoryReadContext context,
            HistoryReadDetails details,
            TimestampsToReturn timestamps,
            List<HistoryReadValueId> nodes) {
        return nodes.stream().map(node -> history(details, node.getNodeId())).toList();
    }

    private HistoryReadResult history(HistoryReadDetails details, NodeId id) {
        var counter = byNode.get(id);
        if (counter == null || !(details instanceof ReadRawModifiedDetails raw)) {
            return new HistoryReadResult(
                    new StatusCode(StatusCodes.Bad_HistoryOperationUnsupported), ByteString.NULL_VALUE, null);
        }
        var from = plan.count(counter.index, raw.getStartTime().getJavaInstant().minus(Duration.ofNanos(1))) + 1;
        var until = Math.min(plan.count(counter.index, raw.getEndTime().getJavaInstant()), counter.reported);
        var values = new ArrayList<DataValue>();
        for (long count = Math.max(0, from); count <= until; count++) {
            values.add(counter.value(count));
        }
        var data = new HistoryData(values.toArray(DataValue[]::new));
        return new HistoryReadResult(
                StatusCode.GOOD,
                ByteString.NULL_VALUE,
                ExtensionObject.encode(getServer().getStaticEncodingContext(), data));
    }

    @Override
    public void onDataItemsCreated(List<DataItem> created) {
        for (var item : created) {
            var id = item.getReadValueId().getNodeId();
            items.computeIfAbsent(id, _ -> ConcurrentHashMap.newKeySet()).add(item);
            var node = getNodeManager().getNode(id);
            node.ifPresent(n -> item.setValue(((UaVariableNode) n).getValue()));
        }
    }

    @Override
    public void onDataItemsModified(List<DataItem> modified) {
        // The counters are independent of sampling.
    }

    @Override
    public void onDataItemsDeleted(List<DataItem> deleted) {
        deleted.forEach(item -> items.getOrDefault(item.getReadValueId().getNodeId(), Collections.emptySet())
                .remove(item));
    }

    @Override
    public void onMonitoringModeChanged(List<MonitoredItem> changed) {
        // Milo itself applies the monitoring mode.
    }
}
