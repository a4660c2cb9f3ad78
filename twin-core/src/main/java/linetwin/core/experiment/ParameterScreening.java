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
 * Which figures are worth runs of their own, from what the critical path says of them: a breakdown that is never on the
 * path, or a queue for whose room the path never waits, moves nothing. The worst come first, and no more than a few of
 * each kind.
 */
final class ParameterScreening {
    /** Parts of the throughput that nobody would spend a run on. */
    private static final double LEAST_SHARE = 0.001;

    /** Operations on the path between two waits for room, at most. */
    private static final double LEAST_WAITS_PER_UNIT = 0.002;

    /** Stations whose work time is turned as well, to check the path against the difference. */
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

    List<DesignParameter> knobs() {
        var knobs = new ArrayList<DesignParameter>();
        if (!isPlain(layout)) {
            worst(this::work, LEAST_SHARE, CHECKED_FOR_WORK)
                    .map(s -> DesignParameter.work(layout, s))
                    .forEach(knobs::add);
        }
        worst(this::breakdowns, LEAST_SHARE, most)
                .map(s -> DesignParameter.meanTimeBetweenFailures(layout, s))
                .forEach(knobs::add);
        worst(this::failures, LEAST_SHARE / 100, most)
                .map(s -> DesignParameter.firstPassYield(layout, s))
                .forEach(knobs::add);
        worst(this::waitsBefore, LEAST_WAITS_PER_UNIT, most)
                .map(s -> DesignParameter.waitingPlace(layout, s))
                .forEach(knobs::add);
        stores().forEach(knobs::add);
        return knobs;
    }

    /**
     * Whether units keep their order on the way, so that the path is an unbiased gradient: one place per station, no
     * way to choose, nothing repaired.
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

    /** What one percentage point could be worth: the work that is not done twice, and the units that are not lost. */
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

    /** At the end of a route whose carriers go round, the first station comes next. */
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
