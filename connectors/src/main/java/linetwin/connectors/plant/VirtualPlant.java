package linetwin.connectors.plant;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
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
import linetwin.core.feed.LineHistory;
import linetwin.core.id.SourceId;
import linetwin.core.id.UnitId;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.plant.FaultKind;
import linetwin.core.plant.FaultSpec;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.core.plant.StartMonitor;
import linetwin.core.time.LineTime;

/** Line that runs by itself and publishes its changes. One thread advances the line and is the only one to publish. */
final class VirtualPlant implements RunningPlant {
    private static final Logger LOG = Logger.getLogger(VirtualPlant.class.getName());
    private static final Duration STEP = Duration.ofMillis(50);
    private static final Duration HEARTBEAT = Duration.ofMillis(500);
    /** Largest age of the sums that a new client receives, by the wall clock. */
    private static final Duration HISTORY = Duration.ofSeconds(30);

    private final InstantSource wallClock;
    private final double pace;
    private final SimulatedLineSource source;
    private final StartMonitor monitor;
    private final String run;
    private final List<ServedSource> served = new ArrayList<>();
    private final FaultSchedule schedule = new FaultSchedule();
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(task -> {
        var worker = new Thread(task, "plant");
        worker.setDaemon(true);
        return worker;
    });
    private Instant nextHeartbeat = Instant.MIN;
    private Instant nextHistory = Instant.MIN;

    private volatile LineClock clock;
    private volatile LineState state;

    /**
     * Opens the servers and starts the line.
     *
     * @param line line whose present state the servers publish first; it is simulated while the servers open
     */
    VirtualPlant(PlantRequest request, StartMonitor monitor, CompletableFuture<? extends SimulatedLineSource> line) {
        this.wallClock = request.clock();
        this.pace = request.pace();
        this.monitor = monitor;
        this.run = now().toString();
        var opened = false;
        try {
            ParallelStart.open(request.connection().sources(), s -> open(request, s), served::add);
            source = ParallelStart.join(line);
            state = source.state();
            clock = new LineClock(now(), state.at(), pace);
            onThread(this::step);
            monitor.completed("line published");
            ParallelStart.open(served, this::serve, _ -> {});
            opened = true;
        } finally {
            if (!opened) {
                close();
            }
        }
        var scheduled =
                thread.scheduleAtFixedRate(this::guardedStep, STEP.toMillis(), STEP.toMillis(), TimeUnit.MILLISECONDS);
        assert !scheduled.isDone();
    }

    private ServedSource open(PlantRequest request, SourceSpec spec) {
        var opened = new ServedSource(request, spec, this::enqueue);
        monitor.completed("server created: " + spec.id());
        return opened;
    }

    private ServedSource serve(ServedSource ready) {
        ready.serve();
        monitor.completed("server open: " + ready.id());
        return ready;
    }

    /** Wall-clock time in whole microseconds, which OPC UA DateTime (steps of 100 ns) represents exactly. */
    private Instant now() {
        return wallClock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** Logs an exception that ends the line: the executor would discard it silently. */
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
        schedule.applyDue(wall);
        var due = !wall.isBefore(nextHeartbeat);
        nextHeartbeat = due ? wall.plus(HEARTBEAT) : nextHeartbeat;
        publishHistory(wall);
        // The line report comes first: clients need the run and its clock before any other update of that run.
        served.stream().filter(s -> due || s.needsLineReport()).forEach(s -> s.line(wall, lineReport()));
        served.forEach(s -> s.publish(state, wall, this::wallAt));
    }

    /** Publishes the sums seldom, as each client needs them once, and to a new server at once. */
    private void publishHistory(Instant wall) {
        boolean isDue = !wall.isBefore(nextHistory);
        var receivers =
                served.stream().filter(s -> isDue || s.needsLineReport()).toList();
        if (receivers.isEmpty()) {
            return;
        }
        nextHistory = isDue ? wall.plus(HISTORY) : nextHistory;
        var periods = source.periods();
        if (!periods.isEmpty()) {
            var history = new LineHistory(run, state.at(), periods);
            receivers.forEach(s -> s.history(wall, history));
        }
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
        return served.stream()
                .filter(s -> s.protocol().equals(protocol))
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
        setPace(0);
    }

    @Override
    public void resume() {
        setPace(pace);
    }

    /** Continues line time at another pace from its present value, between two steps. */
    private void setPace(double newPace) {
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

    /** Runs a task between two steps, without waiting for its end. */
    private void enqueue(Runnable task) {
        thread.execute(task);
    }

    @Override
    public void fault(FaultSpec fault) {
        var affected = fault.source().map(this::servedSource).map(List::of).orElseGet(() -> List.copyOf(served));
        var able = affected.stream().filter(o -> o.canFail(fault.kind())).toList();
        if (able.isEmpty()) {
            throw new IllegalArgumentException("%s cannot fail by %s%s"
                    .formatted(subject(fault), fault.kind().text(), hint(fault.kind())));
        }
        onThread(() -> schedule.add(fault, able, now()));
    }

    private static String subject(FaultSpec fault) {
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

    private ServedSource servedSource(SourceId source) {
        return served.stream()
                .filter(o -> o.id().equals(source))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("The plant has no source '%s'. Write all or one of %s"
                        .formatted(
                                source, served.stream().map(o -> o.id().code()).collect(Collectors.joining(", ")))));
    }

    @Override
    public void clearFaults() {
        onThread(() -> schedule.clear(_ -> true));
    }

    @Override
    public void clearFaults(SourceId source) {
        var target = servedSource(source);
        onThread(() -> schedule.clear(o -> o == target));
    }

    @Override
    public List<FaultSpec> faults() {
        return schedule.list();
    }

    @Override
    public List<FaultSpec> waitingFaults() {
        return schedule.waiting();
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
        // A publication in progress is completed: an interruption would make the source restart while it closes.
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
        served.forEach(ServedSource::close);
        served.clear();
    }
}
