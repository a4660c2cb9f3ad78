package linetwin.core.sim;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import linetwin.core.id.ProductId;
import linetwin.core.layout.BenchSpec;
import linetwin.core.layout.KindLosses;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.ShortStops;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;

/** A line as the kernel sees it. Immutable: all replications of an experiment share one. */
final class LinePlan {
    final LineLayout layout;
    final List<StationPlan> stations;
    final List<BenchSpec> benches;
    final List<StoreSpec> stores;
    /** What each route makes. */
    final List<ProductId> products;
    /** The station of each place. */
    final int[] stationOf;
    /** The slot of each bench's first place: bench places come after station places; the last entry is the end. */
    final int[] benchPlaces;

    final long shiftTicks;
    final long shiftStopTicks;

    LinePlan(LineLayout layout) {
        this.layout = layout;
        benches = layout.benches();
        stores = layout.stores();
        products = layout.routes().stream()
                .map(route -> route.makes().orElse(layout.campaign()))
                .toList();
        stations = plans(layout);
        stationOf = stationOf(stations);
        benchPlaces = benchPlaces(stationOf.length, benches);
        shiftTicks = Ticks.of(layout.calendar().shift());
        shiftStopTicks = Ticks.of(layout.calendar().shiftStop());
    }

    int places() {
        return stationOf.length;
    }

    int slots() {
        return benchPlaces[benches.size()];
    }

    /** The station that a place belongs to. */
    StationPlan stationAt(int place) {
        return stations.get(stationOf[place]);
    }

    int benchAt(int slot) {
        int bench = 0;
        while (benchPlaces[bench + 1] <= slot) {
            bench++;
        }
        return bench;
    }

    /** What this kind of station loses; nothing where the line file does not say. */
    static KindLosses losses(LineLayout layout, StationKind kind) {
        return layout.losses().stream()
                .filter(l -> l.kind() == kind)
                .findFirst()
                .orElseGet(() -> new KindLosses(kind, 1, new ShortStops(Duration.ZERO, Duration.ZERO)));
    }

    private static List<StationPlan> plans(LineLayout layout) {
        var numbering = new Numbering(layout);
        var plans = new ArrayList<StationPlan>();
        int place = 0;
        for (var spec : layout.stations()) {
            var made = Campaign.of(layout).station(spec);
            plans.add(plan(layout, numbering, made, place));
            place += spec.places();
        }
        return List.copyOf(plans);
    }

    private static StationPlan plan(LineLayout layout, Numbering numbering, StationSpec spec, int place) {
        var route = layout.routeOf(spec.id())
                .orElseThrow(() -> new IllegalArgumentException("No route leads to station %s".formatted(spec.id())));
        int position = route.stations().indexOf(spec.id());
        boolean last = position == route.stations().size() - 1;
        return new StationPlan(
                numbering.station(spec.id()),
                spec,
                place,
                layout.routes().indexOf(route),
                last ? Chains.NONE : numbering.station(route.stations().get(position + 1)),
                last ? route.into().map(numbering::store).orElse(Chains.NONE) : Chains.NONE,
                position == 0,
                ships(route),
                spec.rework().map(numbering::bench).orElse(Chains.NONE),
                StationPlan.needs(spec.consumes(), numbering));
    }

    private static boolean ships(RouteSpec route) {
        return route.into().isEmpty();
    }

    private static int[] stationOf(List<StationPlan> plans) {
        return plans.stream()
                .flatMapToInt(p -> IntStream.range(0, p.spec().places()).map(_ -> p.index()))
                .toArray();
    }

    private static int[] benchPlaces(int after, List<BenchSpec> benches) {
        var starts = new int[benches.size() + 1];
        starts[0] = after;
        for (int i = 0; i < benches.size(); i++) {
            starts[i + 1] = starts[i] + benches.get(i).places();
        }
        return starts;
    }
}
