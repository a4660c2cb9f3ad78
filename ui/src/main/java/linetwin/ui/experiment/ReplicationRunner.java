package linetwin.ui.experiment;

import java.util.ArrayList;
import java.util.List;
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
 * Runs independent jobs on several threads, and reports their progress to a monitor. When the monitor cancels, each job
 * ends at its next check and keeps the results that it has.
 */
public final class ReplicationRunner implements AutoCloseable {
    private static final long PERMILLE = 1_000;
    private static final long REDRAW_MILLIS = 200;

    private final ExecutorService pool;
    private final RunMonitor monitor;

    /** Job that checks many times a second, with the share that is done, if it is to continue. */
    public interface Job<T> {
        T run(DoublePredicate goOn);
    }

    /** @param threads largest number of jobs that run at once */
    public ReplicationRunner(int threads, RunMonitor monitor) {
        this.monitor = monitor;
        pool = Executors.newFixedThreadPool(
                threads, Thread.ofPlatform().daemon().name("replication-", 0).factory());
    }

    /**
     * Runs all jobs, and returns their results in the same order. Blocks until all have ended.
     *
     * @param what name of the work, for the progress
     */
    public <T> List<T> run(String what, List<Job<T>> jobs) throws InterruptedException {
        var permille = new AtomicLongArray(jobs.size());
        var futures = IntStream.range(0, jobs.size())
                .mapToObj(index -> pool.submit(() -> jobs.get(index).run(share -> {
                    permille.set(index, Math.round(share * PERMILLE));
                    return !monitor.isCancelled();
                })))
                .toList();
        var results = new ArrayList<T>();
        try (var progress = monitor.begin(what)) {
            for (var future : futures) {
                results.add(result(future, permille, progress));
            }
        }
        return results;
    }

    /** True if the monitor has cancelled. */
    public boolean isCancelled() {
        return monitor.isCancelled();
    }

    private static <T> T result(Future<T> future, AtomicLongArray permille, RunProgress progress)
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

    @Override
    public void close() {
        pool.shutdownNow();
    }
}
