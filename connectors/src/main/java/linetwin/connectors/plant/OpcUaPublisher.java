package linetwin.connectors.plant;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.LineTags;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.StationTags;
import linetwin.connectors.stationmodel.UnitText;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.LineHistory;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.PlantSecurity;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/** Publisher as an OPC UA server, which can be stopped and replaced at the same endpoint. */
final class OpcUaPublisher implements PlantPublisher {
    private static final StatusCode UNCERTAIN = new StatusCode(StatusCodes.Uncertain_SensorNotAccurate);
    private static final StatusCode BAD = new StatusCode(StatusCodes.Bad_SensorFailure);

    private final LineLayout layout;
    private final SourceSpec source;
    private final PlantSecurity security;
    private final PlantServer.ListenAddress address;
    private @Nullable PlantIdentity identity;
    private @Nullable PlantServer server;
    private PlantNamespace nodes;
    private Optional<PayloadCorruptor> corruptor = Optional.empty();
    private int foreignNamespaces;
    private long heartbeats;

    OpcUaPublisher(LineLayout layout, SourceSpec source, int wantedPort, PlantSecurity security) {
        this.layout = layout;
        this.source = source;
        this.security = security;
        this.identity = security.secured() ? PlantIdentity.generate() : null;
        this.address = new PlantServer.ListenAddress(
                LoopbackPorts.free(wantedPort, "the OPC UA server", "--opcua"),
                URI.create(source.endpoint()).getPath());
        var first = server();
        this.server = first;
        this.nodes = first.nodes();
    }

    private PlantServer server() {
        return new PlantServer(address, source.namespace(), security, identity, foreignNamespaces);
    }

    @Override
    public void renew(FaultKind why) {
        if (why == FaultKind.CERTIFICATE_CHANGE) {
            identity = PlantIdentity.generate();
        } else if (why == FaultKind.NAMESPACE_CHANGE) {
            foreignNamespaces++;
        }
        var next = server();
        server = next;
        nodes = next.nodes();
    }

    @Override
    public void serve() {
        if (server != null) {
            server.start();
        }
    }

    @Override
    public boolean canFail(FaultKind kind) {
        return switch (kind) {
            case CERTIFICATE_CHANGE -> security.secured();
            case WILL -> false;
            default -> true;
        };
    }

    @Override
    public void corrupt(Optional<PayloadCorruptor> next) {
        corruptor = next;
    }

    @Override
    public void hang(boolean connectedOnly) {
        if (server == null) {
            return;
        }
        if (connectedOnly) {
            server.freezes().killConnected();
        } else {
            server.freezes().freeze();
        }
    }

    @Override
    public void answer() {
        if (server != null) {
            server.freezes().release();
            server.freezes().closeDead();
        }
    }

    @Override
    public void station(PublishedUpdate.OfStation update) {
        var path = update.asset().path(layout, source);
        var identity = corruptor.isPresent() ? update.identity() : 0;
        StationTags.of(update.report())
                .forEach((tag, value) -> set(path + "/" + tag, identity, value, StatusCode.GOOD, update.time()));
    }

    @Override
    public void contents(PublishedUpdate.OfContents update) {
        var path = update.asset().path(layout, source) + "/" + StationTags.CONTENTS;
        var identity = corruptor.isPresent() ? update.identity() : 0;
        set(path, identity, UnitText.of(update.units()).toArray(String[]::new), StatusCode.GOOD, update.time());
    }

    @Override
    public void signals(PublishedUpdate.OfSignals update) {
        var path = update.asset().path(layout, source) + "/" + StationTags.SIGNALS;
        update.signals()
                .forEach((id, signal) ->
                        set(path + id, update.identity(id), signal.value(), status(signal.quality()), signal.time()));
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
        var path = PublishedAsset.linePath(layout, source);
        // The heartbeat is never corrupted: clients shall see wrong values from a source that is in contact.
        nodes.set(path + "/" + LineTags.HEARTBEAT, heartbeats++, StatusCode.GOOD, time);
        LineTags.of(line).forEach((tag, value) -> nodes.set(path + "/" + tag, value, StatusCode.GOOD, time));
    }

    @Override
    public void history(Instant time, LineHistory history) {
        var path = PublishedAsset.linePath(layout, source) + "/" + LineTags.SUMS;
        nodes.set(path, LineTags.sums(history), StatusCode.GOOD, time);
    }

    private void set(String path, long identity, Object value, StatusCode status, Instant time) {
        nodes.set(path, corruptor.map(c -> c.value(path, identity, value)).orElse(value), status, time);
    }

    @Override
    public void announce(PublishedAsset asset, List<String> signals) {
        var path = asset.path(layout, source) + "/" + StationTags.SIGNALS;
        signals.forEach(id -> nodes.announce(path + id));
    }

    @Override
    public String endpoint() {
        return address.endpoint();
    }

    @Override
    public void stop(FaultKind why) {
        var ending = server;
        server = null;
        if (ending != null) {
            ending.stop();
        }
    }

    @Override
    public void close() {
        stop(FaultKind.STOP);
    }
}
