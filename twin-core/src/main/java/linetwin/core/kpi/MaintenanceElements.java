package linetwin.core.kpi;

import java.time.Duration;

/**
 * The maintenance elements of ISO 22400-2:2014 for one work unit, summed over its failure events, and the indicators
 * that follow from them. Means are sums over the number of failure events, as Kang, Zhao, Li and Horst (International
 * Journal of Production Research 54, 2016) read the standard; the standard's text divides some of them by one event
 * more. Undefined is NaN.
 *
 * @param failureEvents FE: how often it broke down
 * @param timeToRepair TTR, summed: from a failure until it can work again
 * @param operatingTimeBetweenFailures TBF, summed: time in which it worked
 * @param correctiveMaintenanceTime CMT: repairing what failed
 * @param plannedMaintenanceTime PMT: maintenance that was planned
 */
public record MaintenanceElements(
        long failureEvents,
        Duration timeToRepair,
        Duration operatingTimeBetweenFailures,
        Duration correctiveMaintenanceTime,
        Duration plannedMaintenanceTime) {
    public static final MaintenanceElements NONE =
            new MaintenanceElements(0, Duration.ZERO, Duration.ZERO, Duration.ZERO, Duration.ZERO);

    /** MTTR, mean time to repair, in hours: TTR / FE. */
    public double meanTimeToRepairHours() {
        return KpiElements.hours(timeToRepair) / failureEvents;
    }

    /** MTBF, mean operating time between failures, in hours: TBF / FE. */
    public double meanOperatingTimeBetweenFailuresHours() {
        return KpiElements.hours(operatingTimeBetweenFailures) / failureEvents;
    }

    /** CMT / (CMT + PMT). */
    public double correctiveMaintenanceRatio() {
        return KpiElements.hours(correctiveMaintenanceTime)
                / KpiElements.hours(correctiveMaintenanceTime.plus(plannedMaintenanceTime));
    }

    /** Both together, as of the places of a station or the stations of a line. */
    MaintenanceElements plus(MaintenanceElements other) {
        return new MaintenanceElements(
                failureEvents + other.failureEvents,
                timeToRepair.plus(other.timeToRepair),
                operatingTimeBetweenFailures.plus(other.operatingTimeBetweenFailures),
                correctiveMaintenanceTime.plus(other.correctiveMaintenanceTime),
                plannedMaintenanceTime.plus(other.plannedMaintenanceTime));
    }
}
