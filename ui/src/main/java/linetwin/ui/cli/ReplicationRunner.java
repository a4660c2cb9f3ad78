package linetwin.ui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.DoublePredicate;
import java.util.stream.IntStream;

/**
 * Does independent jobs on several threads, showing progress where somebody watches. Ctrl+C cancels it: every job is
 * told to stop when it next asks, and the process waits until this is closed, so that what was done until then can
 * still be told.
 */
final class ReplicationRunner implements AutoCloseable {
    private static final long PERMILLE = 1_000;
    private static final long REDRAW_MILLIS = 200;
    private static final long PATIENCE_SECONDS = 20;

    private final ExecutorService pool;
    private final CountDownLatch told = new CountDownLatch(1);
    private final Thread ending = new Thread(this::cancelAndWait, "ending");
    private volatile boolean cancelled;

    /** A piece of work that asks now and then, with the share that is done, whether to go on. */
    interface Job<T> {
        T run(DoublePredicate goOn);
    }

    /** @param threads how many jobs run at once, at most */
    ReplicationRunner(int threads) {
        pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("replication-", 0).factory());
        Runtime.getRuntime().addShutdownHook(ending);
    }

    /**
     * Does all of them and gives their results in the same order, whichever thread did which.
     *
     * @param what is going on, as the progress calls it
     */
    <T> List<T> run(String what, List<Job<T>> jobs) throws InterruptedException {
        var permille = new AtomicLongArray(jobs.size());
        var futures = IntStream.range(0, jobs.size())
                .mapToObj(index -> pool.submit(() -> jobs.get(index).run(share -> {
                    permille.set(index, Math.round(share * PERMILLE));
                    return !cancelled;
                })))
                .toList();
        var results = new ArrayList<T>();
        try (var progress = Progress.onTerminal(what)) {
            for (var future : futures) {
                results.add(result(future, permille, progress));
            }
        }
        return results;
    }

    /** Whether somebody wants no more of it. */
    boolean isCancelled() {
        return cancelled;
    }

    void cancel() {
        cancelled = true;
    }

    private void cancelAndWait() {
        cancel();
        try {
            told.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private static <T> T result(Future<T> future, AtomicLongArray permille, Progress progress)
            throws InterruptedException {
        while (true) {
            try {
                return future.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                progress.show(share(permille));
            } catch (ExecutionException e) {
                throw new IllegalStateException("A replication failed", e.getCause());
            }
        }
    }

    private static double share(AtomicLongArray permille) {
        long done =
                IntStream.range(0, permille.length()).mapToLong(permille::get).sum();
        return done / (double) (PERMILLE * permille.length());
    }

    /** All is said; the process may go. */
    @Override
    public void close() {
        pool.shutdownNow();
        told.countDown();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException _) {
            // The process is going already: the hook has done its work.
        }
    }
}
