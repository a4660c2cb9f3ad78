package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.stream.Collectors;
import linetwin.core.config.yaml.FileSection;
import linetwin.core.id.StationId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.CarrierCirculation.Kind;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/**
 * Warns of loops that lock. A unit keeps its place until there is room before the next station. So a loop locks as soon
 * as every place and waiting place in it holds a unit that is to go on along the loop. Units enter as long as there is
 * room, so this happens sooner or later wherever the route can hold as many units as the loop has room for, and never
 * where pallets or cards keep the number of units below it.
 *
 * <p>Named are loops of pallets, stations that feed themselves, and loops without any waiting place. Longer loops with
 * waiting places can lock too, but may take years to do so; the simulator reports them.
 */
final class DeadlockCheck {
    private final StationNetwork network;
    private final RoutingReader routing;
    private final Map<RouteSpec, FileSection> routes;

    DeadlockCheck(StationNetwork network, RoutingReader routing, Map<RouteSpec, FileSection> routes) {
        this.network = network;
        this.routing = routing;
        this.routes = routes;
    }

    void check() {
        routes.forEach((route, section) -> route.circulation()
                .filter(it -> it.kind() == Kind.PALLETS && route.into().isEmpty())
                .ifPresent(pallets -> checkPallets(route, pallets, section)));
        var stations = network.layout().stations();
        stations.stream()
                .filter(it -> ways(it.id()).contains(it.id()) && canFill(List.of(it.id())))
                .forEach(it -> warnOfReturn(List.of(it.id())));
        loopWithoutWaitingPlace(stations).filter(this::canFill).ifPresent(this::warnOfReturn);
    }

    private void checkPallets(RouteSpec route, CarrierCirculation pallets, FileSection section) {
        var loop = shortestWay(route);
        if (!loop.isEmpty() && pallets.count() >= room(loop)) {
            section.optional("pallets")
                    .ifPresent(entry -> entry.warn(
                            "%,d pallets can take all %,d places and waiting places of the loop %s, and then nothing can move"
                                    .formatted(pallets.count(), room(loop), named(loop)),
                            "Write fewer than %,d pallets, or more waitingPlaces".formatted(room(loop))));
        }
    }

    private void warnOfReturn(List<StationId> loop) {
        routing.written(loop.getLast())
                .ifPresent(entry -> entry.warn(
                        "the loop %s locks once its %,d places and waiting places hold units that go round"
                                .formatted(named(loop), room(loop)),
                        "Send these units to a bench with 'rework', or keep fewer than %,d units on the route with 'cards'"
                                .formatted(Math.max(2, room(loop)))));
    }

    /** True if a route can hold as many units as this loop has room for. */
    private boolean canFill(List<StationId> loop) {
        var route = network.routeOf(loop.getFirst());
        var carriers = route.flatMap(RouteSpec::circulation);
        boolean hasCardsBefore = carriers.filter(it -> it.kind() == Kind.CARDS).isPresent()
                && loop.contains(route.orElseThrow().stations().getFirst());
        return !hasCardsBefore && carriers.filter(it -> it.count() < room(loop)).isEmpty();
    }

    /** Way with the least room from the first station of a route to its end; empty if no unit can go all the way. */
    private List<StationId> shortestWay(RouteSpec route) {
        var first = route.stations().getFirst();
        var best = new TreeMap<StationId, Long>();
        var before = new TreeMap<StationId, StationId>();
        var open = new PriorityQueue<Map.Entry<StationId, Long>>(
                Map.Entry.<StationId, Long>comparingByValue().thenComparing(Map.Entry.comparingByKey()));
        best.put(first, room(first));
        open.add(Map.entry(first, room(first)));
        while (!open.isEmpty()) {
            var at = open.remove().getKey();
            if (canEnd(at)) {
                return wayTo(at, before);
            }
            for (var to : ways(at)) {
                long room = best.getOrDefault(at, 0L) + room(to);
                if (room < best.getOrDefault(to, Long.MAX_VALUE)) {
                    best.put(to, room);
                    before.put(to, at);
                    open.add(Map.entry(to, room));
                }
            }
        }
        return List.of();
    }

    private static List<StationId> wayTo(StationId end, Map<StationId, StationId> before) {
        var way = new ArrayList<StationId>();
        for (var at = Optional.of(end); at.isPresent(); at = Optional.ofNullable(before.get(at.get()))) {
            way.addFirst(at.get());
        }
        return way;
    }

    /** Loop of two stations or more without any waiting place; empty if there is none. */
    private Optional<List<StationId>> loopWithoutWaitingPlace(List<StationSpec> stations) {
        Map<StationId, List<StationId>> left = new LinkedHashMap<>();
        stations.stream()
                .filter(it -> it.queueBefore() == 0)
                .forEach(it -> left.put(
                        it.id(),
                        ways(it.id()).stream().filter(to -> !to.equals(it.id())).toList()));
        var open = new ArrayList<>(left.keySet());
        while (!open.isEmpty()) {
            var id = open.removeLast();
            if (left.containsKey(id) && left.get(id).stream().noneMatch(left::containsKey)) {
                left.remove(id);
                open.addAll(network.predecessors(id));
            }
        }
        return left.keySet().stream().findFirst().map(start -> walk(start, left));
    }

    /** Walks on until a station comes again, and returns the stations since then. */
    private static List<StationId> walk(StationId start, Map<StationId, List<StationId>> left) {
        var way = new ArrayList<StationId>();
        var at = start;
        while (!way.contains(at)) {
            way.add(at);
            at = left.getOrDefault(at, List.of()).stream()
                    .filter(left::containsKey)
                    .findFirst()
                    .orElseThrow();
        }
        return List.copyOf(way.subList(way.indexOf(at), way.size()));
    }

    /** Stations to which a good unit can go from here; none if no unit passes. */
    private List<StationId> ways(StationId from) {
        return canPass(from)
                ? network.branchesFrom(from).stream()
                        .filter(way -> way.share() > 0)
                        .flatMap(way -> way.to().stream())
                        .toList()
                : List.of();
    }

    private boolean canEnd(StationId id) {
        return canPass(id)
                && network.branchesFrom(id).stream()
                        .anyMatch(way -> way.share() > 0 && way.to().isEmpty());
    }

    private boolean canPass(StationId id) {
        return network.station(id).filter(it -> it.firstPassYield() > 0).isPresent();
    }

    private long room(List<StationId> loop) {
        return loop.stream().mapToLong(this::room).sum();
    }

    private long room(StationId id) {
        return network.station(id)
                .map(it -> it.places() + (long) it.queueBefore())
                .orElse(0L);
    }

    private static String named(List<StationId> loop) {
        return loop.stream().map(StationId::code).collect(Collectors.joining(", "));
    }
}
