package linetwin.core.experiment;

import java.util.List;
import linetwin.core.id.BenchId;

/**
 * Growth of the queue of a rework bench in the second half of the runs.
 *
 * @param stations stations whose failed units the bench repairs
 * @param firstLoad load by units that failed a first try: their repair time over the time of the places
 * @param load load by all failed units
 * @param unitsPerHour slope of the number of units at the bench
 * @param leastLoad lower limit of the load at {@link QueueGrowthTrend#CONFIDENCE}
 * @param leastUnitsPerHour lower limit of the slope at the same confidence
 */
public record QueueGrowth(
        BenchId bench,
        List<String> stations,
        double firstLoad,
        double load,
        double unitsPerHour,
        double leastLoad,
        double leastUnitsPerHour) {
    /** Excess over a load of 1 that rounding can cause. */
    private static final double ROUNDING = 1e-6;

    public QueueGrowth {
        stations = List.copyOf(stations);
    }

    /** True if the queue has no steady state: it grows, and more work comes to the bench than it can do. */
    boolean isEndless() {
        return leastLoad > 1 + ROUNDING && leastUnitsPerHour > 0;
    }
}
