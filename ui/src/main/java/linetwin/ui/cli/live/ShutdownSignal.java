package linetwin.ui.cli.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Signal to a long-running command to end: by Ctrl+C or SIGTERM, by the end of its standard input, or because no
 * process reads its standard output any more. The process then waits until the command has released its resources.
 */
public final class ShutdownSignal implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch requested = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    public ShutdownSignal() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::requestAndWait, "ending"));
    }

    private void requestAndWait() {
        requested.countDown();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("linetwin: some connections did not close in time and were cut");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Requests the end, as after the end of the parent process. Any thread. */
    public void request() {
        requested.countDown();
    }

    /**
     * Waits, but no longer than {@code span}.
     *
     * @return true if the end was requested
     */
    public boolean within(Duration span) {
        if (isOutputClosed()) {
            return true;
        }
        try {
            return requested.await(span.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** True if the standard output is closed, as after {@code head} has ended. */
    private static boolean isOutputClosed() {
        return System.out.checkError();
    }

    /** Reports that all resources are released. */
    @Override
    public void close() {
        done.countDown();
    }
}
