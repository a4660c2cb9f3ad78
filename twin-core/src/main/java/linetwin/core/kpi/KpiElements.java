package linetwin.core.kpi;

import java.time.Duration;

/**
 * The elements of ISO 22400-2:2014 for one work unit or a line of them, and the indicators that follow from them. An
 * indicator whose divisor is zero is undefined: NaN, never clipped and never 0.
 *
 * @param plannedBusyTime PBT: time in which the work unit was meant to work
 * @param actualUnitBusyTime AUBT: time in which it was occupied by an order, delays included
 * @param actualUnitProcessingTime AUPT: production and set-up
 * @param actualProductionTime APT: time in which it added value
 * @param actualUnitSetupTime AUST: time in which it was set up
 * @param actualUnitDelayTime ADET: time in which it was stopped though it was meant to produce
 * @param actualOrderExecutionTime AOET: from the beginning of the order to its end
 * @param plannedRunTimePerItem PRI: time per item as planned
 * @param producedQuantity PQ: all items, good or bad
 * @param goodQuantity GQ
 * @param scrapQuantity SQ
 * @param reworkQuantity RQ
 * @param maintenance failures and what was done about them
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

    /** A time element in hours, as the indicators take it. */
    public static double hours(Duration duration) {
        return seconds(duration) / SECONDS_PER_HOUR;
    }

    /** Long runs, pooled, last longer than a long counts nanoseconds. */
    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    }
}
