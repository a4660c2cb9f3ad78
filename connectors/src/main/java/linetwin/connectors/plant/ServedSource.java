package linetwin.connectors.plant;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
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
import linetwin.core.feed.LineHistory;
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
 * One source of the connection file as the plant serves it: publisher, published line and active faults. Called from
 * the plant's thread. A thread of its own stops and starts the servers, as that takes seconds and must not delay the
 * other sources.
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
    private final FaultInjector faults;
    private final FaultDraws draws;
    private final Executor plant;
    private final ExecutorService servers = Executors.newSingleThreadExecutor(
            Thread.ofVirtual().name("plant servers").factory());
    private PublishedLine line;
    private boolean lineReportDue = true;
    /** True while no server is ready: updates would reach no client, or only part of a new server. */
    private boolean offline;
    /** True until all is published for the first time and the new server may accept clients. */
    private boolean unserved;
    /** Count of server stops and replacements: a server that becomes ready may be obsolete by then. */
    private int stops;

    private long heartbeats;

    ServedSource(PlantRequest request, SourceSpec source, Executor plant) {
        this.source = source;
        this.layout = request.layout();
        this.assets = PublishedAssets.of(layout, source);
        this.publisher = publisher(request, source);
        this.draws = new FaultDraws(request.seed(), source.id().code());
        this.faults = new FaultInjector(publisher, draws);
        this.plant = plant;
        this.line = new PublishedLine(faults, assets);
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

    /** True if the line report is due before any other update. */
    boolean needsLineReport() {
        return lineReportDue && !offline;
    }

    void line(Instant wall, LineReport report) {
        unlessOffline(() -> {
            lineReportDue = false;
            faults.publish(new PublishedUpdate.OfLine(wall, report, heartbeats++), wall);
        });
    }

    /** Publishes the sums of the line, past all faults: a fault acts on what the line does now. */
    void history(Instant wall, LineHistory history) {
        unlessOffline(() -> publisher.history(wall, history));
    }

    /** Publishes the changes of the line, and the updates that a fault has delayed until now. */
    void publish(LineState state, Instant wall, Function<LineTime, Instant> wallAt) {
        unlessOffline(() -> {
            line.publish(state, wall, wallAt);
            faults.tick(wall);
            if (unserved) {
                unserved = false;
                servers.execute(() -> guarded(publisher::serve));
            }
        });
    }

    /** Restarts the source if it has lost its own server; the line and the other sources go on. */
    private void unlessOffline(Runnable publication) {
        if (offline) {
            return;
        }
        try {
            publication.run();
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
                // FaultSchedule ends the fault that stopped the source.
            }
            case WRONG_TYPE -> {
                if (amount instanceof FaultAmount.Share(var part)) {
                    publisher.corrupt(Optional.of(new PayloadCorruptor(part, draws)));
                }
                republishAll();
            }
            default -> {
                faults.begin(kind, amount, now);
                if (kind == FaultKind.BAD_QUALITY || kind == FaultKind.STALE_CLOCK) {
                    republishAll();
                }
            }
        }
    }

    void end(FaultKind kind) {
        switch (kind) {
            case HANG -> publisher.answer();
            case STOP, WILL -> renew(kind);
            case WRONG_TYPE -> publisher.corrupt(Optional.empty());
            default -> faults.end(kind);
        }
        republishAll();
    }

    /** Forgets what was published, so that the next step publishes the whole line. */
    private void republishAll() {
        line = new PublishedLine(faults, assets);
        lineReportDue = true;
    }

    private void stop(FaultKind why) {
        goOffline();
        servers.execute(() -> guarded(() -> publisher.stop(why)));
    }

    private void renew(FaultKind why) {
        var stop = goOffline();
        servers.execute(() -> guarded(() -> {
            publisher.stop(why);
            publisher.renew(why);
            plant.execute(() -> goOnline(stop));
        }));
    }

    private int goOffline() {
        offline = true;
        return ++stops;
    }

    /** Resumes publishing, unless the server was stopped or replaced again while it was being created. */
    private void goOnline(int stop) {
        if (stop != stops) {
            return;
        }
        announce();
        republishAll();
        offline = false;
        unserved = true;
    }

    private void guarded(Runnable act) {
        try {
            act.run();
        } catch (RejectedExecutionException e) {
            LOG.log(Level.FINE, "The plant closed while a server began", e);
        } catch (RuntimeException e) {
            // The plant logs the failure of one server and goes on with the others.
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
