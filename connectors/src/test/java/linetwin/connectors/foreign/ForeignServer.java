package linetwin.connectors.foreign;

import io.netty.channel.Channel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;
import org.jspecify.annotations.Nullable;

/** Foreign OPC UA server on loopback with the nodes of {@link ForeignNodes}. It can be stopped and started again. */
public final class ForeignServer implements AutoCloseable {
    private static final long TIMEOUT_SECONDS = 20;
    private static final long TICK_MILLIS = 10;

    private final ForeignPlan plan;
    private final int port;
    private final Set<Channel> channels = ConcurrentHashMap.newKeySet();
    private @Nullable OpcUaServer server;
    private @Nullable ForeignNodes nodes;
    private @Nullable ForeignConditions conditions;
    private @Nullable ScheduledExecutorService ticker;
    private volatile Instant limit = Instant.MAX;
    private int foreignNamespaces;
    private boolean refreshes = true;

    /** Starts a server at a port; 0 selects a free one. */
    public ForeignServer(ForeignPlan plan, int port) {
        this.plan = plan;
        this.port = port == 0 ? freePort() : port;
        start();
    }

    /** Finds a port on loopback that is free at the time of the call. */
    public static int freePort() {
        try (var probe = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return probe.getLocalPort();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    public String endpoint() {
        return "opc.tcp://127.0.0.1:%d/acme".formatted(port);
    }

    public int port() {
        return port;
    }

    /** Adds foreign namespaces before its own, from the next start on. */
    public ForeignServer withForeignNamespaces(int count) {
        foreignNamespaces = count;
        return this;
    }

    /** Refuses ConditionRefresh from the next start on, as some servers do. */
    public ForeignServer withoutRefresh() {
        refreshes = false;
        return this;
    }

    /** Starts the server again at the same port. */
    public void start() {
        if (server != null) {
            return;
        }
        var fresh = new OpcUaServer(
                configuration(),
                _ -> new OpcTcpServerTransport(OpcTcpServerTransportConfig.newBuilder()
                        .setChannelPipelineCustomizer(pipeline -> remember(pipeline.channel()))
                        .build()));
        for (int i = 0; i < foreignNamespaces; i++) {
            fresh.getNamespaceTable().add("urn:somebody:else:" + i);
        }
        var made = new ForeignNodes(fresh, plan);
        made.startup();
        await(fresh.startup());
        server = fresh;
        nodes = made;
        conditions = new ForeignConditions(fresh, made, refreshes);
        count();
    }

    private void remember(Channel channel) {
        channels.add(channel);
        var forgotten = channel.closeFuture().addListener(_ -> channels.remove(channel));
        assert forgotten != null;
    }

    private void count() {
        var counting = nodes;
        if (counting != null) {
            ticker = Executors.newSingleThreadScheduledExecutor(
                    Thread.ofPlatform().daemon().name("foreign counters").factory());
            var ticks = ticker.scheduleAtFixedRate(
                    () -> counting.tick(earlier(Instant.now(), limit)),
                    TICK_MILLIS,
                    TICK_MILLIS,
                    TimeUnit.MILLISECONDS);
            assert !ticks.isDone();
        }
    }

    static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /** Resumes the counters. */
    public void go() {
        limit = Instant.MAX;
    }

    /** Stops the counters at their counts of {@code end}; the server stays alive. */
    public void freeze(Instant end) {
        limit = end;
    }

    private void halt() {
        if (ticker == null) {
            return;
        }
        ticker.shutdownNow();
        try {
            var ended = ticker.awaitTermination(TIMEOUT_SECONDS, TimeUnit.SECONDS);
            assert ended;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        ticker = null;
    }

    /** Count of a signal at a time, which a client shows if the counters were frozen at that time. */
    public double count(int signal, Instant now) {
        return plan.count(signal, now);
    }

    /** Reports the state of an alarm of a station. */
    public void alarm(String station, String name, int severity, boolean active, boolean acked) {
        if (conditions != null) {
            conditions.report(station, name, severity, active, acked);
        }
    }

    /** Number of ConditionRefresh calls. */
    public int refreshes() {
        return conditions == null ? 0 : conditions.refreshes();
    }

    /** Stops the server as if it were killed: closes every connection without a message. */
    public void stop() {
        var ending = server;
        if (ending == null || nodes == null) {
            return;
        }
        halt();
        server = null;
        cut();
        nodes.shutdown();
        await(ending.shutdown());
        cut();
    }

    private void cut() {
        channels.forEach(channel -> {
            var closed = channel.close();
            assert closed != null;
        });
    }

    private static void await(CompletableFuture<?> done) {
        try {
            done.get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException(e);
        }
    }

    private OpcUaServerConfig configuration() {
        var endpoint = EndpointConfig.newBuilder()
                .setBindAddress("127.0.0.1")
                .setHostname("127.0.0.1")
                .setBindPort(port)
                .setPath("/acme")
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                .build();
        return OpcUaServerConfig.builder()
                .setApplicationUri("urn:acme:press")
                .setApplicationName(LocalizedText.english("Acme press"))
                .setProductUri("urn:acme")
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setEndpoints(Set.of(endpoint))
                .setLimits(new Limits())
                .build();
    }

    private static final class Limits implements OpcUaServerConfigLimits {
        private static final double SHORTEST_INTERVAL_MILLIS = 20;

        @Override
        public Double getMinPublishingInterval() {
            return SHORTEST_INTERVAL_MILLIS;
        }

        @Override
        public Double getMinSupportedSampleRate() {
            return SHORTEST_INTERVAL_MILLIS;
        }
    }

    @Override
    public void close() {
        stop();
    }
}
