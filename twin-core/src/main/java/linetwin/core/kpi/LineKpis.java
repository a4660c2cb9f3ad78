package linetwin.core.kpi;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/**
 * The figures of a line over a window. A figure that nothing supports is NaN: no lead time before the first unit is
 * shipped.
 *
 * @param throughputRate units shipped per hour
 * @param overallEquipmentEffectiveness throughput times the design cycle: 1 where the line never loses a second
 * @param rolledFirstPassYield share of units that pass every station of the shipping route at the first try
 * @param leadTimeHours mean time from the beginning of a unit to its shipment
 * @param workInProcess mean number of units begun and not yet shipped
 * @param stations in the order of the line file
 */
public record LineKpis(
        double throughputRate,
        double overallEquipmentEffectiveness,
        double rolledFirstPassYield,
        double leadTimeHours,
        double workInProcess,
        List<StationKpis> stations) {
    private static final double MICROS_PER_HOUR = 3.6e9;

    public LineKpis {
        stations = List.copyOf(stations);
    }

    /** The figures that follow from the sums of a line with this layout. */
    public static LineKpis of(LineLayout layout, LineAccount account) {
        double rate = account.shipped() / (account.windowMicros() / MICROS_PER_HOUR);
        double designCycleHours = StationFigures.hours(layout.targets().designCycle());
        return new LineKpis(
                rate,
                rate * designCycleHours,
                rolledFirstPassYield(layout, account),
                account.leadTimeMicros() / MICROS_PER_HOUR / account.shipped(),
                account.onLineMicros() / (double) account.windowMicros(),
                stations(layout, account));
    }

    private static double rolledFirstPassYield(LineLayout layout, LineAccount account) {
        double rolled = 1;
        for (int i = 0; i < layout.stations().size(); i++) {
            if (ships(layout, layout.stations().get(i))) {
                rolled *= account.firstPasses(i) / (double) account.firstTries(i);
            }
        }
        return rolled;
    }

    private static boolean ships(LineLayout layout, StationSpec station) {
        return layout.routeOf(station.id())
                .map(RouteSpec::into)
                .filter(into -> into.isEmpty())
                .isPresent();
    }

    private static List<StationKpis> stations(LineLayout layout, LineAccount account) {
        var all = new ArrayList<StationKpis>();
        int firstPlace = 0;
        for (int i = 0; i < layout.stations().size(); i++) {
            var spec = layout.stations().get(i);
            all.add(new StationFigures(spec, i, firstPlace, account).kpis());
            firstPlace += spec.places();
        }
        return all;
    }
}
