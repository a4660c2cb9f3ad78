package linetwin.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import org.junit.jupiter.api.Assumptions;

/** The screen that tests of the window need: skips them with a reason where there is none, except in CI. */
public final class Screen {
    private static final long PATIENCE_SECONDS = 60;
    private static boolean started;

    private Screen() {}

    /** Starts JavaFX once. */
    public static void start() throws InterruptedException {
        var hasDisplay = System.getenv("DISPLAY") != null
                || !System.getProperty("os.name").startsWith("Linux");
        if (!hasDisplay && !"true".equals(System.getenv("CI"))) {
            System.err.println("No DISPLAY: tests of the window are skipped. Run them under xvfb-run");
            Assumptions.abort("no DISPLAY");
        }
        if (!started) {
            System.setProperty("prism.forceGPU", "true");
            var up = new CountDownLatch(1);
            startup(up);
            Platform.setImplicitExit(false);
            assertTrue(up.await(PATIENCE_SECONDS, TimeUnit.SECONDS));
            started = true;
        }
    }

    private static void startup(CountDownLatch up) {
        try {
            Platform.startup(up::countDown);
        } catch (IllegalStateException _) {
            // A picture taken by an earlier test has started it.
            Platform.runLater(up::countDown);
        }
    }

    /** Does something on the JavaFX thread. */
    public static <T> T on(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        var task = new FutureTask<>(work);
        Platform.runLater(task);
        return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    /** Waits until something is true on the JavaFX thread, looking at every frame. */
    public static void await(BooleanSupplier condition, String what) throws InterruptedException {
        var seen = new CountDownLatch(1);
        var timer = new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (condition.getAsBoolean()) {
                    seen.countDown();
                    stop();
                }
            }
        };
        Platform.runLater(timer::start);
        assertTrue(seen.await(PATIENCE_SECONDS, TimeUnit.SECONDS), what);
    }
}
