package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.opcua.TagNodeSearch.Found;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.session.SubscriptionGroup;
import linetwin.connectors.opcua.value.NodePath.Segment;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.StationId;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.stack.core.AttributeId;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.structured.CallMethodRequest;
import org.jspecify.annotations.Nullable;

/**
 * Subscribes to alarms and conditions of stations (OPC 10000-9). A node that notifies events is subscribed to itself.
 * Events of other nodes come from the Server object and are assigned by their source node. Each subscription is
 * followed by a ConditionRefresh; a server that refuses it continues without.
 */
final class AlarmSubscription implements SubscriptionGroup.Arrivals {
    private static final int TELLS_EVENTS = 0x01;
    private static final int QUEUE = 1_000;

    private final ServerSession session;
    private final SourceIngest ingest;
    private final SubscriptionGroup subscription;
    private final ConditionEventReader reader;
    private final Map<NodeId, StationId> sources = new LinkedHashMap<>();
    private final Set<StationId> stations = new LinkedHashSet<>();
    /** Stations whose current refresh has not begun yet. */
    private final Set<StationId> unrefreshed = new LinkedHashSet<>();

    /** Station of each known source node of events. */
    private final Map<NodeId, StationId> learned = new LinkedHashMap<>();

    private boolean hasServerItem;
    private boolean isServerRefreshing;

    private AlarmSubscription(ServerSession session, FeedRequest request, SourceIngest ingest) throws UaException {
        this.session = session;
        this.ingest = ingest;
        this.reader = new ConditionEventReader(request.origin());
        this.subscription = SubscriptionGroup.create(
                session, (double) request.source().publishingInterval().toMillis(), ingest, this);
    }

    static AlarmSubscription begin(ServerSession session, FeedRequest request, SourceIngest ingest, List<Found> tags)
            throws UaException {
        var alarms = new AlarmSubscription(session, request, ingest);
        alarms.add(tags);
        return alarms;
    }

    synchronized void add(List<Found> tags) throws UaException {
        var notifiers = session.read(tags.stream()
                .map(tag -> ServerSession.attribute(tag.node(), AttributeId.EventNotifier))
                .toList());
        var items = new ArrayList<OpcUaMonitoredItem>();
        for (int i = 0; i < tags.size(); i++) {
            var tag = tags.get(i);
            stations.add(tag.slot().station());
            if (notifiers.get(i).value().value() instanceof UByte bits && (bits.intValue() & TELLS_EVENTS) != 0) {
                items.add(item(tag.node(), tag.slot().station()));
            } else {
                subscribeAtServer(tag);
            }
        }
        addServerItem(items);
        subscription.add(items).stream()
                .filter(result -> !result.isGood())
                .filter(this::isNeeded)
                .forEach(result -> ingest.errors()
                        .reportMalformed(StatusCodeText.reason(
                                RejectionCode.ALARMS_REFUSED,
                                result.operationResult().orElse(result.serviceResult()))));
        refresh();
    }

    /**
     * Subscribes at the Server object for a node that notifies no events: it reports the events of this node and of the
     * nodes below it.
     */
    private void subscribeAtServer(Found tag) throws UaException {
        sources.put(tag.node(), tag.slot().station());
        var below = new Segment(Optional.empty(), "{below...}");
        for (var hit : new TemplateNodeSearch(session).below(tag.node(), below)) {
            sources.putIfAbsent(hit.node(), tag.slot().station());
        }
    }

    /** Adds the Server object always: some servers report a refresh only there. */
    private void addServerItem(List<OpcUaMonitoredItem> items) {
        if (!hasServerItem) {
            hasServerItem = true;
            items.add(item(NodeIds.Server, null));
        }
    }

    /**
     * True if a refusal of the item loses events; a Server object without events is no loss if all stations have their
     * own.
     */
    private boolean isNeeded(MonitoredItemServiceOperationResult result) {
        return result.monitoredItem().getUserObject().isPresent() || !sources.isEmpty();
    }

    private static OpcUaMonitoredItem item(NodeId node, @Nullable StationId station) {
        var item = OpcUaMonitoredItem.newEventItem(node, ConditionEventReader.filter());
        item.setSamplingInterval(0);
        item.setQueueSize(uint(QUEUE));
        if (station != null) {
            item.setUserObject(station);
        }
        return item;
    }

    /** Requests a refresh on another thread: the response may wait behind the conditions. */
    private synchronized void refresh() {
        unrefreshed.addAll(stations);
        subscription.id().ifPresent(id -> Thread.ofVirtual().start(() -> refresh(new Variant(id))));
    }

    private void refresh(Variant subscriptionId) {
        try {
            var request = new CallMethodRequest(
                    NodeIds.ConditionType, NodeIds.ConditionType_ConditionRefresh, new Variant[] {subscriptionId});
            var results = session.client().call(List.of(request)).getResults();
            if (results != null
                    && results.length > 0
                    && results[0].getStatusCode().isBad()) {
                refused(results[0].getStatusCode());
            }
        } catch (UaException e) {
            refused(e.getStatusCode());
        }
    }

    private void refused(StatusCode status) {
        ingest.errors().reportMalformed(StatusCodeText.reason(RejectionCode.CONDITIONS_REFUSED, status));
    }

    @Override
    public void data(List<OpcUaMonitoredItem> items, List<DataValue> values) {
        throw new IllegalStateException("no values were asked for");
    }

    @Override
    public void events(List<OpcUaMonitoredItem> items, List<Variant[]> events) {
        for (int i = 0; i < events.size(); i++) {
            try {
                take(items.get(i), new ConditionEventReader.Event(events.get(i)));
            } catch (RuntimeException e) {
                // An event of the server must not end the connection.
                ingest.errors().reportMalformed(RejectionReason.of(e));
            }
        }
        ingest.lifeSigns().acceptKeepAlive();
        ingest.tags().flush();
    }

    private void take(OpcUaMonitoredItem item, ConditionEventReader.Event event) {
        if (event.is(NodeIds.RefreshStartEventType)) {
            startOver(item);
        } else if (event.is(NodeIds.RefreshRequiredEventType)) {
            refresh();
        } else if (event.is(NodeIds.EventQueueOverflowEventType)) {
            ingest.errors().reportLostEvents(1);
            refresh();
        } else if (event.is(NodeIds.RefreshEndEventType)) {
            endRefresh(item);
        } else {
            station(item, event).ifPresent(station -> reader.read(event)
                    .ifPresent(condition -> ingest.conditions().acceptCondition(station, condition, event.time())));
        }
    }

    /**
     * Starts a refresh of the conditions of this item's stations. Each item reports the start, or only the Server
     * object does, perhaps after the others. The first report counts; after that of the Server object the conditions of
     * all stations follow again.
     */
    private synchronized void startOver(OpcUaMonitoredItem item) {
        isServerRefreshing |= own(item).isEmpty();
        own(item).map(List::of).orElseGet(() -> List.copyOf(unrefreshed)).stream()
                .filter(unrefreshed::remove)
                .forEach(ingest.conditions()::acceptRefresh);
    }

    private synchronized void endRefresh(OpcUaMonitoredItem item) {
        isServerRefreshing &= own(item).isPresent();
    }

    /** Station of an item; empty for the Server object. */
    private static Optional<StationId> own(OpcUaMonitoredItem item) {
        return item.getUserObject().map(StationId.class::cast);
    }

    private synchronized Optional<StationId> station(OpcUaMonitoredItem item, ConditionEventReader.Event event) {
        var own = own(item);
        own.ifPresent(station -> event.source().ifPresent(source -> learned.putIfAbsent(source, station)));
        return own.or(() -> event.source().map(sources::get))
                .or(() -> isServerRefreshing ? event.source().map(learned::get) : Optional.empty());
    }
}
