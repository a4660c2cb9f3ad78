package linetwin.core.kpi;

import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/**
 * ISO 22400-2 elements of a whole line. Times are the sums over its stations; quantities are those of the line: shipped
 * and scrapped units. The planned run time per item is the planned work of all stations per unit that left the line.
 *
 * @param watched time in which the departures of the line were observed
 */
record LineElements(List<KpiElements> stations, LineAccount account, Duration watched) {
    KpiElements elements(long reworks) {
        long produced = account.shipped() + account.scrapped();
        return new KpiElements(
                sum(KpiElements::plannedBusyTime),
                sum(KpiElements::actualUnitBusyTime),
                sum(KpiElements::actualUnitProcessingTime),
                sum(KpiElements::actualProductionTime),
                sum(KpiElements::actualUnitSetupTime),
                sum(KpiElements::actualUnitDelayTime),
                watched,
                produced == 0 ? Duration.ZERO : plannedWork().dividedBy(produced),
                produced,
                account.shipped(),
                account.scrapped(),
                reworks,
                stations.stream()
                        .map(KpiElements::maintenance)
                        .reduce(MaintenanceElements.NONE, MaintenanceElements::plus));
    }

    private Duration plannedWork() {
        return sum(s -> s.plannedRunTimePerItem().multipliedBy(s.producedQuantity()));
    }

    private Duration sum(Function<KpiElements, Duration> time) {
        return stations.stream().map(time).reduce(Duration.ZERO, Duration::plus);
    }
}
