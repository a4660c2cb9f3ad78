package linetwin.core.experiment;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntToDoubleFunction;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/**
 * Selection of design parameters that justify runs of their own, from the critical path: a breakdown that is never on
 * the path, or a queue for whose room the path never waits, has no effect. The largest come first, with a limit per
 * kind.
 */
final class ParameterScreening {
    /** Share of the throughput below which a parameter is not run. */
    private static final double LEAST_SHARE = 0.001;

    /** Waits for room per shipped unit below which a waiting place is not run. */
    private static final double LEAST_WAITS_PER_UNIT = 0.002;

    /** Number of stations whose work time is also changed, to check the path against the difference. */
    static final int CHECKED_FOR_WORK = 3;

    private final LineLayout layout;
    private final List<CriticalPathShares> paths;
    private final double unitsPerHour;
    private final int most;

    ParameterScreening(LineLayout layout, List<CriticalPathShares> paths, double unitsPerHour, int most) {
        this.layout = layout;
        this.paths = paths;
        this.unitsPerHour = unitsPerHour;
        this.most = most;
    }

    List<DesignParameter> parameters() {
        var parameters = new ArrayList<DesignParameter>();
        if (!isPlain(layout)) {
            worst(this::work, LEAST_SHARE, CHECKED_FOR_WORK)
                    .map(s -> DesignParameter.work(layout, s))
                    .forEach(parameters::add);
        }
        worst(this::breakdowns, LEAST_SHARE, most)
                .map(s -> DesignParameter.meanTimeBetweenFailures(layout, s))
                .forEach(parameters::add);
        worst(this::failures, LEAST_SHARE / 100, most)
                .map(s -> DesignParameter.firstPassYield(layout, s))
                .forEach(parameters::add);
        worst(this::waitsBefore, LEAST_WAITS_PER_UNIT, most)
                .map(s -> DesignParameter.waitingPlace(layout, s))
                .forEach(parameters::add);
        stores().forEach(parameters::add);
        return parameters;
    }

    /**
     * True if units cannot overtake each other, so that the path is an unbiased gradient: one place per station, no
     * branches, no rework.
     */
    static boolean isPlain(LineLayout layout) {
        return layout.stations().stream()
                .allMatch(
                        s -> s.places() == 1 && s.next().isEmpty() && s.rework().isEmpty());
    }

    private Stream<StationSpec> worst(IntToDoubleFunction score, double least, int count) {
        return IntStream.range(0, layout.stations().size())
                .boxed()
                .filter(i -> score.applyAsDouble(i) >= least)
                .sorted(Comparator.comparingDouble((Integer i) -> -score.applyAsDouble(i)))
                .limit(count)
                .map(layout.stations()::get);
    }

    private double work(int station) {
        return mean(p -> p.work(station));
    }

    private double breakdowns(int station) {
        return layout.stations().get(station).breakdowns().isEmpty() ? 0 : mean(p -> p.repair(station));
    }

    /** Returns the possible effect of one percentage point: work that is not repeated, and units that are not lost. */
    private double failures(int station) {
        var spec = layout.stations().get(station);
        if (spec.firstPassYield() >= 1) {
            return 0;
        }
        double twice = mean(p -> p.work(station) + p.repair(station));
        return (spec.rework().isEmpty() ? 1 : twice) / 100;
    }

    private double waitsBefore(int station) {
        var id = layout.stations().get(station).id();
        return waits(from -> leadsTo(from, id));
    }

    private List<DesignParameter> stores() {
        return layout.stores().stream()
                .filter(store -> waits(from -> endsIn(from, Optional.of(store.id()))) >= LEAST_WAITS_PER_UNIT)
                .limit(most)
                .map(store -> DesignParameter.storePlace(layout, store))
                .toList();
    }

    private double waits(Predicate<StationSpec> from) {
        return IntStream.range(0, layout.stations().size())
                .filter(i -> from.test(layout.stations().get(i)))
                .mapToDouble(i -> mean(p -> p.waitsForRoom(i)) / unitsPerHour)
                .sum();
    }

    private boolean leadsTo(StationSpec from, StationId to) {
        return layout.branchesFrom(from).stream()
                .anyMatch(way -> way.to().map(to::equals).orElseGet(() -> leadsRoundTo(from, to)));
    }

    /** True if {@code to} is the first station of the circulating route that ends at {@code from}. */
    private boolean leadsRoundTo(StationSpec from, StationId to) {
        return layout.routeOf(from.id())
                .filter(route -> route.circulation().isPresent())
                .filter(route -> route.stations().getFirst().equals(to))
                .isPresent();
    }

    private boolean endsIn(StationSpec from, Optional<StoreId> store) {
        return layout.branchesFrom(from).stream().anyMatch(way -> way.to().isEmpty())
                && layout.routeOf(from.id())
                        .map(RouteSpec::into)
                        .filter(store::equals)
                        .isPresent();
    }

    private double mean(ToDoubleFunction<CriticalPathShares> of) {
        return paths.stream().mapToDouble(of).average().orElse(Double.NaN);
    }
}
