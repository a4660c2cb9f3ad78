package linetwin.connectors.opcua.server;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.model.objects.AlarmConditionTypeNode;
import org.eclipse.milo.opcua.sdk.server.model.objects.BaseEventTypeNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaMethodNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.ByteString;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodResult;

/** Conditions of a test server: reported on a change, and all of them on a refresh. */
public final class ServerConditions {
    private final OpcUaServer server;
    private final Map<String, Runnable> held = new ConcurrentSkipListMap<>();
    private final AtomicInteger refreshes = new AtomicInteger();

    public ServerConditions(OpcUaServer server) {
        this.server = server;
        var method = (UaMethodNode) server.getAddressSpaceManager()
                .getManagedNode(NodeIds.ConditionType_ConditionRefresh)
                .orElseThrow();
        method.setInvocationHandler((context, request) -> {
            refreshes.incrementAndGet();
            fire(NodeIds.RefreshStartEventType, NodeIds.Server, _ -> {});
            held.values().forEach(Runnable::run);
            fire(NodeIds.RefreshEndEventType, NodeIds.Server, _ -> {});
            return new CallMethodResult(StatusCode.GOOD, null, null, new Variant[0]);
        });
    }

    /** Number of requested refreshes. */
    public int refreshes() {
        return refreshes.get();
    }

    /** Adds a condition that was active before a client subscribed; only a refresh reports it. */
    public void holds(String name, NodeId source, int severity, String message) {
        held.put(name, () -> tell(name, source, severity, message, true));
    }

    /** Adds an active condition and reports it. */
    public void raise(String name, NodeId source, int severity, String message) {
        holds(name, source, severity, message);
        tell(name, source, severity, message, true);
    }

    /** Ends a condition. */
    public void end(String name, NodeId source) {
        held.remove(name);
        tell(name, source, 1, "over", false);
    }

    private void tell(String name, NodeId source, int severity, String message, boolean isActive) {
        fire(NodeIds.OffNormalAlarmType, source, event -> {
            event.setSeverity(Unsigned.ushort(severity));
            event.setMessage(LocalizedText.english(message));
            var alarm = (AlarmConditionTypeNode) event;
            alarm.setConditionName(name);
            alarm.setRetain(isActive);
            alarm.getActiveStateNode().setId(isActive);
            alarm.getAckedStateNode().setId(true);
        });
    }

    /** Reports a plain event without a condition. */
    public void happened(NodeId source, int severity, String message) {
        fire(NodeIds.BaseEventType, source, event -> {
            event.setSeverity(Unsigned.ushort(severity));
            event.setMessage(LocalizedText.english(message));
        });
    }

    /** Reports added or deleted nodes. */
    public void modelChanged() {
        fire(NodeIds.GeneralModelChangeEventType, NodeIds.Server, _ -> {});
    }

    private synchronized void fire(NodeId type, NodeId source, Consumer<BaseEventTypeNode> more) {
        try {
            var event =
                    server.getEventFactory().createEvent(new NodeId(1, "event of " + type.toParseableString()), type);
            event.setEventId(ByteString.of(Long.toString(System.nanoTime()).getBytes(StandardCharsets.US_ASCII)));
            event.setEventType(type);
            event.setSourceNode(source);
            event.setSourceName(source.getIdentifier().toString());
            event.setTime(new DateTime(Instant.now()));
            event.setReceiveTime(DateTime.NULL_VALUE);
            event.setSeverity(Unsigned.ushort(1));
            event.setMessage(LocalizedText.english(""));
            more.accept(event);
            server.getEventNotifier().fire(event);
            event.delete();
        } catch (UaException e) {
            throw new IllegalStateException(e);
        }
    }
}
