package linetwin.core.kpi;

import java.time.Duration;

/**
 * Maintenance elements of ISO 22400-2:2014 for one work unit, summed over its failure events, and the indicators
 * computed from them. Means are sums divided by the number of failure events, as Kang, Zhao, Li and Horst
 * (International Journal of Production Research 54, 2016) interpret the standard; the text of the standard divides some
 * of them by one event more. Undefined values are NaN.
 *
 * @param failureEvents FE: number of breakdowns
 * @param timeToRepair TTR, summed: time from a failure until the unit is operational
 * @param operatingTimeBetweenFailures TBF, summed: time at work
 * @param correctiveMaintenanceTime CMT: time of repair after failures
 * @param plannedMaintenanceTime PMT: time of planned maintenance
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

    /** Returns the sums of both, as for the places of a station or the stations of a line. */
    MaintenanceElements plus(MaintenanceElements other) {
        return new MaintenanceElements(
                failureEvents + other.failureEvents,
                timeToRepair.plus(other.timeToRepair),
                operatingTimeBetweenFailures.plus(other.operatingTimeBetweenFailures),
                correctiveMaintenanceTime.plus(other.correctiveMaintenanceTime),
                plannedMaintenanceTime.plus(other.plannedMaintenanceTime));
    }
}
