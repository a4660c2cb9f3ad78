package linetwin.core.kpi.ledger;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.kpi.ledger.WaitTrace.Awaited;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationSummary;

/**
 * Traces the wait of a station through the layout and the present states of its neighbours, in the directions of the
 * loss ledger: a starved station waits for its suppliers, a blocked one for the room after it. Suited to a live line,
 * where the unit's own way is not reported; an answer that the states do not determine is left open.
 */
public final class WaitTracer {
    private final LineLayout layout;
    private final Map<StationId, List<StationId>> suppliers = new TreeMap<>();

    public WaitTracer(LineLayout layout) {
        this.layout = layout;
        layout.stations().forEach(spec -> suppliers.put(spec.id(), suppliersOf(spec.id())));
    }

    /** Trace of a station that is starved, blocked or without parts; empty for every other condition. */
    public Optional<WaitTrace> trace(StationId station, LineState line) {
        return layout.station(station).flatMap(spec -> awaited(spec, line)
                .map(awaited -> new WaitTrace(awaited, origin(awaited, line, visited(station)))));
    }

    private static Set<StationId> visited(StationId first) {
        var visited = new TreeSet<StationId>();
        visited.add(first);
        return visited;
    }

    private Optional<Awaited> awaited(StationSpec spec, LineState line) {
        return switch (StationSummary.of(line.station(spec.id())).condition()) {
            case STARVED -> Optional.of(unit(spec, line));
            case BLOCKED -> Optional.of(room(spec, line));
            case MISSING_PARTS -> Optional.of(parts(spec, line));
            default -> Optional.empty();
        };
    }

    private Awaited unit(StationSpec spec, LineState line) {
        var before = suppliers.getOrDefault(spec.id(), List.of());
        if (!before.isEmpty()) {
            return new WaitTrace.UnitFrom(before);
        }
        if (!lacking(spec, line).isEmpty()) {
            return parts(spec, line);
        }
        return layout.routeOf(spec.id())
                .filter(route -> route.circulation().isPresent())
                .<Awaited>map(route -> new WaitTrace.CarrierOf(route.id()))
                .orElseGet(WaitTrace.Outside::new);
    }

    private Awaited parts(StationSpec spec, LineState line) {
        var lacking = lacking(spec, line);
        return lacking.isEmpty() ? new WaitTrace.Undetermined() : new WaitTrace.PartsOf(lacking);
    }

    private static List<StoreId> lacking(StationSpec spec, LineState line) {
        return spec.consumes().stream()
                .filter(need -> line.store(need.store()).units().size() < need.count())
                .map(need -> need.store())
                .toList();
    }

    /** Room that a finished unit waits for: that of its only way, or of the only full one of several. */
    private Awaited room(StationSpec spec, LineState line) {
        var branches = layout.branchesFrom(spec);
        if (branches.size() == 1) {
            return room(spec, branches.getFirst());
        }
        var full = branches.stream()
                .map(branch -> room(spec, branch))
                .filter(room -> isFull(room, line))
                .toList();
        return full.size() == 1 ? full.getFirst() : new WaitTrace.Undetermined();
    }

    private Awaited room(StationSpec spec, RouteBranch branch) {
        return branch.to()
                .<Awaited>map(WaitTrace.RoomBefore::new)
                .or(() -> layout.routeOf(spec.id()).flatMap(RouteSpec::into).map(WaitTrace.RoomIn::new))
                .orElseGet(WaitTrace.Outside::new);
    }

    private boolean isFull(Awaited room, LineState line) {
        return switch (room) {
            case WaitTrace.RoomBefore(var next) ->
                layout.station(next)
                        .filter(spec -> line.station(next).queue().size() >= spec.queueBefore()
                                && line.station(next).places().stream()
                                        .allMatch(place -> place.unit().isPresent()))
                        .isPresent();
            case WaitTrace.RoomIn(var store) ->
                line.store(store).units().size()
                        >= layout.store(store).map(StoreSpec::capacity).orElse(Integer.MAX_VALUE);
            default -> false;
        };
    }

    /** First station along the waits that does not wait; empty where the chain divides, leaves the line or closes. */
    private Optional<StationId> origin(Awaited awaited, LineState line, Set<StationId> visited) {
        var next = stations(awaited);
        if (next.size() != 1 || !visited.add(next.getFirst())) {
            return Optional.empty();
        }
        var station = next.getFirst();
        return layout.station(station)
                .flatMap(spec -> awaited(spec, line))
                .map(further -> origin(further, line, visited))
                .orElseGet(() -> explains(station, line) ? Optional.of(station) : Optional.empty());
    }

    /** True if the condition of a station is known, or is itself the news, such as a lost contact. */
    private static boolean explains(StationId station, LineState line) {
        return StationSummary.of(line.station(station)).condition() != StationCondition.UNDEFINED;
    }

    /** Stations that can meet a want. */
    private List<StationId> stations(Awaited awaited) {
        return switch (awaited) {
            case WaitTrace.UnitFrom(var before) -> before;
            case WaitTrace.RoomBefore(var next) -> List.of(next);
            case WaitTrace.RoomIn(var store) -> consumers(store);
            case WaitTrace.PartsOf(var stores) -> stores.size() == 1 ? fillers(stores.getFirst()) : List.of();
            case WaitTrace.CarrierOf _, WaitTrace.Outside _, WaitTrace.Undetermined _ -> List.of();
        };
    }

    private List<StationId> suppliersOf(StationId station) {
        return layout.stations().stream()
                .filter(spec -> layout.branchesFrom(spec).stream()
                        .anyMatch(branch -> branch.to().filter(station::equals).isPresent()))
                .map(StationSpec::id)
                .toList();
    }

    private List<StationId> consumers(StoreId store) {
        return layout.stations().stream()
                .filter(spec ->
                        spec.consumes().stream().anyMatch(need -> need.store().equals(store)))
                .map(StationSpec::id)
                .toList();
    }

    private List<StationId> fillers(StoreId store) {
        var fillers = new ArrayList<StationId>();
        for (var spec : layout.stations()) {
            var fills = layout.routeOf(spec.id())
                    .filter(route -> route.into().filter(store::equals).isPresent())
                    .isPresent();
            if (fills
                    && layout.branchesFrom(spec).stream()
                            .anyMatch(branch -> branch.to().isEmpty())) {
                fillers.add(spec.id());
            }
        }
        return fillers;
    }
}
