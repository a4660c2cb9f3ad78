package linetwin.connectors.opcua.session;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import linetwin.connectors.ingest.SourceIngest;
import org.eclipse.milo.opcua.sdk.client.subscriptions.MonitoredItemServiceOperationResult;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;

/**
 * One subscription: all items of one publishing interval. If it is lost, or silent while others of the same session
 * send, the whole session is closed and opened again.
 */
public final class SubscriptionGroup {
    private static final double KEEP_ALIVE_MILLIS = 1_000;
    /**
     * Missing keep-alives after which a subscription counts as lost while the server still sends otherwise: an
     * overloaded server lags by seconds, and a new session would add to its load.
     */
    private static final long PATIENCE = 15;

    private static final double MICROS = 1_000;

    private final ServerSession session;
    private final SourceIngest ingest;
    private final Arrivals arrivals;
    private final OpcUaSubscription subscription;
    private volatile long newestNanos = System.nanoTime();
    private int size;
    private boolean full;

    /** Receives the notifications of a subscription. Calls come one after the other; a call must not wait. */
    public interface Arrivals {
        void data(List<OpcUaMonitoredItem> items, List<DataValue> values);

        default void events(List<OpcUaMonitoredItem> items, List<Variant[]> events) {
            throw new IllegalStateException("no events were asked for");
        }
    }

    private SubscriptionGroup(ServerSession session, double publishingMillis, SourceIngest ingest, Arrivals arrivals) {
        this.session = session;
        this.ingest = ingest;
        this.arrivals = arrivals;
        this.subscription = new OpcUaSubscription(session.client(), publishingMillis);
    }

    public static SubscriptionGroup create(
            ServerSession session, double publishingMillis, SourceIngest ingest, Arrivals arrivals) throws UaException {
        var made = new SubscriptionGroup(session, publishingMillis, ingest, arrivals);
        made.subscription.setTargetKeepAliveInterval(KEEP_ALIVE_MILLIS);
        made.subscription.setMaxMonitoredItemsPerCall(uint(session.limits().items()));
        made.subscription.setSubscriptionListener(made.new Listener());
        made.subscription.create();
        session.expect(made);
        return made;
    }

    /** Subscribes to items and returns the result of each; refused items are removed. */
    public List<MonitoredItemServiceOperationResult> add(List<OpcUaMonitoredItem> items) {
        subscription.addMonitoredItems(items);
        var results = subscription.createMonitoredItems();
        var refused = results.stream()
                .filter(result -> !result.isGood())
                .map(MonitoredItemServiceOperationResult::monitoredItem)
                .toList();
        subscription.removeMonitoredItems(refused);
        size += results.size() - refused.size();
        return results;
    }

    public void remove(Predicate<OpcUaMonitoredItem> which) {
        var gone = subscription.getMonitoredItems().stream().filter(which).toList();
        if (!gone.isEmpty()) {
            subscription.removeMonitoredItems(gone);
            size -= subscription.deleteMonitoredItems().size();
        }
    }

    /** Number of further items that the server accepts. */
    public int room() {
        return full ? 0 : session.limits().itemsPerSubscription() - size;
    }

    /** Marks the subscription as full, whatever its limits are. */
    public void markFull() {
        full = true;
    }

    /** Identifier of the subscription at the server. */
    public Optional<UInteger> id() {
        return subscription.getSubscriptionId();
    }

    public int size() {
        return size;
    }

    /** Publishing interval in milliseconds as revised by the server. */
    public double publishingMillis() {
        return subscription.getRevisedPublishingInterval().orElse(subscription.getPublishingInterval());
    }

    /** Longest pause between messages of a healthy subscription. */
    Duration longestPause() {
        long messages = subscription
                .getRevisedMaxKeepAliveCount()
                .map(UInteger::longValue)
                .orElse(1L);
        return Duration.of((long) (publishingMillis() * MICROS), ChronoUnit.MICROS)
                .multipliedBy(Math.max(1, messages));
    }

    /**
     * True if it has been silent for too long.
     *
     * @param since monotonic time in nanoseconds since which no request keeps the server from sending
     */
    boolean isSilent(long since) {
        long now = System.nanoTime();
        return Math.min(now - newestNanos, now - since)
                > longestPause().multipliedBy(PATIENCE).toNanos();
    }

    private final class Listener implements OpcUaSubscription.SubscriptionListener {
        @Override
        public void onDataReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
            newestNanos = System.nanoTime();
            arrivals.data(items, values);
        }

        @Override
        public void onEventReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<Variant[]> values) {
            newestNanos = System.nanoTime();
            arrivals.events(items, values);
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            newestNanos = System.nanoTime();
            ingest.lifeSigns().acceptKeepAlive();
        }

        @Override
        public void onNotificationDataLost(OpcUaSubscription subscription) {
            ingest.errors().reportDropped();
        }

        @Override
        public void onStatusChanged(OpcUaSubscription subscription, StatusCode status) {
            session.lose();
        }

        @Override
        public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
            session.lose();
        }
    }
}
