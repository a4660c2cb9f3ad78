package linetwin.core.kpi.capacity;

import java.util.Collections;
import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import linetwin.core.kpi.KpiElements;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;

/**
 * Computes the loads of the rework benches at the greatest flow of a line: routing shares, scrap, rework, pace,
 * breakdowns, parts per unit and planned stops count. Blocking and starving by chance reduce the flow of a real line,
 * so a load above 1 holds for a line that reaches that flow.
 *
 * <p>An overloaded bench returns fewer units than fail, which in turn reduces the arrivals: the share of repaired units
 * is a fixed point. A queue with a load above 1 has no steady state: S. Asmussen, Applied Probability and Queues, 2nd
 * ed., Springer 2003, chapter X.
 */
public final class BenchLoadCalculation {
    private static final int ITERATIONS = 60;
    private static final double PRECISION = 1e-9;

    private final LineLayout layout;

    private BenchLoadCalculation(LineLayout layout) {
        this.layout = layout;
    }

    /** Returns the loads of all benches, in the order of the layout. */
    public static List<BenchLoad> of(LineLayout layout) {
        return layout.benches().isEmpty() ? List.of() : new BenchLoadCalculation(layout).loads();
    }

    private List<BenchLoad> loads() {
        var all = Collections.nCopies(layout.benches().size(), 1.0);
        var unlimited = new BenchArrivals(layout, all);
        var arrivals = unlimited;
        for (int i = 0; i < ITERATIONS; i++) {
            var repaired = repaired(arrivals);
            if (difference(repaired, arrivals.repaired()) < PRECISION) {
                break;
            }
            arrivals = new BenchArrivals(layout, repaired);
        }
        var limited = arrivals;
        return IntStream.range(0, layout.benches().size())
                .mapToObj(i -> load(i, unlimited, limited))
                .toList();
    }

    private BenchLoad load(int index, BenchArrivals unlimited, BenchArrivals limited) {
        var bench = layout.benches().get(index);
        double planned = layout.calendar().plannedShare();
        double repairs = repairsPerHour(bench);
        double shipped = unlimited.flow().shippedPerHour();
        return new BenchLoad(
                bench.id(),
                limited.first(bench) / repairs,
                limited.all(bench) / repairs,
                limited.all(bench) * planned,
                repairs * planned,
                shipped * planned,
                shipped * planned * repairs / unlimited.all(bench));
    }

    /** Returns the share of failed units that each bench can repair. */
    private List<Double> repaired(BenchArrivals arrivals) {
        return layout.benches().stream()
                .map(bench -> Math.min(1, repairsPerHour(bench) / arrivals.all(bench)))
                .toList();
    }

    private static double difference(List<Double> one, List<Double> other) {
        return IntStream.range(0, one.size())
                .mapToDouble(i -> Math.abs(one.get(i) - other.get(i)))
                .max()
                .orElse(0);
    }

    private static double repairsPerHour(BenchSpec bench) {
        return bench.places() / KpiElements.hours(bench.meanTime());
    }

    /**
     * Failed units per hour of planned time.
     *
     * @param repaired share of the units at each bench that are ever repaired
     */
    private record BenchArrivals(LineLayout layout, List<Double> repaired, LossDemand demand, MaximumFlow flow) {
        BenchArrivals(LineLayout layout, List<Double> repaired) {
            this(layout, repaired, new LossDemand(layout, repaired));
        }

        private BenchArrivals(LineLayout layout, List<Double> repaired, LossDemand demand) {
            this(layout, repaired, demand, MaximumFlow.of(layout, demand));
        }

        double all(BenchSpec bench) {
            return sum(bench, station -> demand.of(station).failures());
        }

        double first(BenchSpec bench) {
            return sum(bench, station -> demand.of(station).firstFailures());
        }

        private double sum(BenchSpec bench, ToDoubleFunction<StationSpec> perArrival) {
            return layout.stations().stream()
                    .filter(station ->
                            station.rework().filter(bench.id()::equals).isPresent())
                    .mapToDouble(station -> flow.arrivals(station.id()) * perArrival.applyAsDouble(station))
                    .sum();
        }
    }
}
