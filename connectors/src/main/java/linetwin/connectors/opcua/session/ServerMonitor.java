package linetwin.connectors.opcua.session;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionCode;
import org.eclipse.milo.opcua.sdk.client.subscriptions.EventFilterBuilder;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.QualifiedName;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.jspecify.annotations.Nullable;

/**
 * Monitors the server itself. Another namespace table or another start time means that all resolved nodes may have
 * changed: the session is closed and all nodes are resolved again. Added or deleted nodes cause a new search over the
 * same session. The state and service level of the server are reported and change no value.
 */
public final class ServerMonitor implements SubscriptionGroup.Arrivals {
    private static final double PACE_MILLIS = 500;
    private static final List<NodeId> WATCHED = List.of(
            NodeIds.Server_NamespaceArray,
            NodeIds.Server_ServerStatus_StartTime,
            NodeIds.Server_ServerStatus_State,
            NodeIds.Server_ServiceLevel);

    private final ServerSession session;
    private final SourceIngest ingest;
    private final Map<NodeId, Object> before = new LinkedHashMap<>();
    private final ServerStateMonitor ownWords;
    private volatile boolean changed;

    public ServerMonitor(ServerSession session, SourceIngest ingest, String endpoint) {
        this.session = session;
        this.ingest = ingest;
        this.ownWords = new ServerStateMonitor(endpoint);
    }

    /** Begins to monitor, if the server has a subscription left; values come first. */
    public void begin() throws UaException {
        try {
            watch(SubscriptionGroup.create(session, PACE_MILLIS, ingest, this));
        } catch (UaException e) {
            if (e.getStatusCode().getValue() != StatusCodes.Bad_TooManySubscriptions) {
                throw e;
            }
            ingest.errors().reportMalformed(StatusCodeText.reason(RejectionCode.SERVER_NOT_WATCHED, e.getStatusCode()));
        }
    }

    private static void watch(SubscriptionGroup rate) {
        rate.add(WATCHED.stream().map(ServerMonitor::item).toList());
        var events = OpcUaMonitoredItem.newEventItem(
                NodeIds.Server,
                new EventFilterBuilder()
                        .select(NodeIds.BaseEventType, new QualifiedName(0, "EventType"))
                        .build());
        events.setQueueSize(uint(100));
        // Some servers have no events: a change then shows only by items that turn bad.
        rate.add(List.of(events));
    }

    private static OpcUaMonitoredItem item(NodeId node) {
        var item = OpcUaMonitoredItem.newDataItem(node);
        item.setSamplingInterval(PACE_MILLIS);
        item.setUserObject(node);
        return item;
    }

    @Override
    public void data(List<OpcUaMonitoredItem> items, List<DataValue> values) {
        for (int i = 0; i < items.size(); i++) {
            if (items.get(i).getUserObject().orElse(null) instanceof NodeId node) {
                look(node, values.get(i).value().value());
            }
        }
        ingest.lifeSigns().acceptKeepAlive();
    }

    private void look(NodeId node, @Nullable Object value) {
        if (value == null || ownWords.take(node, value)) {
            return;
        }
        var comparable = value instanceof Object[] many ? Arrays.asList(many) : value;
        var known = before.putIfAbsent(node, comparable);
        if (known != null && !known.equals(comparable)) {
            session.lose();
        }
    }

    @Override
    public void events(List<OpcUaMonitoredItem> items, List<Variant[]> events) {
        for (var event : events) {
            if (event.length > 0 && event[0].value() instanceof NodeId type && isModelChange(type)) {
                changed = true;
            }
        }
        ingest.lifeSigns().acceptKeepAlive();
    }

    private static boolean isModelChange(NodeId type) {
        return type.equals(NodeIds.GeneralModelChangeEventType) || type.equals(NodeIds.BaseModelChangeEventType);
    }

    /** True if nodes were added or deleted since the last call. */
    public boolean hasChanged() {
        var answer = changed;
        changed = false;
        return answer;
    }

    /** True if the server reported a new state since the last call. */
    public boolean hasNews() {
        return ownWords.isNews();
    }

    /** Diagnostic of the server's state; empty if the state is good. */
    public Optional<Diagnostic> finding() {
        return ownWords.finding();
    }
}
