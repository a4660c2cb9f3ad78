package linetwin.connectors.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.core.connection.SourceSpec;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.feed.LineClock;
import linetwin.core.id.SourceId;
import linetwin.core.id.UnitId;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.core.time.LineTime;

/** A line that runs by itself and publishes what happens; one thread moves it and is the only one to publish. */
final class VirtualPlant implements RunningPlant {
    private static final Logger LOG = Logger.getLogger(VirtualPlant.class.getName());
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);

    private final InstantSource wallClock;
    private final double pace;
    private final SimulatedLineSource source;
    private final String run;
    private final List<ServedSource> outlets = new ArrayList<>();
    private final FaultSchedule board = new FaultSchedule();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var worker = new Thread(task, "plant");
        worker.setDaemon(true);
        return worker;
    });
    private Instant nextHeartbeat = Instant.MIN;

    private volatile LineClock clock;
    private volatile LineState state;

    /**
     * Opens the servers and lets the line run on.
     *
     * @param start the line as the servers first tell it
     */
    VirtualPlant(PlantRequest request, LineState start, SimulatedLineSource source) {
        this.wallClock = request.clock();
        this.pace = request.pace();
        this.source = source;
        var now = now();
        this.run = now.toString();
        this.clock = new LineClock(now, start.at(), pace);
        this.state = start;
        var served = false;
        try {
            request.connection().sources().forEach(s -> open(request, s));
            clock = new LineClock(now(), start.at(), pace);
            onThread(this::step);
            outlets.forEach(ServedSource::serve);
            served = true;
        } finally {
            if (!served) {
                close();
            }
        }
        var scheduled =
                thread.scheduleAtFixedRate(this::guardedStep, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
        assert !scheduled.isDone();
    }

    private void open(PlantRequest request, SourceSpec spec) {
        outlets.add(new ServedSource(request, spec, this::soon));
    }

    /** Whole microseconds, so that OPC UA, which counts 100 ns, tells the very same moments. */
    private Instant now() {
        return wallClock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Whatever ends the line must not end it unseen. */
    private void guardedStep() {
        try {
            step();
        } catch (RuntimeException e) {
            LOG.log(Level.SEVERE, "The line of the plant stands still for good", e);
            throw e;
        }
    }

    private void step() {
        var wall = now();
        var time = clock.at(wall);
        if (clock.pace() > 0) {
            source.advanceTo(time, this::apply);
            state = state.upTo(time);
        }
        board.look(wall);
        var due = !wall.isBefore(nextHeartbeat);
        nextHeartbeat = due ? wall.plus(HEARTBEAT) : nextHeartbeat;
        // First of all: who reads must know the run and its clock before anything of that run.
        outlets.stream().filter(outlet -> due || outlet.tellsAll()).forEach(outlet -> outlet.line(wall, lineReport()));
        outlets.forEach(outlet -> outlet.publish(state, wall, this::wallAt));
    }

    private void apply(LineEvent event) {
        state = Reducer.apply(state, event);
    }

    private Instant wallAt(LineTime time) {
        return clock.pace() > 0 ? clock.wallAt(time).truncatedTo(ChronoUnit.MICROS) : clock.anchor();
    }

    private LineReport lineReport() {
        var line = state;
        List<UnitId> roots = line.units().values().stream()
                .filter(unit -> !(unit.location() instanceof UnitLocation.BuiltInto))
                .map(UnitState::id)
                .toList();
        return new LineReport(run, clock, line.at(), roots, line.shipped(), line.scrapped());
    }

    private String endpoint(String protocol) {
        return outlets.stream()
                .filter(outlet -> outlet.protocol().equals(protocol))
                .map(ServedSource::endpoint)
                .findFirst()
                .orElse("");
    }

    @Override
    public String opcuaEndpoint() {
        return endpoint(ServedSource.OPCUA);
    }

    @Override
    public String mqttEndpoint() {
        return endpoint(ServedSource.MQTT);
    }

    @Override
    public LineState state() {
        return state;
    }

    @Override
    public LineClock clock() {
        return clock;
    }

    @Override
    public void pause() {
        turn(0);
    }

    @Override
    public void resume() {
        turn(pace);
    }

    /** Lets line time run on from where it is at another pace, between two steps. */
    private void turn(double newPace) {
        onThread(() -> {
            var wall = now();
            if (clock.pace() > 0) {
                step();
            }
            clock = new LineClock(wall, state.at(), newPace);
            nextHeartbeat = Instant.MIN;
            step();
        });
    }

    /** Has something done between two steps, without waiting for it. */
    private void soon(Runnable task) {
        thread.execute(task);
    }

    @Override
    public void fault(FaultSpec fault) {
        var befallen = fault.source().map(this::outlet).map(List::of).orElseGet(() -> List.copyOf(outlets));
        var able = befallen.stream().filter(o -> o.canFail(fault.kind())).toList();
        if (able.isEmpty()) {
            throw new IllegalArgumentException(
                    "%s cannot fail by %s%s".formatted(whom(fault), fault.kind().text(), hint(fault.kind())));
        }
        onThread(() -> board.add(fault, able, now()));
    }

    private static String whom(FaultSpec fault) {
        return fault.source().map(s -> "Source " + s).orElse("No source of this plant");
    }

    private static String hint(FaultKind kind) {
        return switch (kind) {
            case CERTIFICATE_CHANGE -> ": only an OPC UA source of a plant that is started with --secure can";
            case NAMESPACE_CHANGE -> ": only an OPC UA source can";
            case WILL -> ": only an MQTT source can";
            default -> "";
        };
    }

    private ServedSource outlet(SourceId source) {
        return outlets.stream()
                .filter(o -> o.id().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plant has no source '%s'. Write all or one of %s"
                        .formatted(
                                source, outlets.stream().map(o -> o.id().code()).collect(Collectors.joining(", ")))));
    }

    @Override
    public void clearFaults() {
        onThread(() -> board.clear(_ -> true));
    }

    @Override
    public void clearFaults(SourceId source) {
        var outlet = outlet(source);
        onThread(() -> board.clear(o -> o == outlet));
    }

    @Override
    public List<FaultSpec> faults() {
        return board.list();
    }

    @Override
    public List<FaultSpec> waitingFaults() {
        return board.waiting();
    }

    private void onThread(Runnable task) {
        try {
            thread.submit(task).get();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException e) {
            throw new IllegalStateException("The plant failed", e.getCause());
        }
    }

    @Override
    public void close() {
        // What is being published is finished: to break it off would have the source begin anew while it ends.
        thread.shutdown();
        try {
            if (!thread.awaitTermination(2, TimeUnit.SECONDS)) {
                thread.shutdownNow();
                var ended = thread.awaitTermination(2, TimeUnit.SECONDS);
                assert ended;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        outlets.forEach(ServedSource::close);
        outlets.clear();
    }
}
