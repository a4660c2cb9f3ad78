package linetwin.ui.cli.experiment;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linetwin.ui.experiment.RunMonitor;
import linetwin.ui.experiment.RunProgress;

/**
 * Monitor of runs on a terminal: shows progress, and cancels on Ctrl+C or SIGTERM. The process then waits until this is
 * closed, so that the results obtained so far can still be printed.
 */
public final class TerminalRunMonitor implements RunMonitor, AutoCloseable {
    private static final long PATIENCE_SECONDS = 20;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::cancelAndWait, "ending");
    private volatile boolean cancelled;

    public TerminalRunMonitor() {
        Runtime.getRuntime().addShutdownHook(hook);
    }

    @Override
    public RunProgress begin(String what) {
        return TerminalProgress.onTerminal(what);
    }

    @Override
    public boolean isCancelled() {
        return cancelled;
    }

    private void cancelAndWait() {
        cancelled = true;
        try {
            var _ = done.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Lets the process end; all results are printed. */
    @Override
    public void close() {
        done.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(hook);
        } catch (IllegalStateException _) {
            // Shutdown of the process is already in progress, and the hook has run.
        }
    }
}
