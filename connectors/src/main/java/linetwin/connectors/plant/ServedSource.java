package linetwin.connectors.plant;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.PublishedAssets;
import linetwin.core.connection.SourceSpec;
import linetwin.core.id.SourceId;
import linetwin.core.layout.EquipmentClassSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitHolder;
import linetwin.core.plant.FaultAmount;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.PlantRequest;
import linetwin.core.time.LineTime;

/**
 * One source of the connection, served: its publisher, what it has published, and what is wrong with it. Called from
 * the plant's thread; servers are stopped and started on a thread of its own, as that takes seconds and the other
 * sources must not wait.
 */
final class ServedSource implements AutoCloseable {
    static final String OPCUA = "opcua";
    static final String MQTT = "mqtt";
    private static final Logger LOG = Logger.getLogger(ServedSource.class.getName());
    private static final long PATIENCE_SECONDS = 20;

    private final SourceSpec source;
    private final LineLayout layout;
    private final List<PublishedAsset> assets;
    private final PlantPublisher publisher;
    private final FaultInjector mouth;
    private final Random dice;
    private final Executor plant;
    private final ExecutorService servers = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("plant servers").factory());
    private PublishedLine line;
    private boolean tellAll = true;
    /** Nobody is served: what is told now would reach nobody, or half of a new server. */
    private boolean away;
    /** All has to be published before anybody is let in. */
    private boolean unserved;
    /** Counts how often the server was stopped or replaced: a server that is ready may be out of date by then. */
    private int departures;

    ServedSource(PlantRequest request, SourceSpec source, Executor plant) {
        this.source = source;
        this.layout = request.layout();
        this.assets = PublishedAssets.of(layout, source);
        this.publisher = publisher(request, source);
        this.dice = new Random(request.seed() * 31 + source.id().code().hashCode());
        this.mouth = new FaultInjector(publisher, dice);
        this.plant = plant;
        this.line = new PublishedLine(mouth, assets);
        announce();
    }

    private static PlantPublisher publisher(PlantRequest request, SourceSpec source) {
        return switch (source.protocol()) {
            case OPCUA -> new OpcUaPublisher(request.layout(), source, request.opcuaPort(), request.security());
            case MQTT -> new MqttPublisher(request.layout(), source, request.mqttPort());
            default ->
                throw new IllegalArgumentException("Source %s: the plant does not speak '%s'. Write opcua or mqtt"
                        .formatted(source.id(), source.protocol()));
        };
    }

    private void announce() {
        for (var asset : assets) {
            if (asset.holder() instanceof UnitHolder.OfStation(var id)) {
                var signals = layout.station(id).stream()
                        .flatMap(station -> station.equipment().stream())
                        .flatMap(equipment -> layout.equipment(equipment).stream())
                        .map(EquipmentClassSpec::signals)
                        .flatMap(all -> all.stream().map(signal -> signal.id().toString()))
                        .toList();
                publisher.announce(asset, signals);
            }
        }
    }

    SourceId id() {
        return source.id();
    }

    String protocol() {
        return source.protocol();
    }

    String endpoint() {
        return publisher.endpoint();
    }

    void serve() {
        publisher.serve();
    }

    /** Whether it has to be given the line's report before it can tell anything else. */
    boolean tellsAll() {
        return tellAll && !away;
    }

    void line(Instant wall, LineReport report) {
        unlessAway(() -> {
            tellAll = false;
            mouth.tell(new PublishedUpdate.OfLine(wall, report), wall);
        });
    }

    /** Publishes what has changed, and what a fault has kept back until now. */
    void publish(LineState state, Instant wall, Function<LineTime, Instant> wallAt) {
        unlessAway(() -> {
            line.publish(state, wall, wallAt);
            mouth.tick(wall);
            if (unserved) {
                unserved = false;
                servers.execute(() -> guarded(publisher::serve));
            }
        });
    }

    /** A source that loses its own server must not end the line, nor the other sources: it comes back by itself. */
    private void unlessAway(Runnable telling) {
        if (away) {
            return;
        }
        try {
            telling.run();
        } catch (UncheckedIOException e) {
            LOG.log(Level.WARNING, "Source %s of the plant begins anew: %s".formatted(id(), e.getMessage()), e);
            renew(FaultKind.WILL);
        }
    }

    boolean canFail(FaultKind kind) {
        return publisher.canFail(kind);
    }

    void begin(FaultKind kind, FaultAmount amount, Instant now) {
        switch (kind) {
            case HANG -> publisher.hang(amount.equals(FaultAmount.HALF_OPEN));
            case STOP, WILL -> stop(kind);
            case RESTART, CERTIFICATE_CHANGE, NAMESPACE_CHANGE -> renew(kind);
            case START -> {
                // The board ends the fault that stopped it.
            }
            case WRONG_TYPE -> {
                if (amount instanceof FaultAmount.Share(var part)) {
                    publisher.garble(Optional.of(new PayloadCorruptor(part, dice)));
                }
                tellAnew();
            }
            default -> {
                mouth.begin(kind, amount, now);
                if (kind == FaultKind.BAD_QUALITY || kind == FaultKind.STALE_CLOCK) {
                    tellAnew();
                }
            }
        }
    }

    void end(FaultKind kind) {
        switch (kind) {
            case HANG -> publisher.answer();
            case STOP, WILL -> renew(kind);
            case WRONG_TYPE -> publisher.garble(Optional.empty());
            default -> mouth.end(kind);
        }
        tellAnew();
    }

    /** What was told so far counts for nothing. */
    private void tellAnew() {
        line = new PublishedLine(mouth, assets);
        tellAll = true;
    }

    private void stop(FaultKind why) {
        leave();
        servers.execute(() -> guarded(() -> publisher.stop(why)));
    }

    private void renew(FaultKind why) {
        var departure = leave();
        servers.execute(() -> guarded(() -> {
            publisher.stop(why);
            publisher.renew(why);
            plant.execute(() -> comeBack(departure));
        }));
    }

    private int leave() {
        away = true;
        return ++departures;
    }

    /** Not where it has left again while its server was made: nothing that is told now would reach that one. */
    private void comeBack(int departure) {
        if (departure != departures) {
            return;
        }
        announce();
        tellAnew();
        away = false;
        unserved = true;
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The plant closed while a server began", e);
        } catch (RuntimeException e) {
            // A plant whose one server cannot come back goes on with the others, and says so.
            LOG.log(Level.WARNING, "Source %s of the plant: %s".formatted(id(), e.getMessage()), e);
        }
    }

    @Override
    public void close() {
        servers.shutdown();
        try {
            var ended = servers.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS);
            assert ended;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }
}
