package linetwin.core.kpi;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.unit.Energy;

/**
 * Figures of a line over a window. A figure without support is NaN: no lead time before the first shipment. Departures
 * during a loss of contact to the last stations are not counted, so that time is excluded from all rates.
 *
 * @param throughputRate shipped units per hour
 * @param overallEquipmentEffectiveness OEE: shipped units times the design cycle over the planned busy time, as in ISO
 *     22400-2: 1 for a line without losses
 * @param overallOperationsEffectiveness OOE: the same over the whole time, so planned stops count as losses
 * @param rolledFirstPassYield share of units that pass every station of the shipping route at the first try, 0 to 1
 * @param leadTimeHours mean time from creation to shipment of the shipped units, in hours
 * @param workInProcess mean number of units created and not yet shipped
 * @param allUnitsInProcess mean number of all units on the line: parts made here are included, units built into others
 *     are not
 * @param flowTimeHours all units in process divided by the throughput: the mean flow time by Little's law, in hours
 * @param elements ISO 22400-2 elements of the line as a whole
 * @param stations figures in the order of the line file, as are stores, benches and areas
 */
public record LineKpis(
        double throughputRate,
        double overallEquipmentEffectiveness,
        double overallOperationsEffectiveness,
        double rolledFirstPassYield,
        double leadTimeHours,
        double workInProcess,
        double allUnitsInProcess,
        double flowTimeHours,
        KpiElements elements,
        List<StationKpis> stations,
        List<StoreKpis> stores,
        List<BenchKpis> benches,
        List<AreaKpis> areas) {
    static final double MICROS_PER_HOUR = 3.6e9;

    public LineKpis {
        stations = List.copyOf(stations);
        stores = List.copyOf(stores);
        benches = List.copyOf(benches);
        areas = List.copyOf(areas);
    }

    /** Computes the figures from the sums of a line with this layout. */
    public static LineKpis of(LineLayout layout, LineAccount account) {
        return of(
                layout,
                account,
                new LineExits(layout, account).knownShare(),
                account.leadTimeMicros() / MICROS_PER_HOUR / account.shipped());
    }

    /**
     * Computes the figures if departures are reported by counters instead of single movements.
     *
     * @param watched share of the window in which the departures are known
     */
    static LineKpis of(LineLayout layout, LineAccount account, double watched, double leadTimeHours) {
        double window = account.windowMicros();
        double rate = account.shipped() / (window * watched / MICROS_PER_HOUR);
        double operations = rate * KpiElements.hours(layout.targets().designCycle());
        var stations = stations(layout, account);
        return new LineKpis(
                rate,
                operations / account.time().plannedShare(),
                operations,
                rolledFirstPassYield(layout, account),
                leadTimeHours,
                account.onLineMicros() / window,
                account.unitMicros() / window,
                account.unitMicros() * watched / MICROS_PER_HOUR / account.shipped(),
                elements(layout, account, stations, watched),
                stations,
                IntStream.range(0, layout.stores().size())
                        .mapToObj(i -> new StoreKpis(layout.stores().get(i).id(), account.storeMicros(i) / window))
                        .toList(),
                IntStream.range(0, layout.benches().size())
                        .mapToObj(i -> new BenchKpis(layout.benches().get(i).id(), account.benchMicros(i) / window))
                        .toList(),
                layout.areas().stream()
                        .map(area -> area(layout, area, stations))
                        .toList());
    }

    /**
     * Returns these figures with NaN for those that no source supports: a line without reported output has an undefined
     * throughput, not a throughput of 0.
     *
     * @param output true if a source reported departures
     * @param units true if a source reported units on the line
     */
    LineKpis withoutUnreported(boolean output, boolean units) {
        return new LineKpis(
                output ? throughputRate : Double.NaN,
                output ? overallEquipmentEffectiveness : Double.NaN,
                output ? overallOperationsEffectiveness : Double.NaN,
                rolledFirstPassYield,
                leadTimeHours,
                units ? workInProcess : Double.NaN,
                units ? allUnitsInProcess : Double.NaN,
                output && units ? flowTimeHours : Double.NaN,
                elements,
                stations,
                stores,
                benches,
                areas);
    }

    /** Returns the energy of all stations in the window. */
    public Energy energy() {
        return new Energy(
                stations.stream().mapToDouble(s -> s.energy().inJoules()).sum());
    }

    /** Returns the energy of all stations per shipped unit. */
    public double kilowattHoursPerUnit() {
        return energy().inKilowattHours() / elements.goodQuantity();
    }

    private static KpiElements elements(
            LineLayout layout, LineAccount account, List<StationKpis> stations, double watched) {
        long reworks = 0;
        for (int i = 0; i < stations.size(); i++) {
            reworks += ships(layout, layout.stations().get(i))
                    ? stations.get(i).elements().reworkQuantity()
                    : 0;
        }
        var elements = stations.stream().map(StationKpis::elements).toList();
        var time = Duration.of(Math.round(account.windowMicros() * watched), ChronoUnit.MICROS);
        return new LineElements(elements, account, time).elements(reworks);
    }

    private static AreaKpis area(LineLayout layout, AreaSpec area, List<StationKpis> stations) {
        double onPlaces = 0;
        double inQueues = 0;
        double joules = 0;
        for (int i = 0; i < stations.size(); i++) {
            if (layout.stations().get(i).area().equals(area.id())) {
                onPlaces += stations.get(i).meanOnPlaces();
                inQueues += stations.get(i).meanInQueue();
                joules += stations.get(i).energy().inJoules();
            }
        }
        return new AreaKpis(area.id(), onPlaces, inQueues, new Energy(joules));
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
            all.add(new StationFigures(layout, spec, i, firstPlace, account).kpis());
            firstPlace += spec.places();
        }
        return all;
    }
}
