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
 * One subscription: all that is told at one pace. When it is lost, or only silent while others of the same session
 * speak, the session is given up as a whole and made anew.
 */
public final class SubscriptionGroup {
    private static final double KEEP_ALIVE_MILLIS = 1_000;
    /**
     * Keep-alives that may stay away before a subscription counts as lost while the server is heard otherwise: one that
     * is overloaded lags by seconds, and a new session would only be more work for it.
     */
    private static final long PATIENCE = 15;

    private static final double MICROS = 1_000;

    private final ServerSession session;
    private final SourceIngest ingest;
    private final Arrivals arrivals;
    private final OpcUaSubscription subscription;
    private volatile long heard = System.nanoTime();
    private int size;
    private boolean full;

    /** Takes what a subscription brings. One call at a time; must not wait for anything. */
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

    /** Subscribes to items, and tells what became of each; those that are refused are forgotten. */
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

    /** How many more items the server lets it have. */
    public int room() {
        return full ? 0 : session.limits().itemsPerSubscription() - size;
    }

    /** The server takes no more, whatever its limits say. */
    public void isFull() {
        full = true;
    }

    /** Its number at the server. */
    public Optional<UInteger> id() {
        return subscription.getSubscriptionId();
    }

    public int size() {
        return size;
    }

    /** How often the server tells what is new; it may have its own mind about that. */
    public double publishingMillis() {
        return subscription.getRevisedPublishingInterval().orElse(subscription.getPublishingInterval());
    }

    /** How long it says nothing while all is well. */
    Duration longestPause() {
        long messages = subscription
                .getRevisedMaxKeepAliveCount()
                .map(UInteger::longValue)
                .orElse(1L);
        return Duration.of((long) (publishingMillis() * MICROS), ChronoUnit.MICROS)
                .multipliedBy(Math.max(1, messages));
    }

    /**
     * Whether it has been silent for too long.
     *
     * @param since nothing keeps the server from speaking
     */
    boolean isSilent(long since) {
        long now = System.nanoTime();
        return Math.min(now - heard, now - since)
                > longestPause().multipliedBy(PATIENCE).toNanos();
    }

    private final class Listener implements OpcUaSubscription.SubscriptionListener {
        @Override
        public void onDataReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
            heard = System.nanoTime();
            arrivals.data(items, values);
        }

        @Override
        public void onEventReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<Variant[]> values) {
            heard = System.nanoTime();
            arrivals.events(items, values);
        }

        @Override
        public void onKeepAliveReceived(OpcUaSubscription subscription) {
            heard = System.nanoTime();
            ingest.lifeSigns().acceptKeepAlive();
        }

        @Override
        public void onNotificationDataLost(OpcUaSubscription subscription) {
            ingest.errors().reportDropped("the server dropped a message before it could be repeated");
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
