package linetwin.core.kpi.capacity;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.kpi.VariantStation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/** Follows the units of each route through the shares of its ways. */
final class RoutePaths {
    /** Fraction of the flow below which it is no longer followed; flow around a loop decreases with each turn. */
    private static final double LEAST = 1e-12;

    /** Limit of steps from station to station: enough for every station of the line and many turns of its loops. */
    private static final int STEPS = 10_000;

    private final LineLayout layout;
    private final DemandModel demand;
    private final Map<StationId, StationSpec> stations = new TreeMap<>();
    private final Map<StationId, RouteSpec> routes = new TreeMap<>();
    private final Map<StationId, List<RouteBranch>> branches = new TreeMap<>();

    RoutePaths(LineLayout layout, DemandModel demand) {
        this.layout = layout;
        this.demand = demand;
        layout.stations().forEach(station -> stations.put(station.id(), station));
        layout.routes().forEach(this::index);
    }

    private void index(RouteSpec route) {
        var ids = route.stations();
        for (int i = 0; i < ids.size(); i++) {
            var own = station(ids.get(i)).next();
            var next = i + 1 < ids.size() ? Optional.of(ids.get(i + 1)) : Optional.<StationId>empty();
            routes.put(ids.get(i), route);
            branches.put(ids.get(i), own.isEmpty() ? List.of(new RouteBranch(next, 1)) : own);
        }
    }

    StationSpec station(StationId id) {
        var station = stations.get(id);
        if (station == null) {
            throw new IllegalArgumentException("Station %s is on a route and not in the layout".formatted(id));
        }
        return station;
    }

    /** Returns the paths in the order of the routes. */
    List<RouteVisits> visits() {
        return layout.routes().stream()
                .map(route -> new Journey(route.stations().getFirst()).visits())
                .toList();
    }

    /** Flow of one unit of a route, step by step. */
    private final class Journey {
        private final Map<StationId, Double> arrivals = new TreeMap<>();
        private final Map<StoreId, Double> stored = new TreeMap<>();
        private final Map<StoreId, Double> drawn = new TreeMap<>();
        private double shipped;
        private Map<StationId, Double> flows = new TreeMap<>();

        Journey(StationId first) {
            flows.put(first, 1.0);
        }

        RouteVisits visits() {
            int most = STEPS + stations.size();
            for (int step = 0; step < most && !flows.isEmpty(); step++) {
                step();
            }
            arrivals.forEach((id, count) -> VariantStation.of(layout, station(id))
                    .consumes()
                    .forEach(it -> drawn.merge(it.store(), count * it.count(), Double::sum)));
            return new RouteVisits(arrivals, stored, drawn, shipped);
        }

        private void step() {
            var next = new TreeMap<StationId, Double>();
            flows.forEach((id, flow) -> {
                arrivals.merge(id, flow, Double::sum);
                double good = flow * demand.of(station(id)).passedOn();
                branches.getOrDefault(id, List.of()).forEach(way -> follow(id, way, good * way.share(), next));
            });
            flows = next;
        }

        private void follow(StationId from, RouteBranch way, double flow, Map<StationId, Double> next) {
            if (way.to().isEmpty()) {
                end(from, flow);
            } else if (flow > LEAST) {
                next.merge(way.to().get(), flow, Double::sum);
            }
        }

        private void end(StationId last, double flow) {
            var route = routes.get(last);
            if (route != null && route.into().isPresent()) {
                stored.merge(route.into().get(), flow, Double::sum);
            } else {
                shipped += flow;
            }
        }
    }
}
