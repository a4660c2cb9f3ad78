package linetwin.core.kpi.capacity;

import java.time.Duration;
import linetwin.core.layout.LineLayout;

/**
 * Computes the design cycle of a line whose file gives none: the time per shipped unit at the greatest flow without
 * losses. Standard times and carrier changes of the variant in production, places, shares of ways and parts per unit
 * count; pace, breakdowns, stops, scrap, rework and waits are losses, so that no line exceeds an OEE of 1 for long.
 */
public final class DesignCycleCalculation {
    private static final double NANOS_PER_HOUR = 3.6e12;

    private DesignCycleCalculation() {}

    /** Returns the design cycle; zero if nothing can be shipped. */
    public static Duration of(LineLayout layout) {
        double perHour = MaximumFlow.of(layout, new NominalDemand(layout)).shippedPerHour();
        return perHour > 0 ? Duration.ofNanos(Math.round(NANOS_PER_HOUR / perHour)) : Duration.ZERO;
    }
}
