package linetwin.ui.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.stream.IntStream;
import linetwin.core.experiment.Experiment;
import linetwin.core.experiment.Outcome;
import linetwin.core.kpi.LineAccount;

/** Runs the replications of an experiment on several threads, showing progress where somebody watches. */
final class ReplicationRunner {
    private static final long PERMILLE = 1_000;
    private static final long REDRAW_MILLIS = 200;

    private final Experiment experiment;
    private final AtomicLongArray permille;
    private volatile boolean cancelled;

    private ReplicationRunner(Experiment experiment) {
        this.experiment = experiment;
        this.permille = new AtomicLongArray(experiment.replications());
    }

    /**
     * Runs all replications. Ctrl+C ends them: they stop at their next slice, and the process goes.
     *
     * @param threads how many run at once, at most
     */
    static Outcome run(Experiment experiment, int threads) throws InterruptedException {
        var runner = new ReplicationRunner(experiment);
        var interrupted = new Thread(() -> runner.cancelled = true);
        Runtime.getRuntime().addShutdownHook(interrupted);
        var pool = Executors.newFixedThreadPool(
                Math.min(threads, experiment.replications()),
                Thread.ofPlatform().daemon().name("replication-", 0).factory());
        try {
            var outcome = Outcome.of(experiment.layout(), runner.all(pool));
            Runtime.getRuntime().removeShutdownHook(interrupted);
            return outcome;
        } finally {
            pool.shutdownNow();
        }
    }

    private List<LineAccount> all(ExecutorService pool) throws InterruptedException {
        var futures = IntStream.range(0, experiment.replications())
                .mapToObj(index -> pool.submit(() -> replicate(index)))
                .toList();
        var runs = new ArrayList<LineAccount>();
        try (var progress = Progress.onTerminal()) {
            for (var future : futures) {
                result(future, progress).ifPresent(runs::add);
            }
        }
        return runs;
    }

    private Optional<LineAccount> replicate(int index) {
        return experiment.replicate(index, share -> {
            permille.set(index, Math.round(share * PERMILLE));
            return !cancelled;
        });
    }

    private Optional<LineAccount> result(Future<Optional<LineAccount>> future, Progress progress)
            throws InterruptedException {
        while (true) {
            try {
                return future.get(REDRAW_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                progress.show(share());
            } catch (ExecutionException e) {
                throw new IllegalStateException("A replication failed", e.getCause());
            }
        }
    }

    private double share() {
        long done =
                IntStream.range(0, permille.length()).mapToLong(permille::get).sum();
        return done / (double) (PERMILLE * permille.length());
    }
}
