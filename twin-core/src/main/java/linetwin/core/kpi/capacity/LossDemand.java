package linetwin.core.kpi.capacity;

import java.util.List;
import linetwin.core.kpi.KpiElements;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.ShortStopSpec;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;

/**
 * Demand with pace, breakdowns, short stops, scrap and rework. Waits for room, parts and carriers are not contained, so
 * the flow is an upper limit.
 *
 * @param repaired share of the units at each bench that are ever repaired, 0 to 1, in the order of the layout; below 1
 *     if the bench is overloaded
 */
record LossDemand(LineLayout layout, List<Double> repaired) implements DemandModel {
    /** Least share of tries after which a unit leaves its station: avoids a division by zero. */
    private static final double LEAST_LEAVING = 1e-9;

    LossDemand {
        repaired = List.copyOf(repaired);
    }

    @Override
    public OperationDemand of(StationSpec station) {
        double fails = 1 - station.firstPassYield();
        double returns = fails * returning(station);
        double hours = hoursPerTry(station);
        if (createsUnits(station)) {
            return new OperationDemand(hours, fails, fails, 1 - fails + returns);
        }
        double tries = 1 / Math.max(LEAST_LEAVING, 1 - returns);
        return new OperationDemand(hours * tries, fails * tries, fails, (1 - fails) * tries);
    }

    /** Returns the share of failed units that come back from the bench of the station, 0 to 1. */
    private double returning(StationSpec station) {
        for (int i = 0; i < layout.benches().size(); i++) {
            var bench = layout.benches().get(i);
            if (station.rework().filter(bench.id()::equals).isPresent()) {
                return returning(bench, repaired.get(i));
            }
        }
        return 0;
    }

    private static double returning(BenchSpec bench, double repairedShare) {
        return repairedShare * (1 - bench.scrapFraction());
    }

    /** True for the first station of a route without carriers: its repaired units go on to the next station. */
    private boolean createsUnits(StationSpec station) {
        return layout.routes().stream()
                .filter(route -> route.circulation().isEmpty())
                .anyMatch(route -> route.stations().getFirst().equals(station.id()));
    }

    private double hoursPerTry(StationSpec station) {
        var losses = layout.losses().stream()
                .filter(it -> it.kind() == station.kind())
                .findFirst();
        double work = KpiElements.hours(NominalDemand.workTime(layout, station))
                        * losses.map(StationKindLosses::paceFactor).orElse(1.0)
                + KpiElements.hours(station.carrierChange());
        double stops = losses.map(StationKindLosses::shortStops)
                .map(LossDemand::shortStopShare)
                .orElse(0.0);
        var breakdowns = station.breakdowns();
        double byWork = breakdowns
                .filter(it -> it.clock() == BreakdownSpec.Clock.WORK)
                .map(LossDemand::repairShare)
                .orElse(0.0);
        double byClock = breakdowns
                .filter(it -> it.clock() == BreakdownSpec.Clock.TIME)
                .map(LossDemand::repairShare)
                .orElse(0.0);
        return work * (1 + stops + byWork) * (1 + byClock);
    }

    /** Returns the repair time per time between two breakdowns. */
    private static double repairShare(BreakdownSpec breakdowns) {
        return KpiElements.hours(breakdowns.repair().mean())
                / KpiElements.hours(breakdowns.between().mean());
    }

    private static double shortStopShare(ShortStopSpec stops) {
        return stops.meanInterval().isPositive()
                ? KpiElements.hours(stops.meanLength()) / KpiElements.hours(stops.meanInterval())
                : 0;
    }
}
