package linetwin.connectors.foreign;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.nio.ByteBuffer;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.methods.MethodInvocationHandler;
import org.eclipse.milo.opcua.sdk.server.model.objects.AlarmConditionTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.DiagnosticInfo;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/** Alarms and conditions of a foreign server (IEC 62541-9), including ConditionRefresh. */
final class ForeignConditions {
    private final OpcUaServer server;
    private final ForeignNodes nodes;
    private final Map<String, Alarm> retained = new TreeMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();

    private record Alarm(String station, String name, int severity, boolean active, boolean acked) {
        String key() {
            return station + "/" + name;
        }
    }

    ForeignConditions(OpcUaServer server, ForeignNodes nodes, boolean refreshes) {
        this.server = server;
        this.nodes = nodes;
        if (refreshes) {
            server.getAddressSpaceManager()
                    .getManagedNode(NodeIds.ConditionType_ConditionRefresh)
                    .ifPresent(node -> ((UaMethodNode) node).setInvocationHandler(answerToRefresh()));
        }
    }

    private MethodInvocationHandler answerToRefresh() {
        return (_, request) -> {
            refresh();
            return new CallMethodResult(StatusCode.GOOD, new StatusCode[0], new DiagnosticInfo[0], new Variant[0]);
        };
    }

    synchronized void report(String station, String name, int severity, boolean active, boolean acked) {
        var alarm = new Alarm(station, name, severity, active, acked);
        if (active || !acked) {
            retained.put(alarm.key(), alarm);
        } else {
            retained.remove(alarm.key());
        }
        fire(alarm);
    }

    int refreshes() {
        return refreshes.get();
    }

    private synchronized void refresh() {
        refreshes.incrementAndGet();
        mark(NodeIds.RefreshStartEventType);
        retained.values().forEach(this::fire);
        mark(NodeIds.RefreshEndEventType);
    }

    private void mark(NodeId type) {
        try {
            var event = event(type);
            event.setSourceNode(NodeIds.Server);
            event.setSourceName("Server");
            event.setMessage(LocalizedText.english("refresh"));
            event.setSeverity(ushort(100));
            send(event);
        } catch (UaException e) {
            throw new IllegalStateException(e);
        }
    }

    private void fire(Alarm alarm) {
        try {
            var event = (AlarmConditionTypeNode) event(NodeIds.AlarmConditionType);
            event.setSourceNode(nodes.station(alarm.station()));
            event.setSourceName(alarm.station());
            event.setMessage(LocalizedText.english(alarm.name() + (alarm.active() ? " is active" : " is over")));
            event.setSeverity(ushort(alarm.severity()));
            event.setConditionName(alarm.name());
            event.setRetain(alarm.active() || !alarm.acked());
            event.setActiveState(LocalizedText.english(alarm.active() ? "Active" : "Inactive"));
            event.getActiveStateNode().setId(alarm.active());
            event.setAckedState(LocalizedText.english(alarm.acked() ? "Acknowledged" : "Unacknowledged"));
            event.getAckedStateNode().setId(alarm.acked());
            send(event);
        } catch (UaException e) {
            throw new IllegalStateException(e);
        }
    }

    private BaseEventTypeNode event(NodeId type) throws UaException {
        var event = server.getEventFactory().createEvent(new NodeId(1, UUID.randomUUID()), type);
        var id = UUID.randomUUID();
        event.setEventId(ByteString.of(ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array()));
        event.setEventType(type);
        event.setTime(DateTime.now());
        event.setReceiveTime(DateTime.now());
        return event;
    }

    private void send(BaseEventTypeNode event) {
        server.getEventNotifier().fire(event);
        event.delete();
    }
}
