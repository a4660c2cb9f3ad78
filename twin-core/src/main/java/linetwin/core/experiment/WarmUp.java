package linetwin.core.experiment;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Warm-up: the initial part of every run that is excluded from all figures, and its origin.
 *
 * <p>MSER-5 is applied to two series, each averaged over the replications: the units shipped per interval, and the
 * units on the line, including queues and stores. The warm-up is the later of the two truncations: the throughput of a
 * line becomes steady as soon as its last station is busy, long before its stores reach their mean level.
 *
 * @param length truncated part of every run
 * @param throughput truncation of the throughput by MSER-5
 * @param units truncation of the units on the line by MSER-5
 * @param neededLength required length of a run for MSER-5 to find the end of the transient; empty if found
 * @param given true if the length was given, so that MSER-5 is for information only
 * @param growing queues that grow without end; no run is long enough for their line to settle
 */
public record WarmUp(
        Duration length,
        Duration throughput,
        Duration units,
        Optional<Duration> neededLength,
        boolean given,
        List<QueueGrowth> growing) {
    /** Number of intervals per run: 100 means of five. */
    static final int INTERVALS = 500;

    private static final int BATCHES = INTERVALS / Mser5.BATCH;

    public WarmUp {
        growing = List.copyOf(growing);
    }

    /** Safety factor on the required length, so that the next run is not slightly too short. */
    private static final double MARGIN = 1.1;

    /** Returns the warm-up of runs of this length. */
    static WarmUp of(Duration run, List<RunTrajectory> trajectories, Optional<Duration> given) {
        var throughput = Mser5.of(mean(trajectories, RunTrajectory::throughput));
        var units = Mser5.of(mean(trajectories, RunTrajectory::units));
        int batches = Math.max(throughput.batches(), units.batches());
        return new WarmUp(
                given.orElse(boundary(run, batches)),
                boundary(run, throughput.batches()),
                boundary(run, units.batches()),
                neededLength(run, Math.max(throughput.minimumAt(), units.minimumAt())),
                given.isPresent(),
                List.of());
    }

    /** Returns the same warm-up for runs with these growing queues: a longer run is no remedy for them. */
    WarmUp growing(List<QueueGrowth> queues) {
        return queues.isEmpty() ? this : new WarmUp(length, throughput, units, Optional.empty(), given, queues);
    }

    /** Returns the same warm-up with a later end: compared lines use the same truncation. */
    public WarmUp until(Duration later) {
        return new WarmUp(later, throughput, units, neededLength, given, growing);
    }

    /** True if the runs are too short for their transient. */
    public boolean isTooLate() {
        return neededLength.isPresent();
    }

    /** True if MSER-5 found the end of the transient and no queue grows without end. */
    public boolean isSettled() {
        return neededLength.isEmpty() && growing.isEmpty();
    }

    /** Returns the end of a number of batches of a run, in whole microseconds. */
    static Duration boundary(Duration run, int batches) {
        return intervalEnd(run, batches * Mser5.BATCH);
    }

    static Duration intervalEnd(Duration run, int intervals) {
        long micros = run.toNanos() / NANOS_PER_MICRO;
        return Duration.ofNanos(micros / INTERVALS * intervals * NANOS_PER_MICRO
                + micros % INTERVALS * intervals / INTERVALS * NANOS_PER_MICRO);
    }

    /** True if a warm-up may end after this interval: at the end of a batch of the first half. */
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
