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
 * The figures of a line over a window. A figure that nothing supports is NaN: no lead time before the first unit is
 * shipped. What left the line while nobody heard its last stations was not counted, so that time counts for no rate.
 *
 * @param throughputRate units shipped per hour
 * @param overallEquipmentEffectiveness throughput times the design cycle: 1 where the line never loses a second
 * @param rolledFirstPassYield share of units that pass every station of the shipping route at the first try
 * @param leadTimeHours mean time from the beginning of a unit to its shipment, of those shipped
 * @param workInProcess mean number of units begun and not yet shipped
 * @param allUnitsInProcess mean number of all units on the line: parts that are made here too, not what is built in
 * @param flowTimeHours all units in process over the throughput: the mean flow time by Little's law
 * @param elements the ISO 22400-2 elements of the line as a whole
 * @param stations in the order of the line file, as are stores, benches and areas
 */
public record LineKpis(
        double throughputRate,
        double overallEquipmentEffectiveness,
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

    /** The figures that follow from the sums of a line with this layout. */
    public static LineKpis of(LineLayout layout, LineAccount account) {
        return of(
                layout,
                account,
                new LineExits(layout, account).knownShare(),
                account.leadTimeMicros() / MICROS_PER_HOUR / account.shipped());
    }

    /**
     * The figures where what leaves the line is told in another way than by single movements.
     *
     * @param watched share of the window in which it is known what left the line
     */
    static LineKpis of(LineLayout layout, LineAccount account, double watched, double leadTimeHours) {
        double window = account.windowMicros();
        double rate = account.shipped() / (window * watched / MICROS_PER_HOUR);
        double designCycleHours = KpiElements.hours(layout.targets().designCycle());
        var stations = stations(layout, account);
        return new LineKpis(
                rate,
                rate * designCycleHours,
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
     * The same without what nobody told: a line of which no output was heard has no throughput, not one of zero.
     *
     * @param output whether anything said how many units leave
     * @param units whether anything said which units are on the line
     */
    LineKpis where(boolean output, boolean units) {
        return new LineKpis(
                output ? throughputRate : Double.NaN,
                output ? overallEquipmentEffectiveness : Double.NaN,
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

    /** What all stations used in the window. */
    public Energy energy() {
        return new Energy(
                stations.stream().mapToDouble(s -> s.energy().inJoules()).sum());
    }

    /** Energy of all stations per unit shipped. */
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
