package linetwin.connectors.opcua.server;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linetwin.connectors.supervision.LibraryLogFilter;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/** OPC UA server on loopback, configured by a test. */
public final class ForeignServer implements AutoCloseable {
    public static final String ADDRESS = "127.0.0.1";
    public static final String NAMESPACE = "http://foreign.example/press";
    private static final long TIMEOUT_SECONDS = 20;

    private final OpcUaServer server;
    private final Map<String, ForeignNodes> namespaces = new LinkedHashMap<>();
    private final int port;

    /** Server without protection and with one namespace. */
    public ForeignServer() {
        this(0, List.of(NAMESPACE));
    }

    /**
     * Server without protection.
     *
     * @param wantedPort port; 0 for any free one
     * @param uris URIs of its namespaces, in order of their indexes
     */
    public ForeignServer(int wantedPort, List<String> uris) {
        this(wantedPort, uris, ServerProtection.NONE, new SmallLimits(1_000));
    }

    public ForeignServer(
            int wantedPort, List<String> uris, ServerProtection protection, OpcUaServerConfigLimits limits) {
        LibraryLogFilter.silence();
        this.port = wantedPort == 0 ? freePort() : wantedPort;
        var config = OpcUaServerConfig.builder()
                .setApplicationUri(ServerProtection.APPLICATION_URI)
                .setApplicationName(LocalizedText.english("A server that nobody here built"))
                .setProductUri("urn:foreign.example")
                .setLimits(limits);
        protection.apply(config, port);
        server = new OpcUaServer(
                config.build(),
                _ -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        for (var uri : uris) {
            var nodes = new ForeignNodes(server, uri);
            nodes.startup();
            namespaces.put(uri, nodes);
        }
    }

    /** Starts the server. */
    public ForeignServer serve() {
        await(server.startup());
        return this;
    }

    private static void await(Future<?> future) {
        try {
            future.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(ADDRESS))) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public OpcUaServer milo() {
        return server;
    }

    public int port() {
        return port;
    }

    public String endpoint() {
        return "opc.tcp://%s:%d/foreign".formatted(ADDRESS, port);
    }

    /** First namespace. */
    public ForeignNodes nodes() {
        return namespaces.values().iterator().next();
    }

    public ForeignNodes nodes(String uri) {
        return Objects.requireNonNull(namespaces.get(uri), uri);
    }

    @Override
    public void close() {
        namespaces.values().forEach(ForeignNodes::shutdown);
        await(server.shutdown());
    }

    /** Server with low operation limits, as small devices have. */
    public record SmallLimits(int atOnce) implements OpcUaServerConfigLimits {
        private static final double SHORTEST_INTERVAL_MILLIS = 10;

        @Override
        public Double getMinPublishingInterval() {
            return SHORTEST_INTERVAL_MILLIS;
        }

        @Override
        public Double getMinSupportedSampleRate() {
            return SHORTEST_INTERVAL_MILLIS;
        }

        @Override
        public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
            return uint(atOnce);
        }

        @Override
        public UInteger getMaxMonitoredItemsPerCall() {
            return uint(atOnce);
        }

        @Override
        public UInteger getMaxNodesPerBrowse() {
            return uint(atOnce);
        }

        @Override
        public UInteger getMaxNodesPerRead() {
            return uint(atOnce);
        }
    }
}
