package linetwin.ui.app;

import java.io.IOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Keeps the virtual plant: starts it, tells when it ends, and starts it again when asked. Any thread may read. */
final class PlantKeeper implements AutoCloseable {
    /** How the plant is doing. */
    sealed interface State {
        /** There is none to start. */
        record None() implements State {}

        record Starting(boolean again) implements State {}

        record Running(PlantProcess.Endpoints endpoints, long pid) implements State {}

        /** It ran, and has ended by itself. */
        record Ended(int exitCode) implements State {}

        /** It never came up. */
        record Failed(String why) implements State {}
    }

    private final PlantProcess plant;
    private final Mirror mirror;
    private final boolean wanted;
    private final ExecutorService starter = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("linetwin-plant-keeper").factory());
    private volatile State state = new State.None();
    private volatile PlantProcess.@Nullable Running running;
    private volatile boolean closing;

    /**
     * A keeper that has started nothing yet.
     *
     * @param wanted false where the mirror looks at a plant that somebody else runs
     */
    PlantKeeper(PlantProcess plant, Mirror mirror, boolean wanted) {
        this.plant = plant;
        this.mirror = mirror;
        this.wanted = wanted;
    }

    State state() {
        return state;
    }

    boolean isSimulated() {
        return wanted;
    }

    /** Starts plant and feeds in the background. */
    void start() {
        if (wanted) {
            state = new State.Starting(false);
            starter.execute(this::bringUp);
        } else {
            mirror.open(mirror.endpoints());
        }
    }

    /** Starts the plant again after it has ended; does nothing while one runs or comes up. */
    void startAgain() {
        if (state instanceof State.Ended || state instanceof State.Failed) {
            state = new State.Starting(true);
            starter.execute(this::bringUp);
        }
    }

    private void bringUp() {
        try {
            var up = plant.start(mirror.endpoints());
            running = up;
            if (closing) {
                up.stop();
                return;
            }
            state = new State.Running(up.endpoints(), up.process().pid());
            mirror.open(up.endpoints());
            var _ = up.process().onExit().thenAccept(this::ended);
        } catch (IOException | RuntimeException e) {
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

    /** A plant that was still coming up is stopped by the thread that starts it. */
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
