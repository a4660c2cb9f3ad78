package linetwin.connectors.bench;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import linetwin.connectors.peers.PeerProcess;
import linetwin.connectors.supervision.LibraryLogFilter;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.sdk.server.items.DataItem;
import org.eclipse.milo.opcua.sdk.server.items.MonitoredItem;
import org.eclipse.milo.opcua.sdk.server.nodes.UaFolderNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.sdk.server.util.SubscriptionModel;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/**
 * Milo server with counters, as a program of its own. It reports its readiness and ends with its standard input. It has
 * no security, as the benchmark measures the transport of values.
 */
public final class CounterServer {
    static final String NAMESPACE = "urn:linetwin:bench";
    private static final long SLACK_NANOS = 20_000_000;

    private CounterServer() {}

    public static void main(String[] arguments) throws Exception {
        LibraryLogFilter.silence();
        var plan = BenchPlan.of(arguments);
        var port = plan.endpoint().isEmpty() ? PeerProcess.freePort() : Integer.parseInt(plan.endpoint());
        var server = new OpcUaServer(
                configuration(port),
                _ -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        var counters = new Counters(server, plan);
        counters.startup();
        server.startup().get(20, TimeUnit.SECONDS);
        var pulse = new Thread(() -> run(counters, plan), "counters");
        pulse.setDaemon(true);
        pulse.start();
        ArrivalStatistics.report(Map.of("ready", true, "endpoint", "opc.tcp://127.0.0.1:%d/bench".formatted(port)));
        untilInputEnds();
        System.exit(0);
    }

    /** Counts once per period, and never catches up with two counts at once, which sampling would miss. */
    private static void run(Counters counters, BenchPlan plan) {
        long due = System.nanoTime();
        while (true) {
            counters.step();
            due = Math.max(due, System.nanoTime() - SLACK_NANOS) + plan.periodMillis() * 1_000_000L;
            while (due > System.nanoTime()) {
                LockSupport.parkNanos(due - System.nanoTime());
            }
        }
    }

    static void untilInputEnds() throws IOException {
        while (System.in.read() >= 0) {
            // Input is ignored up to its end.
        }
    }

    private static OpcUaServerConfig configuration(int port) {
        var endpoint = EndpointConfig.newBuilder()
                .setBindAddress("127.0.0.1")
                .setHostname("127.0.0.1")
                .setBindPort(port)
                .setPath("/bench")
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                .build();
        return OpcUaServerConfig.builder()
                .setApplicationUri("urn:linetwin:bench:server")
                .setApplicationName(LocalizedText.english("counters"))
                .setProductUri("urn:linetwin:bench")
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setEndpoints(Set.of(endpoint))
                .setLimits(new Limits())
                .build();
    }

    private static final class Limits implements OpcUaServerConfigLimits {
        @Override
        public Double getMinPublishingInterval() {
            return 20.0;
        }

        @Override
        public Double getMinSupportedSampleRate() {
            return 20.0;
        }

        @Override
        public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
            return uint(1_000);
        }
    }

    private static final class Counters extends ManagedNamespaceWithLifecycle {
        private final SubscriptionModel subscriptions;
        private final List<UaVariableNode> variables = new ArrayList<>();
        private long tick;

        Counters(OpcUaServer server, BenchPlan plan) {
            super(server, NAMESPACE);
            subscriptions = new SubscriptionModel(server, this);
            getLifecycleManager().addLifecycle(subscriptions);
            var plant = folder("Plant", "Plant");
            plant.addReference(
                    new Reference(plant.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), false));
            for (int i = 0; i < plan.stations(); i++) {
                var station = folder(BenchPlan.station(i), BenchPlan.station(i));
                var signals = folder(BenchPlan.station(i) + ".Signals", "Signals");
                plant.addOrganizes(station);
                station.addOrganizes(signals);
                plan.signalNames().forEach(name -> signals.addOrganizes(counter(station, name)));
            }
            step();
        }

        private UaFolderNode folder(String id, String name) {
            var folder = new UaFolderNode(
                    getNodeContext(), newNodeId(id), newQualifiedName(name), LocalizedText.english(name));
            getNodeManager().addNode(folder);
            return folder;
        }

        private UaVariableNode counter(UaFolderNode station, String name) {
            var id = station.getBrowseName().name() + "." + name;
            var variable = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                    .setNodeId(newNodeId(id))
                    .setBrowseName(newQualifiedName(name))
                    .setDisplayName(LocalizedText.english(name))
                    .setDataType(NodeIds.Double)
                    .setTypeDefinition(NodeIds.BaseDataVariableType)
                    .build();
            getNodeManager().addNode(variable);
            variables.add(variable);
            return variable;
        }

        void step() {
            tick++;
            var now = DateTime.now();
            var value = new DataValue(new Variant((double) tick), StatusCode.GOOD, now, now);
            variables.forEach(variable -> variable.setValue(value));
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
}
