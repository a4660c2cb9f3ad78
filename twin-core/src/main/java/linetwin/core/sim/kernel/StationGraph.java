package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.sim.kernel.LinePlan.Loop;
import linetwin.core.sim.kernel.StationPlan.Way;

/** Builder of the station plans of a layout, with their connections. */
final class StationGraph {
    /** Number of waiting places that no line can fill. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    private final LineLayout layout;
    private final LineNumbering numbering;

    StationGraph(LineLayout layout) {
        this.layout = layout;
        numbering = new LineNumbering(layout);
    }

    List<StationPlan> plans() {
        var plans = new ArrayList<StationPlan>();
        int place = 0;
        for (var spec : layout.stations()) {
            var made = VariantSettings.of(layout).station(spec);
            plans.add(plan(made, place));
            place += spec.places();
        }
        return List.copyOf(plans);
    }

    static List<Loop> loops(LineLayout layout) {
        var numbering = new LineNumbering(layout);
        var loops = new ArrayList<Loop>();
        for (int i = 0; i < layout.routes().size(); i++) {
            var route = layout.routes().get(i);
            int number = i;
            var stations = route.stations().stream().map(numbering::station).toList();
            route.circulation().ifPresent(c -> loops.add(new Loop(number, c.count(), stations)));
        }
        return List.copyOf(loops);
    }

    private StationPlan plan(StationSpec spec, int place) {
        var route = routeOf(spec.id());
        boolean first = route.stations().getFirst().equals(spec.id());
        return new StationPlan(
                numbering.station(spec.id()),
                spec,
                place,
                layout.routes().indexOf(route),
                first,
                first && hasCards(route) ? UNLIMITED : spec.queueBefore(),
                route.circulation().isPresent(),
                layout.branchesFrom(spec).stream()
                        .map(branch -> way(route, branch))
                        .toList(),
                spec.rework().map(numbering::bench).orElse(NONE),
                StationPlan.needs(spec.consumes(), numbering));
    }

    private Way way(RouteSpec route, RouteBranch branch) {
        if (branch.to().isPresent()) {
            var to = branch.to().get();
            requireCommonCarriers(route, routeOf(to));
            return new Way(numbering.station(to), NONE, false, branch.share());
        }
        int store = route.into().map(numbering::store).orElse(NONE);
        boolean returns = store == NONE && route.circulation().isPresent();
        int home = returns ? numbering.station(route.stations().getFirst()) : NONE;
        return new Way(home, store, true, branch.share());
    }

    /** Refuses a way between routes with carriers: the unit would remove its carrier from the circulation. */
    private static void requireCommonCarriers(RouteSpec from, RouteSpec to) {
        if (!from.equals(to)
                && (from.circulation().isPresent() || to.circulation().isPresent())) {
            throw new IllegalArgumentException(
                    "Units of route %s cannot go on to route %s, as carriers circulate on one of them"
                            .formatted(from.id(), to.id()));
        }
    }

    private RouteSpec routeOf(StationId station) {
        return layout.routeOf(station)
                .orElseThrow(() -> new IllegalArgumentException("No route leads to station %s".formatted(station)));
    }

    private static boolean hasCards(RouteSpec route) {
        return route.circulation().map(CarrierCirculation::kind).equals(Optional.of(CarrierCirculation.Kind.CARDS));
    }
}
