package linetwin.connectors.plant;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import linetwin.connectors.station.Asset;
import linetwin.connectors.station.LineReport;
import linetwin.connectors.station.LineTags;
import linetwin.connectors.station.SignalReport;
import linetwin.connectors.station.StationReport;
import linetwin.connectors.station.StationTags;
import linetwin.connectors.station.UnitText;
import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitState;
import org.eclipse.milo.opcua.sdk.server.EndpointConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServer;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfig;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.security.DefaultCertificateManager;
import org.eclipse.milo.opcua.stack.core.security.MemoryCertificateQuarantine;
import org.eclipse.milo.opcua.stack.core.security.SecurityPolicy;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.enumerated.MessageSecurityMode;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransport;
import org.eclipse.milo.opcua.stack.transport.server.tcp.OpcTcpServerTransportConfig;

/**
 * Publishes as an OPC UA server. It asks for no certificate and no password: it listens on loopback only, and serves a
 * simulation. Library notes say that Milo 1.1.2 must not serve beyond that.
 */
final class OpcUaPublisher implements Publisher {
    private static final long TIMEOUT_SECONDS = 20;
    private static final StatusCode UNCERTAIN = new StatusCode(StatusCodes.Uncertain_SensorNotAccurate);
    private static final StatusCode BAD = new StatusCode(StatusCodes.Bad_SensorFailure);

    private final LineLayout layout;
    private final SourceSpec source;
    private final OpcUaServer server;
    private final PlantNamespace nodes;
    private final String endpoint;
    private long heartbeats;

    OpcUaPublisher(LineLayout layout, SourceSpec source, int wantedPort) {
        this.layout = layout;
        this.source = source;
        var port = Loopback.free(wantedPort, "the OPC UA server", "--opcua");
        var path = URI.create(source.endpoint()).getPath();
        this.endpoint = "opc.tcp://%s:%d%s".formatted(Loopback.ADDRESS, port, path);
        this.server = new OpcUaServer(
                configuration(port, path),
                _ -> new OpcTcpServerTransport(
                        OpcTcpServerTransportConfig.newBuilder().build()));
        this.nodes = new PlantNamespace(server, source.namespace());
        nodes.startup();
    }

    @Override
    public void serve() {
        try {
            server.startup().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw cannotStart(e);
        } catch (ExecutionException | TimeoutException e) {
            throw cannotStart(e);
        }
    }

    private UncheckedIOException cannotStart(Exception e) {
        return new UncheckedIOException(
                new IOException("The OPC UA server at %s cannot start: %s".formatted(endpoint, e.getMessage()), e));
    }

    private static OpcUaServerConfig configuration(int port, String path) {
        var endpoint = EndpointConfig.newBuilder()
                .setBindAddress(Loopback.ADDRESS)
                .setHostname(Loopback.ADDRESS)
                .setBindPort(port)
                .setPath(path)
                .setSecurityPolicy(SecurityPolicy.None)
                .setSecurityMode(MessageSecurityMode.None)
                .addTokenPolicy(OpcUaServerConfig.USER_TOKEN_POLICY_ANONYMOUS)
                .build();
        return OpcUaServerConfig.builder()
                .setApplicationUri("urn:linetwin:plant:server")
                .setApplicationName(LocalizedText.english("LineTwin virtual plant"))
                .setProductUri("urn:linetwin")
                .setCertificateManager(new DefaultCertificateManager(new MemoryCertificateQuarantine()))
                .setEndpoints(Set.of(endpoint))
                .setLimits(new Limits())
                .build();
    }

    @Override
    public void station(Asset asset, Instant time, StationReport report) {
        var path = asset.path(layout, source);
        StationTags.of(report).forEach((tag, value) -> nodes.set(path + "/" + tag, value, StatusCode.GOOD, time));
    }

    @Override
    public void contents(Asset asset, Instant time, List<UnitState> units) {
        var lines = UnitText.of(units).toArray(String[]::new);
        nodes.set(asset.path(layout, source) + "/" + StationTags.CONTENTS, lines, StatusCode.GOOD, time);
    }

    @Override
    public void signals(Asset asset, Instant time, Map<String, SignalReport> signals) {
        var path = asset.path(layout, source) + "/" + StationTags.SIGNALS;
        signals.forEach((id, signal) -> nodes.set(path + id, signal.value(), status(signal.quality()), signal.time()));
    }

    private static StatusCode status(Quality quality) {
        return switch (quality) {
            case GOOD -> StatusCode.GOOD;
            case UNCERTAIN -> UNCERTAIN;
            case BAD -> BAD;
        };
    }

    @Override
    public void line(Instant time, LineReport line) {
        var path = Asset.linePath(layout, source);
        nodes.set(path + "/" + LineTags.HEARTBEAT, heartbeats++, StatusCode.GOOD, time);
        LineTags.of(line).forEach((tag, value) -> nodes.set(path + "/" + tag, value, StatusCode.GOOD, time));
    }

    /** Makes the signals known before they have values, so that a client finds every one of them at once. */
    void announceSignals(Asset asset, List<String> signals) {
        var path = asset.path(layout, source) + "/" + StationTags.SIGNALS;
        signals.forEach(id -> nodes.announce(path + id));
    }

    @Override
    public String endpoint() {
        return endpoint;
    }

    @Override
    public void close() {
        nodes.shutdown();
        try {
            server.shutdown().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("The OPC UA server at %s cannot stop".formatted(endpoint), e);
        }
    }

    private static final class Limits implements OpcUaServerConfigLimits {
        private static final double SHORTEST_INTERVAL_MILLIS = 20;

        @Override
        public Double getMinPublishingInterval() {
            return SHORTEST_INTERVAL_MILLIS;
        }

        @Override
        public UInteger getMaxNodesPerTranslateBrowsePathsToNodeIds() {
            return uint(1_000);
        }

        @Override
        public Double getMinSupportedSampleRate() {
            return SHORTEST_INTERVAL_MILLIS;
        }
    }
}
