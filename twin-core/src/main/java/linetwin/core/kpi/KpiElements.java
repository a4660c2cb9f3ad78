package linetwin.core.kpi;

import java.time.Duration;

/**
 * Elements of ISO 22400-2:2014 for a work unit or a line of work units, and the indicators computed from them. An
 * indicator with a divisor of zero is undefined: NaN, never clipped and never 0.
 *
 * @param plannedBusyTime PBT: planned time of operation
 * @param actualUnitBusyTime AUBT: time of occupation by an order, delays included
 * @param actualUnitProcessingTime AUPT: production and set-up time
 * @param actualProductionTime APT: value-adding time
 * @param actualUnitSetupTime AUST: set-up time
 * @param actualUnitDelayTime ADET: time of stops during planned production
 * @param actualOrderExecutionTime AOET: time from start to end of the order
 * @param plannedRunTimePerItem PRI: planned time per item
 * @param producedQuantity PQ: all items, good or bad
 * @param goodQuantity GQ: good items
 * @param scrapQuantity SQ: scrapped items
 * @param reworkQuantity RQ: reworked items
 * @param maintenance elements of failures and their repair
 */
public record KpiElements(
        Duration plannedBusyTime,
        Duration actualUnitBusyTime,
        Duration actualUnitProcessingTime,
        Duration actualProductionTime,
        Duration actualUnitSetupTime,
        Duration actualUnitDelayTime,
        Duration actualOrderExecutionTime,
        Duration plannedRunTimePerItem,
        long producedQuantity,
        long goodQuantity,
        long scrapQuantity,
        long reworkQuantity,
        MaintenanceElements maintenance) {
    private static final double SECONDS_PER_HOUR = 3_600;
    private static final double NANOS_PER_SECOND = 1e9;

    /** APT / PBT. */
    public double availability() {
        return ratio(actualProductionTime, plannedBusyTime);
    }

    /** PRI x PQ / APT. */
    public double effectiveness() {
        return hours(plannedRunTimePerItem) * producedQuantity / hours(actualProductionTime);
    }

    /** GQ / PQ. */
    public double qualityRatio() {
        return goodQuantity / (double) producedQuantity;
    }

    /** Overall equipment effectiveness: availability x effectiveness x quality ratio. */
    public double overallEquipmentEffectiveness() {
        return availability() * effectiveness() * qualityRatio();
    }

    /** Net equipment effectiveness: AUPT / PBT x effectiveness x quality ratio. */
    public double netEquipmentEffectiveness() {
        return ratio(actualUnitProcessingTime, plannedBusyTime) * effectiveness() * qualityRatio();
    }

    /** APT / AUBT. */
    public double utilizationEfficiency() {
        return ratio(actualProductionTime, actualUnitBusyTime);
    }

    /** AUBT / PBT. */
    public double allocationEfficiency() {
        return ratio(actualUnitBusyTime, plannedBusyTime);
    }

    /** AUBT / AOET. */
    public double allocationRatio() {
        return ratio(actualUnitBusyTime, actualOrderExecutionTime);
    }

    /** APT / (APT + ADET). */
    public double technicalEfficiency() {
        return ratio(actualProductionTime, actualProductionTime.plus(actualUnitDelayTime));
    }

    /** AUST / AUPT. */
    public double setupRatio() {
        return ratio(actualUnitSetupTime, actualUnitProcessingTime);
    }

    /** APT / AOET. */
    public double productionProcessRatio() {
        return ratio(actualProductionTime, actualOrderExecutionTime);
    }

    /** PQ / AOET, per hour. */
    public double throughputRate() {
        return producedQuantity / hours(actualOrderExecutionTime);
    }

    /** SQ / PQ. */
    public double scrapRatio() {
        return scrapQuantity / (double) producedQuantity;
    }

    /** RQ / PQ. */
    public double reworkRatio() {
        return reworkQuantity / (double) producedQuantity;
    }

    private static double ratio(Duration part, Duration whole) {
        return seconds(part) / seconds(whole);
    }

    /** Returns a time element in hours, the unit of the indicators. */
    public static double hours(Duration duration) {
        return seconds(duration) / SECONDS_PER_HOUR;
    }

    /** Returns seconds: pooled runs can exceed the range of nanoseconds in a {@code long}. */
    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    }
}
