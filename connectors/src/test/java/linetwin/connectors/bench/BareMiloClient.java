package linetwin.connectors.bench;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import linetwin.connectors.supervision.LibraryLogFilter;
import org.eclipse.milo.opcua.sdk.client.OpcUaClient;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaMonitoredItem;
import org.eclipse.milo.opcua.sdk.client.subscriptions.OpcUaSubscription;
import org.eclipse.milo.opcua.stack.core.UaException;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;

/**
 * Milo client with a listener only, as a measure of the library alone. It reconnects as the library does, and creates
 * its subscription again if the transfer fails, as the library's documentation advises.
 */
public final class BareMiloClient {
    private static final int TRIES = 10;

    private final BenchPlan plan;
    private final ArrivalStatistics tally;
    private final OpcUaClient client;

    private BareMiloClient(BenchPlan plan) throws UaException {
        this.plan = plan;
        this.tally = new ArrivalStatistics(plan.items());
        this.client = OpcUaClient.create(
                plan.endpoint(),
                endpoints -> endpoints.stream()
                        .filter(e -> SecurityPolicy.None.getUri().equals(e.getSecurityPolicyUri()))
                        .findFirst(),
                _ -> {},
                config -> config.setRequestTimeout(uint(30_000)));
    }

    public static void main(String[] arguments) throws Exception {
        LibraryLogFilter.silence();
        var dialled = Instant.now();
        var plan = BenchPlan.of(arguments);
        var bare = connected(plan);
        bare.subscribe();
        if (plan.measureSeconds() > 0) {
            bare.tally.measure(plan, dialled);
        } else {
            bare.tally.watch(plan, dialled);
            CounterServer.untilInputEnds();
        }
        System.exit(0);
    }

    /** Connects with retries: a server that has just started may be busy, and the first connection is not measured. */
    private static BareMiloClient connected(BenchPlan plan) throws UaException, InterruptedException {
        for (int tries = 1; ; tries++) {
            try {
                var bare = new BareMiloClient(plan);
                bare.client.connect();
                return bare;
            } catch (UaException e) {
                if (tries == TRIES) {
                    throw e;
                }
                Thread.sleep(Duration.ofSeconds(1));
            }
        }
    }

    private void subscribe() throws UaException {
        var subscription = new OpcUaSubscription(client, plan.publishingMillis());
        subscription.setSubscriptionListener(new Listener());
        subscription.create();
        subscription.addMonitoredItems(items());
        var refused = subscription.createMonitoredItems().stream()
                .filter(result -> !result.isGood())
                .count();
        if (refused > 0) {
            throw new IllegalStateException(refused + " items were refused");
        }
    }

    private List<OpcUaMonitoredItem> items() throws UaException {
        var index = client.readNamespaceTable().getIndex(plan.namespace());
        var namespace = index == null ? ushort(1) : index;
        var items = new ArrayList<OpcUaMonitoredItem>();
        for (int station = 0; station < plan.stations(); station++) {
            for (int signal = 0; signal < plan.signals(); signal++) {
                var name = BenchPlan.station(station) + "." + BenchPlan.signal(signal);
                var item = OpcUaMonitoredItem.newDataItem(new NodeId(namespace, name));
                item.setSamplingInterval((double) plan.samplingMillis());
                item.setQueueSize(uint(BenchPlan.QUEUE));
                item.setUserObject(items.size());
                items.add(item);
            }
        }
        return items;
    }

    private final class Listener implements OpcUaSubscription.SubscriptionListener {
        @Override
        public void onDataReceived(
                OpcUaSubscription subscription, List<OpcUaMonitoredItem> items, List<DataValue> values) {
            tally.batch();
            for (int i = 0; i < items.size(); i++) {
                take((Integer) items.get(i).getUserObject().orElseThrow(), values.get(i));
            }
        }

        private void take(int item, DataValue data) {
            var time = data.sourceTime();
            if (data.value().value() instanceof Double counter && time != null) {
                tally.arrived(item, counter, ArrivalStatistics.micros(time.getJavaInstant()));
            }
        }

        @Override
        public void onTransferFailed(OpcUaSubscription subscription, StatusCode status) {
            try {
                subscribe();
            } catch (UaException e) {
                System.err.println(e.getMessage());
            }
        }
    }
}
