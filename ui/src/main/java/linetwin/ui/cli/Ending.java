package linetwin.ui.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * How a command that runs until told otherwise is told: by Ctrl+C or SIGTERM, or because its standard input closed, or
 * because nobody reads its standard output any more. The program then waits until the command has put everything away.
 */
final class Ending implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 10;

    private final CountDownLatch asked = new CountDownLatch(1);
    private final CountDownLatch done = new CountDownLatch(1);

    Ending() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::askAndWait, "ending"));
    }

    private void askAndWait() {
        asked.countDown();
        try {
            if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("linetwin: some connections did not close in time and were cut");
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Asks for the end, as when the parent process is gone. */
    void ask() {
        asked.countDown();
    }

    /** Waits, but no longer than {@code span}. @return whether the end was asked for */
    boolean within(Duration span) {
        if (nobodyReads()) {
            return true;
        }
        try {
            return asked.await(span.toNanos(), TimeUnit.NANOSECONDS);
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
