package linetwin.ui.cli.live;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Signal to a long-running command to end: by Ctrl+C or SIGTERM, or because its standard input closed, or because
 * nobody reads its standard output any more. The program then waits until the command has put everything away.
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

    /** Requests the end, as when the parent process has ended. Any thread. */
    public void request() {
        requested.countDown();
    }

    /** Waits, but no longer than {@code span}. @return whether the end was requested */
    public boolean within(Duration span) {
        if (nobodyReads()) {
            return true;
        }
        try {
            return requested.await(span.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return true;
        }
    }

    /** Whether the standard output leads nowhere any more, as when {@code head} has seen enough. */
    private static boolean nobodyReads() {
        return System.out.checkError();
    }

    /** Says that everything is put away. */
    @Override
    public void close() {
        done.countDown();
    }
}
