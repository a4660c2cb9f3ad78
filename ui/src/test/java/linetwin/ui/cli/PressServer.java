package linetwin.ui.cli;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.core.AccessLevel;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.ManagedNamespaceWithLifecycle;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
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
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/** Press behind an OPC UA server on loopback: {@code Press/Speed}, a Double that may be written and subscribed to. */
public final class PressServer implements AutoCloseable {
    public static final String NAMESPACE = "urn:acme:press";
    private static final String ADDRESS = "127.0.0.1";
    private static final long TIMEOUT_SECONDS = 20;

    private final int port = freePort();
    private final OpcUaServer server;
    private final Nodes nodes;

    public PressServer() {
        server = new OpcUaServer(
                configuration(),
                _ -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        nodes = new Nodes(server);
        nodes.startup();
        await(server.startup());
    }

    public String endpoint() {
        return "opc.tcp://%s:%d/press".formatted(ADDRESS, port);
    }

    /** Changes the speed of the press, as its controller would. */
    public void speed(DataValue value) {
        nodes.speed.setValue(value);
    }

    /** Written speed of the press. */
    String speed() {
        return String.valueOf(nodes.speed.getValue().value().value());
    }

    private OpcUaServerConfig configuration() {
        Set<EndpointConfig> endpoints = new LinkedHashSet<>();
        endpoints.add(EndpointConfig.newBuilder()
                .setBindAddress(ADDRESS)
                .setHostname(ADDRESS)
                .setBindPort(port)
                .setPath("/press")
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                .build());
        return OpcUaServerConfig.builder()
                .setApplicationUri("urn:acme:press:server")
                .setApplicationName(LocalizedText.english("Press"))
                .setProductUri("urn:acme")
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setEndpoints(endpoints)
                .build();
    }

    private static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(Future<?> done) {
        try {
            done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        nodes.shutdown();
        await(server.shutdown());
    }

    private static final class Nodes extends ManagedNamespaceWithLifecycle {
        private final UaVariableNode speed;
        private final SubscriptionModel subscriptions;

        private Nodes(OpcUaServer server) {
            super(server, NAMESPACE);
            subscriptions = new SubscriptionModel(server, this);
            getLifecycleManager().addLifecycle(subscriptions);
            var folder = new UaFolderNode(
                    getNodeContext(), newNodeId("Press"), newQualifiedName("Press"), LocalizedText.english("Press"));
            getNodeManager().addNode(folder);
            folder.addReference(
                    new Reference(folder.getNodeId(), NodeIds.Organizes, NodeIds.ObjectsFolder.expanded(), false));
            speed = new UaVariableNode.UaVariableNodeBuilder(getNodeContext())
                    .setNodeId(newNodeId("Press/Speed"))
                    .setBrowseName(newQualifiedName("Speed"))
                    .setDisplayName(LocalizedText.english("Speed"))
                    .setDataType(NodeIds.Double)
                    .setTypeDefinition(NodeIds.BaseDataVariableType)
                    .setAccessLevel(AccessLevel.READ_WRITE)
                    .setUserAccessLevel(AccessLevel.READ_WRITE)
                    .build();
            speed.setValue(new DataValue(new Variant(10.0)));
            getNodeManager().addNode(speed);
            folder.addComponent(speed);
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
