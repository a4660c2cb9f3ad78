package linetwin.core.kpi.capacity;

import java.time.Duration;
import linetwin.core.kpi.KpiElements;
import linetwin.core.kpi.VariantStation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;

/** Demand without losses: standard time of the variant in production and carrier change, and all units are good. */
record NominalDemand(LineLayout layout) implements DemandModel {
    /** Shortest operation of the simulator. */
    private static final Duration TICK = Duration.ofNanos(1_000);

    @Override
    public OperationDemand of(StationSpec station) {
        var time = workTime(layout, station).plus(station.carrierChange());
        return new OperationDemand(KpiElements.hours(time.compareTo(TICK) < 0 ? TICK : time), 0, 0, 1);
    }

    static Duration workTime(LineLayout layout, StationSpec station) {
        return VariantStation.of(layout, station).standardTime();
    }
}
