package linetwin.ui.window;

import static org.junit.jupiter.api.Assertions.fail;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Assumptions;

/** JavaFX on the display of the build, started once for all tests of a run. Callable from any thread but JavaFX's. */
public final class DisplayToolkit {
    private static final long BOUND_SECONDS = 60;
    private static boolean started;

    private DisplayToolkit() {}

    /** Starts JavaFX; skips the test if no display exists, or fails it if the build requires one. */
    public static synchronized void start() throws InterruptedException {
        if (!hasDisplay()) {
            skip();
        }
        if (!started) {
            System.setProperty("prism.forceGPU", "true");
            launch();
            Platform.setImplicitExit(false);
            started = true;
        }
    }

    private static boolean hasDisplay() {
        var display = System.getenv("DISPLAY");
        return display != null && !display.isBlank()
                || !System.getProperty("os.name").startsWith("Linux");
    }

    private static void skip() {
        var reason = "DISPLAY is not set: tests of windows need a display. Run them under xvfb-run";
        if ("required".equals(System.getenv("LINETWIN_PEERS")) || "true".equals(System.getenv("CI"))) {
            fail(reason);
        }
        System.err.printf("%n*** SKIPPED: %s. ***%n%n", reason);
        Assumptions.abort(reason);
    }

    private static void launch() throws InterruptedException {
        var running = new CountDownLatch(1);
        try {
            Platform.startup(running::countDown);
        } catch (IllegalStateException _) {
            // JavaFX is running already: another test has started it.
            Platform.runLater(running::countDown);
        }
        if (!running.await(BOUND_SECONDS, TimeUnit.SECONDS)) {
            fail("JavaFX did not start within %d s".formatted(BOUND_SECONDS));
        }
    }

    /** Runs {@code work} on the JavaFX thread and returns its result; runs it at once when called on that thread. */
    public static <T> T call(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        var task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        return task.get(BOUND_SECONDS, TimeUnit.SECONDS);
    }

    /** Runs {@code action} on the JavaFX thread and returns when it has ended. */
    public static void run(Runnable action) throws InterruptedException, ExecutionException, TimeoutException {
        call(() -> {
            action.run();
            return true;
        });
    }

    /**
     * Waits until {@code condition} is true, checking it on the JavaFX thread at each frame.
     *
     * @return false if it was not true within 30 s
     */
    public static boolean await(BooleanSupplier condition) throws InterruptedException, ExecutionException {
        var wait = new ConditionTimer(condition);
        Platform.runLater(wait::start);
        try {
            return wait.met.get(30, TimeUnit.SECONDS);
        } catch (TimeoutException _) {
            return false;
        } finally {
            Platform.runLater(wait::stop);
        }
    }

    /** Waits until that many frames were drawn. */
    public static void awaitFrames(int count) throws InterruptedException, ExecutionException {
        var left = new int[] {count};
        await(() -> left[0]-- <= 0);
    }

    /** Checks a condition at each frame. */
    private static final class ConditionTimer extends AnimationTimer {
        private final BooleanSupplier condition;
        private final CompletableFuture<Boolean> met = new CompletableFuture<>();

        private ConditionTimer(BooleanSupplier condition) {
            this.condition = condition;
        }

        @Override
        public void handle(long now) {
            try {
                if (condition.getAsBoolean()) {
                    stop();
                    met.complete(true);
                }
            } catch (RuntimeException | AssertionError e) {
                stop();
                met.completeExceptionally(e);
            }
        }
    }
}
