package linetwin.ui.app;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import linetwin.ui.window.DisplayToolkit;

/** Display for tests that open their own window; the same toolkit as {@code linetwin.ui.window}. */
public final class Screen {
    private Screen() {}

    /** Starts JavaFX once. */
    public static void start() throws InterruptedException {
        DisplayToolkit.start();
    }

    /** Calls {@code work} on the JavaFX thread. */
    public static <T> T on(Callable<T> work) throws InterruptedException, ExecutionException, TimeoutException {
        return DisplayToolkit.call(work);
    }

    /** Waits until a condition is true on the JavaFX thread, checking it at every frame. */
    public static void await(BooleanSupplier condition, String what) throws InterruptedException, ExecutionException {
        assertTrue(DisplayToolkit.await(condition), what);
    }
}
