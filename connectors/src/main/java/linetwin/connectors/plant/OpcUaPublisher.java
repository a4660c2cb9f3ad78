package linetwin.connectors.plant;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.LineTags;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.connectors.stationmodel.StationTags;
import linetwin.connectors.stationmodel.UnitText;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitState;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.PlantSecurity;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/** Publishes as an OPC UA server, which can die and be replaced at the same endpoint. */
final class OpcUaPublisher implements PlantPublisher {
    private static final StatusCode UNCERTAIN = new StatusCode(StatusCodes.Uncertain_SensorNotAccurate);
    private static final StatusCode BAD = new StatusCode(StatusCodes.Bad_SensorFailure);

    private final LineLayout layout;
    private final SourceSpec source;
    private final PlantSecurity security;
    private final PlantServer.Place place;
    private @Nullable PlantIdentity identity;
    private @Nullable PlantServer server;
    private PlantNamespace nodes;
    private Optional<PayloadCorruptor> garbler = Optional.empty();
    private int foreign;
    private long heartbeats;

    OpcUaPublisher(LineLayout layout, SourceSpec source, int wantedPort, PlantSecurity security) {
        this.layout = layout;
        this.source = source;
        this.security = security;
        this.identity = security.secured() ? PlantIdentity.make() : null;
        this.place = new PlantServer.Place(
                LoopbackPorts.free(wantedPort, "the OPC UA server", "--opcua"),
                URI.create(source.endpoint()).getPath());
        var first = server();
        this.server = first;
        this.nodes = first.nodes();
    }

    private PlantServer server() {
        return new PlantServer(place, source.namespace(), security, identity, foreign);
    }

    @Override
    public void renew(FaultKind why) {
        if (why == FaultKind.CERTIFICATE_CHANGE) {
            identity = PlantIdentity.make();
        } else if (why == FaultKind.NAMESPACE_CHANGE) {
            foreign++;
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
    public void garble(Optional<PayloadCorruptor> how) {
        garbler = how;
    }

    @Override
    public void hang(boolean onlyThePresent) {
        if (server == null) {
            return;
        }
        if (onlyThePresent) {
            server.gags().killPresent();
        } else {
            server.gags().shut();
        }
    }

    @Override
    public void answer() {
        if (server != null) {
            server.gags().open();
            server.gags().cutDead();
        }
    }

    @Override
    public void station(PublishedAsset asset, Instant time, StationReport report) {
        var path = asset.path(layout, source);
        StationTags.of(report).forEach((tag, value) -> set(path + "/" + tag, value, StatusCode.GOOD, time));
    }

    @Override
    public void contents(PublishedAsset asset, Instant time, List<UnitState> units) {
        var lines = UnitText.of(units).toArray(String[]::new);
        set(asset.path(layout, source) + "/" + StationTags.CONTENTS, lines, StatusCode.GOOD, time);
    }

    @Override
    public void signals(PublishedAsset asset, Instant time, Map<String, SignalReport> signals) {
        var path = asset.path(layout, source) + "/" + StationTags.SIGNALS;
        signals.forEach((id, signal) -> set(path + id, signal.value(), status(signal.quality()), signal.time()));
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
        // The sign of life is never garbled: what is bent has to come from somebody who lives.
        nodes.set(path + "/" + LineTags.HEARTBEAT, heartbeats++, StatusCode.GOOD, time);
        LineTags.of(line).forEach((tag, value) -> nodes.set(path + "/" + tag, value, StatusCode.GOOD, time));
    }

    private void set(String path, Object value, StatusCode status, Instant time) {
        nodes.set(path, garbler.map(g -> g.value(value)).orElse(value), status, time);
    }

    @Override
    public void announce(PublishedAsset asset, List<String> signals) {
        var path = asset.path(layout, source) + "/" + StationTags.SIGNALS;
        signals.forEach(id -> nodes.announce(path + id));
    }

    @Override
    public String endpoint() {
        return place.endpoint();
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
