package linetwin.core.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShiftStopPolicy;
import linetwin.core.layout.ShortStopSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationKindLosses;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.TaskTimeRule;
import linetwin.core.sim.random.RandomTimes;

/**
 * Random small lines with all features of a line file and all losses: feeders, stores and queues without places,
 * splits, merges and loops, pallets and cards, rework, scrap, and all kinds of stops. Some of them deadlock.
 */
final class RandomLine {
    private final SplittableRandom dice;
    private final RandomTimes times;
    private final List<StationSpec> stations = new ArrayList<>();
    private final List<RouteSpec> routes = new ArrayList<>();
    private final List<StoreSpec> stores = new ArrayList<>();

    private RandomLine(long seed) {
        dice = new SplittableRandom(seed);
        times = new RandomTimes(dice);
    }

    static LineLayout of(long seed) {
        return new RandomLine(seed).layout();
    }

    private LineLayout layout() {
        int feeders = dice.nextInt(3);
        for (int i = 0; i < feeders; i++) {
            stores.add(new StoreSpec(
                    store(i), TestLayouts.NAME, new ProductId("P" + i), dice.nextInt(0, 8), Optional.empty()));
            route("F" + i, Optional.of(new ProductId("P" + i)), Optional.of(store(i)), i);
        }
        route("M", Optional.empty(), Optional.empty(), feeders);
        return TestLayouts.line(
                stations,
                routes,
                stores,
                List.of(bench("RW0"), bench("RW1")),
                dice.nextBoolean() ? List.of() : List.of(shortStops()),
                new ShiftCalendar(
                        2,
                        Duration.ofHours(dice.nextInt(1, 10)),
                        250,
                        Duration.ofMinutes(dice.nextInt(20)),
                        one(ShiftStopPolicy.values())));
    }

    private StationKindLosses shortStops() {
        return new StationKindLosses(StationKind.AUTO, 1.05, new ShortStopSpec(minutes(5, 60), Duration.ofSeconds(40)));
    }

    /** Adds a route whose stations may take parts from the first stores. */
    private void route(String name, Optional<ProductId> makes, Optional<StoreId> into, int drawable) {
        var ids = new ArrayList<StationId>();
        int length = dice.nextInt(1, 6);
        for (int i = 0; i < length; i++) {
            ids.add(new StationId(name + i));
        }
        for (int i = 0; i < length; i++) {
            stations.add(station(ids.get(i), drawable, dice.nextInt(3) == 0 ? ways(ids, i) : List.of()));
        }
        routes.add(new RouteSpec(new RouteId(name), TestLayouts.NAME, makes, ids, into, circulation()));
    }

    /**
     * Returns branches to a later station or to the end of the route, sometimes also to an earlier station or the same
     * one.
     */
    private List<RouteBranch> ways(List<StationId> ids, int from) {
        int to = dice.nextInt(from + 1, ids.size() + 1);
        double back = dice.nextInt(3) == 0 ? dice.nextDouble(0.3) : 0;
        double on = dice.nextDouble(1 - back);
        var all = new ArrayList<RouteBranch>();
        all.add(new RouteBranch(to == ids.size() ? Optional.empty() : Optional.of(ids.get(to)), on));
        int other = dice.nextInt(from + 1, ids.size() + 1);
        all.add(new RouteBranch(other == ids.size() ? Optional.empty() : Optional.of(ids.get(other)), 1 - back - on));
        if (back > 0) {
            all.add(new RouteBranch(Optional.of(ids.get(dice.nextInt(from + 1))), back));
        }
        return all;
    }

    private Optional<CarrierCirculation> circulation() {
        return switch (dice.nextInt(4)) {
            case 0 -> Optional.of(new CarrierCirculation(CarrierCirculation.Kind.PALLETS, dice.nextInt(1, 15)));
            case 1 -> Optional.of(new CarrierCirculation(CarrierCirculation.Kind.CARDS, dice.nextInt(1, 15)));
            default -> Optional.empty();
        };
    }

    private StationSpec station(StationId id, int drawable, List<RouteBranch> next) {
        return new StationSpec(
                id,
                TestLayouts.NAME,
                new AreaId("A"),
                StationKind.AUTO,
                false,
                times.any(minutes(1, 20)),
                dice.nextInt(1, 4),
                dice.nextInt(3),
                Duration.ofSeconds(dice.nextInt(2) * dice.nextLong(30)),
                dice.nextBoolean() ? Optional.empty() : Optional.of(breakdowns()),
                dice.nextBoolean() ? 1 : dice.nextDouble(0.5, 1),
                dice.nextInt(3) == 0 ? Optional.empty() : Optional.of(new BenchId("RW" + dice.nextInt(2))),
                consumes(drawable),
                1,
                List.of(),
                TestLayouts.SOMEWHERE,
                TaskTimeRule.SUM,
                List.of(),
                next,
                dice.nextInt(3) > 0 ? Optional.empty() : Optional.of(one(ShiftStopPolicy.values())));
    }

    private BreakdownSpec breakdowns() {
        return new BreakdownSpec(
                times.any(minutes(10, 200)),
                times.any(minutes(1, 30)),
                one(BreakdownSpec.Clock.values()),
                one(BreakdownSpec.Strike.values()),
                one(BreakdownSpec.InterruptedWork.values()),
                one(BreakdownSpec.WhileDown.values()));
    }

    private List<PartConsumption> consumes(int drawable) {
        var all = new ArrayList<PartConsumption>();
        for (int i = 0; i < drawable; i++) {
            if (dice.nextBoolean()) {
                all.add(new PartConsumption(store(i), dice.nextInt(1, 3)));
            }
        }
        return all;
    }

    private BenchSpec bench(String id) {
        return new BenchSpec(
                new BenchId(id),
                TestLayouts.NAME,
                dice.nextInt(1, 3),
                minutes(5, 30),
                0.3,
                dice.nextDouble(0.3),
                TestLayouts.SOMEWHERE);
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(dice.nextInt(from, to));
    }

    private <T> T one(T[] all) {
        return all[dice.nextInt(all.length)];
    }

    private static StoreId store(int index) {
        return new StoreId("S" + index);
    }
}
