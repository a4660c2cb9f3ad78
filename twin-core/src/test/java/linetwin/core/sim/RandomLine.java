package linetwin.core.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.LogNormal;
import linetwin.core.id.AreaId;
import linetwin.core.id.BenchId;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.Breakdowns;
import linetwin.core.layout.Consumption;
import linetwin.core.layout.KindLosses;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShiftCalendar;
import linetwin.core.layout.ShortStops;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.TimeRule;

/** Small lines with everything that can go wrong: feeders, stores, queues of no place, rework, scrap, many stops. */
final class RandomLine {
    private final SplittableRandom dice;
    private final List<StationSpec> stations = new ArrayList<>();
    private final List<RouteSpec> routes = new ArrayList<>();
    private final List<StoreSpec> stores = new ArrayList<>();

    private RandomLine(long seed) {
        dice = new SplittableRandom(seed);
    }

    static LineLayout of(long seed) {
        return new RandomLine(seed).layout();
    }

    private LineLayout layout() {
        int feeders = dice.nextInt(3);
        for (int i = 0; i < feeders; i++) {
            stores.add(new StoreSpec(
                    store(i), Layouts.NAME, new ProductId("P" + i), dice.nextInt(3, 8), Optional.empty()));
            route("F" + i, Optional.of(new ProductId("P" + i)), Optional.of(store(i)), i);
        }
        route("M", Optional.empty(), Optional.empty(), feeders);
        return Layouts.line(
                stations,
                routes,
                stores,
                List.of(bench("RW0"), bench("RW1")),
                List.of(new KindLosses(StationKind.AUTO, 1.05, new ShortStops(minutes(5, 60), Duration.ofSeconds(40)))),
                new ShiftCalendar(2, Duration.ofHours(dice.nextInt(1, 10)), 250, Duration.ofMinutes(dice.nextInt(20))));
    }

    /** A route whose stations may draw from the first stores. */
    private void route(String name, Optional<ProductId> makes, Optional<StoreId> into, int drawable) {
        var ids = new ArrayList<StationId>();
        int length = dice.nextInt(1, 5);
        for (int i = 0; i < length; i++) {
            var spec = station(new StationId(name + i), drawable);
            stations.add(spec);
            ids.add(spec.id());
        }
        routes.add(new RouteSpec(new RouteId(name), Layouts.NAME, makes, ids, into, Optional.empty()));
    }

    private StationSpec station(StationId id, int drawable) {
        return new StationSpec(
                id,
                Layouts.NAME,
                new AreaId("A"),
                StationKind.AUTO,
                false,
                new LogNormal(minutes(1, 20), dice.nextInt(4) * 0.2),
                dice.nextInt(1, 4),
                dice.nextInt(3),
                Duration.ofSeconds(dice.nextInt(30)),
                dice.nextBoolean()
                        ? Optional.empty()
                        : Optional.of(new Breakdowns(
                                new Exponential(minutes(10, 200)),
                                new LogNormal(minutes(1, 30), 0.9),
                                Breakdowns.Clock.WORK,
                                Breakdowns.Strike.AFTER_OPERATION,
                                Breakdowns.InterruptedWork.RESUMED)),
                dice.nextBoolean() ? 1 : dice.nextDouble(0.5, 1),
                dice.nextInt(5) == 0 ? Optional.empty() : Optional.of(new BenchId("RW" + dice.nextInt(2))),
                consumes(drawable),
                1,
                List.of(),
                Layouts.SOMEWHERE,
                TimeRule.SUM,
                List.of(),
                List.of());
    }

    private List<Consumption> consumes(int drawable) {
        var all = new ArrayList<Consumption>();
        for (int i = 0; i < drawable; i++) {
            if (dice.nextBoolean()) {
                all.add(new Consumption(store(i), dice.nextInt(1, 3)));
            }
        }
        return all;
    }

    private BenchSpec bench(String id) {
        return new BenchSpec(
                new BenchId(id),
                Layouts.NAME,
                dice.nextInt(1, 3),
                minutes(5, 30),
                0.3,
                dice.nextDouble(0.3),
                Layouts.SOMEWHERE);
    }

    private Duration minutes(int from, int to) {
        return Duration.ofMinutes(dice.nextInt(from, to));
    }

    private static StoreId store(int index) {
        return new StoreId("S" + index);
    }
}
