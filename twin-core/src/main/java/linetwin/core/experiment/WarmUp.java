package linetwin.core.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * The beginning of every run that no figure counts, and how it came about.
 *
 * <p>MSER-5 looks at two series, each averaged over the replications: the units shipped per interval, and the units on
 * the line, in queues and stores too. The warm-up is the later of the two truncations: the throughput of a line settles
 * as soon as its last station is busy, long before its stores are as full as they will be.
 *
 * @param length what is cut off every run
 * @param throughput where MSER-5 cuts the throughput
 * @param units where MSER-5 cuts the units on the line
 * @param neededLength how long a run should be for MSER-5 to find the end of the transient; empty where it found it
 * @param given whether somebody said how long it is, so that MSER-5 is only shown beside
 */
public record WarmUp(
        Duration length, Duration throughput, Duration units, Optional<Duration> neededLength, boolean given) {
    /** Intervals per run: a hundred means of five. */
    static final int INTERVALS = 500;

    private static final int BATCHES = INTERVALS / Mser5.BATCH;

    /** A run this much longer than the rule asks for, so that the next one does not miss it by a little. */
    private static final double MARGIN = 1.1;

    /** The warm-up of runs of this length. */
    static WarmUp of(Duration run, List<RunTrajectory> trajectories, Optional<Duration> given) {
        var throughput = Mser5.of(mean(trajectories, RunTrajectory::throughput));
        var units = Mser5.of(mean(trajectories, RunTrajectory::units));
        int batches = Math.max(throughput.batches(), units.batches());
        return new WarmUp(
                given.orElse(boundary(run, batches)),
                boundary(run, throughput.batches()),
                boundary(run, units.batches()),
                neededLength(run, Math.max(throughput.minimumAt(), units.minimumAt())),
                given.isPresent());
    }

    /** The same, with more cut off: lines that are compared lose the same beginning. */
    public WarmUp until(Duration later) {
        return new WarmUp(later, throughput, units, neededLength, given);
    }

    /** Whether the runs are too short for their own beginning. */
    public boolean isTooLate() {
        return neededLength.isPresent();
    }

    /** The end of so many batches of a run, in whole microseconds. */
    static Duration boundary(Duration run, int batches) {
        return intervalEnd(run, batches * Mser5.BATCH);
    }

    static Duration intervalEnd(Duration run, int intervals) {
        long micros = run.toNanos() / NANOS_PER_MICRO;
        return Duration.ofNanos(micros / INTERVALS * intervals * NANOS_PER_MICRO
                + micros % INTERVALS * intervals / INTERVALS * NANOS_PER_MICRO);
    }

    /** Whether a warm-up may end here: with a batch of the first half. */
    static boolean mayEndAfter(int intervals) {
        return intervals % Mser5.BATCH == 0 && intervals / Mser5.BATCH <= BATCHES / 2;
    }

    private static Optional<Duration> neededLength(Duration run, double minimumAt) {
        double times = 2 * minimumAt * MARGIN;
        return minimumAt <= 0.5 ? Optional.empty() : Optional.of(Duration.ofMillis(Math.round(run.toMillis() * times)));
    }

    private static double[] mean(List<RunTrajectory> trajectories, Function<RunTrajectory, double[]> series) {
        var mean = new double[INTERVALS];
        for (var trajectory : trajectories) {
            var values = series.apply(trajectory);
            for (int i = 0; i < INTERVALS; i++) {
                mean[i] += values[i] / trajectories.size();
            }
        }
        return mean;
    }

    private static final long NANOS_PER_MICRO = 1_000;
}
