package linetwin.core.kpi.capacity;

import linetwin.core.id.BenchId;

/**
 * Load of a rework bench at the greatest flow of its line. Above 1 its queue grows without end.
 *
 * @param firstLoad load by units that failed a first try: their repair time over the time of the places
 * @param load load by all failed units
 * @param arrivalsPerHour failed units per hour
 * @param repairsPerHour units that all places can repair per hour
 * @param lineUnitsPerHour units that the line can ship per hour if the bench repairs all units
 * @param shippableUnitsPerHour shipped units per hour at which the load is 1
 */
public record BenchLoad(
        BenchId bench,
        double firstLoad,
        double load,
        double arrivalsPerHour,
        double repairsPerHour,
        double lineUnitsPerHour,
        double shippableUnitsPerHour) {
    /** Excess over a load of 1 that rounding can cause. */
    private static final double ROUNDING = 1e-6;

    /** True if the bench cannot keep up with the greatest flow of the line. */
    public boolean isOverloaded() {
        return load > 1 + ROUNDING;
    }

    /** Returns the growth of the queue, in units per hour; 0 if the bench keeps up. */
    public double growthPerHour() {
        return Math.max(0, arrivalsPerHour - repairsPerHour);
    }
}
