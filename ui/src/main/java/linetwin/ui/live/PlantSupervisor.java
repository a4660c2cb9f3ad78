package linetwin.ui.live;

import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Supervisor of the virtual plant: starts it, reports its end, and restarts it on request. Any thread may read. */
public final class PlantSupervisor implements AutoCloseable, PlantFaultControl {
    /** State of the plant process. */
    public sealed interface State {
        /** No plant is to be started. */
        record None() implements State {}

        record Starting(boolean again) implements State {}

        record Running(PlantEndpoints endpoints, long pid) implements State {}

        /** Plant ran, and ended by itself. */
        record Ended(int exitCode) implements State {}

        /** Plant failed to start. */
        record Failed(String why) implements State {}
    }

    private final PlantProcess plant;
    private final CompletableFuture<LiveSession> live = new CompletableFuture<>();
    private final boolean wanted;
    private volatile PlantEndpoints endpoints;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("linetwin-plant-keeper").factory());
    private volatile State state = new State.None();
    private volatile PlantProcess.@Nullable RunningPlantProcess running;
    private volatile boolean closing;

    /**
     * Supervisor that has started nothing yet.
     *
     * @param endpoints expected endpoints of the plant
     * @param wanted false if another program runs the plant
     */
    public PlantSupervisor(PlantProcess plant, PlantEndpoints endpoints, boolean wanted) {
        this.plant = plant;
        this.endpoints = endpoints;
        this.wanted = wanted;
    }

    public State state() {
        return state;
    }

    public boolean isSimulated() {
        return wanted;
    }

    /** Line of JSON with which the running plant reported that it is ready. */
    public Optional<String> plantReport() {
        return Optional.ofNullable(running).map(PlantProcess.RunningPlantProcess::report);
    }

    /**
     * Starts the plant on a thread of its own. The session may be ready before or after it.
     *
     * @param signal signal to begin; the state is {@link State.Starting} already before
     */
    public void start(CompletableFuture<?> signal) {
        if (wanted) {
            state = new State.Starting(false);
            var _ = signal.thenRunAsync(this::bringUp, starter);
        }
    }

    /** Connects a session to the plant as soon as it runs. */
    public void connect(LiveSession line) {
        live.complete(line);
        if (!wanted) {
            open(line, endpoints);
        }
    }

    /** Starts the plant again after it has ended; does nothing while one is running or starting. */
    public void restart() {
        if (state instanceof State.Ended || state instanceof State.Failed) {
            state = new State.Starting(true);
            starter.execute(this::bringUp);
        }
    }

    @Override
    public boolean isRunning() {
        return state instanceof State.Running;
    }

    @Override
    public CompletableFuture<String> send(String line) {
        var up = running;
        return up == null || !isRunning()
                ? CompletableFuture.failedFuture(new IOException("No plant runs"))
                : up.channel().send(line);
    }

    private void bringUp() {
        try {
            var up = startOrMove();
            endpoints = up.endpoints();
            running = up;
            if (closing) {
                up.stop();
                return;
            }
            state = new State.Running(up.endpoints(), up.process().pid());
            var _ = live.thenAccept(line -> open(line, up.endpoints()));
            var _ = up.process().onExit().thenAccept(this::ended);
        } catch (IOException | RuntimeException e) {
            state = new State.Failed(String.valueOf(e.getMessage()));
        }
    }

    /** Another process may take a port between the check and its use; the plant then uses any free port. */
    private PlantProcess.RunningPlantProcess startOrMove() throws IOException {
        try {
            return plant.start(endpoints);
        } catch (IOException e) {
            if (closing) {
                throw e;
            }
            return plant.start(PlantEndpoints.ANYWHERE);
        }
    }

    private void open(LiveSession line, PlantEndpoints there) {
        try {
            line.open(there);
        } catch (RuntimeException e) {
            state = new State.Failed(String.valueOf(e.getMessage()));
        }
    }

    private void ended(Process process) {
        if (!closing) {
            state = new State.Ended(process.exitValue());
        }
    }

    @Override
    public void close() {
        closing = true;
        starter.shutdown();
        var up = running;
        if (up != null) {
            up.stop();
        }
        awaitStarter();
    }

    /** Waits for the starter thread, which stops a plant that was still starting. */
    private void awaitStarter() {
        try {
            if (!starter.awaitTermination(2, TimeUnit.SECONDS)) {
                starter.shutdownNow();
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
