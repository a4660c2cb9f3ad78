package linetwin.core.experiment;

import java.time.Duration;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import linetwin.core.kpi.LineAccount;

/**
 * One run of a line with its sums at several times, so that the warm-up can be found and removed afterwards in the same
 * runs that give the figures.
 */
public final class RunTrajectory {
    private final NavigableMap<Duration, LineAccount> sums;
    private final double[] throughput;
    private final double[] units;
    private final List<BenchQueueSeries> benches;

    /**
     * @param sums sums since the start of the run, at each possible end of the warm-up and at the end of the run
     * @param throughput units shipped in each of the equal intervals of the run
     * @param units mean number of units on the line in each of these intervals
     * @param benches rework benches in these intervals, in the order of the layout
     */
    RunTrajectory(
            NavigableMap<Duration, LineAccount> sums,
            List<Double> throughput,
            List<Double> units,
            List<BenchQueueSeries> benches) {
        this.sums = new TreeMap<>(sums);
        this.throughput = array(throughput);
        this.units = array(units);
        this.benches = List.copyOf(benches);
    }

    /**
     * Returns the sums after the warm-up.
     *
     * @throws IllegalArgumentException if the run kept no sums at that time
     */
    public LineAccount after(Duration warmUp) {
        var whole = sums.lastEntry().getValue();
        if (warmUp.isZero()) {
            return whole;
        }
        var before = sums.get(warmUp);
        if (before == null) {
            throw new IllegalArgumentException(
                    "No sums were kept after %s, only after %s".formatted(warmUp, sums.keySet()));
        }
        return whole.minus(before);
    }

    double[] throughput() {
        return throughput.clone();
    }

    double[] units() {
        return units.clone();
    }

    List<BenchQueueSeries> benches() {
        return benches;
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
