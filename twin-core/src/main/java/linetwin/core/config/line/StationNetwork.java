package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/** Index of the stations of a line and of the routing between them, for files of tens of thousands of stations. */
final class StationNetwork {
    private final LineLayout layout;
    private final Map<StationId, StationSpec> stations = new LinkedHashMap<>();
    private final Map<StationId, RouteSpec> routes = new LinkedHashMap<>();
    private final Map<StationId, Integer> positions = new LinkedHashMap<>();
    private final Map<StationId, List<RouteBranch>> branches = new LinkedHashMap<>();
    private final Map<StationId, List<StationId>> predecessors = new LinkedHashMap<>();

    StationNetwork(LineLayout layout) {
        this.layout = layout;
        layout.stations().forEach(station -> stations.putIfAbsent(station.id(), station));
        layout.routes().forEach(this::add);
        branches.forEach((from, branches) -> branches.forEach(way -> way.to()
                .ifPresent(to ->
                        predecessors.computeIfAbsent(to, _ -> new ArrayList<>()).add(from))));
    }

    private void add(RouteSpec route) {
        for (int i = 0; i < route.stations().size(); i++) {
            var id = route.stations().get(i);
            boolean last = i + 1 == route.stations().size();
            var next = last
                    ? Optional.<StationId>empty()
                    : Optional.of(route.stations().get(i + 1));
            routes.putIfAbsent(id, route);
            positions.putIfAbsent(id, i);
            branches.putIfAbsent(
                    id,
                    station(id)
                            .map(StationSpec::next)
                            .filter(own -> !own.isEmpty())
                            .orElseGet(() -> List.of(new RouteBranch(next, 1))));
        }
    }

    LineLayout layout() {
        return layout;
    }

    Optional<StationSpec> station(StationId id) {
        return Optional.ofNullable(stations.get(id));
    }

    Optional<RouteSpec> routeOf(StationId id) {
        return Optional.ofNullable(routes.get(id));
    }

    /** Position of a station on its route, from 0. */
    int position(StationId id) {
        return positions.getOrDefault(id, 0);
    }

    /** Branches from a station; none if it lies on no route. */
    List<RouteBranch> branchesFrom(StationId id) {
        return branches.getOrDefault(id, List.of());
    }

    /** Stations that a station leads to. */
    List<StationId> successors(StationId id) {
        return branchesFrom(id).stream().flatMap(way -> way.to().stream()).toList();
    }

    /** Stations that lead to a station. */
    List<StationId> predecessors(StationId id) {
        return predecessors.getOrDefault(id, List.of());
    }

    /** True if a unit can reach the end of its route at this station. */
    boolean canEnd(StationId id) {
        return branchesFrom(id).stream().anyMatch(way -> way.to().isEmpty());
    }
}
