package linetwin.core.config;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import linetwin.core.id.StationId;
import linetwin.core.layout.Branch;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the ways on from stations, and checks that every station can be reached and left again. */
final class Ways {
    /** How a file says that a way leads to the end of the route. */
    static final String END = "end";

    private static final double TOLERANCE = 1e-6;

    private final References references;
    private final Map<StationId, Entry> written = new LinkedHashMap<>();

    Ways(References references) {
        this.references = references;
    }

    /** The ways on from a station: one station or {@code end}, or shares of several. */
    List<Branch> read(StationId station, Entry next) {
        written.put(station, next);
        if (next.node() instanceof MappingNode mapping) {
            return shared(mapping.getValue(), next);
        }
        return way(next, 1).map(List::of).orElse(List.of());
    }

    private Optional<Branch> way(Entry to, double share) {
        if (to.text().filter(END::equals).isPresent()) {
            return Optional.of(new Branch(Optional.empty(), share));
        }
        return references.use(References.To.STATION, to).map(id -> new Branch(Optional.of(new StationId(id)), share));
    }

    private List<Branch> shared(List<NodeTuple> pairs, Entry next) {
        int faults = next.problems().size();
        var branches = new ArrayList<Branch>();
        pairs.forEach(pair -> branch(pair, next, branches).ifPresent(branches::add));
        double sum = branches.stream().mapToDouble(Branch::share).sum();
        if (next.problems().size() == faults && Math.abs(sum - 1) > TOLERANCE) {
            next.fault(
                    "its shares add up to %s %%".formatted(Words.number(Math.round(sum * 1e8) / 1e6)),
                    "Write shares of 100 % in all");
        }
        return branches;
    }

    private Optional<Branch> branch(NodeTuple pair, Entry next, List<Branch> others) {
        var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : next.field();
        var share = Quantities.share(new Entry(key, pair.getValueNode(), next.problems()));
        var way = way(new Entry(next.field(), pair.getKeyNode(), next.problems()), share.orElse(0.0));
        if (way.filter(it -> others.stream().anyMatch(other -> other.to().equals(it.to())))
                .isPresent()) {
            next.problems().add(pair.getKeyNode(), key, "is written twice", "Keep one of the two");
        }
        return way.filter(_ -> share.isPresent());
    }

    /** Checks what can only be seen when every station and route has been read. */
    void check(LineLayout layout) {
        written.forEach((id, entry) -> layout.station(id).ifPresent(station -> station.next().stream()
                .flatMap(way -> way.to().stream())
                .forEach(to -> checkWay(layout, station, to, entry))));
        var firsts = layout.routes().stream()
                .map(route -> route.stations().getFirst())
                .toList();
        var reached = closure(firsts, id -> onwards(layout, id));
        report(layout, reached, "no unit ever comes to %s", "Name it in the 'next' of another station, or remove it");
        var leading = layout.stations().stream()
                .filter(station -> canEnd(layout, station))
                .map(StationSpec::id)
                .toList();
        var leaving = closure(leading, id -> before(layout, id));
        report(layout, leaving, "units that come to %s never leave", "Let one of its ways lead on to the end");
    }

    private static void checkWay(LineLayout layout, StationSpec station, StationId to, Entry entry) {
        var from = layout.routeOf(station.id());
        var other = layout.routeOf(to);
        if (other.filter(route -> isSource(route, to)).isPresent()) {
            entry.fault(
                    "%s is the first of its route, where units begin".formatted(to),
                    "Let the way lead to a later station, or put a station before %s".formatted(to));
        } else if (other.isPresent()
                && from.filter(it -> !it.makes().equals(other.get().makes())).isPresent()) {
            entry.fault(
                    "%s lies on route %s, which makes something else"
                            .formatted(to, other.get().id()),
                    "Stay on the route, or use a store");
        }
    }

    /** Whether units begin at this station out of nothing, and not on a carrier that comes round. */
    private static boolean isSource(RouteSpec route, StationId station) {
        return route.circulation().isEmpty() && route.stations().getFirst().equals(station);
    }

    private void report(LineLayout layout, SortedSet<StationId> good, String fault, String remedy) {
        layout.stations().stream()
                .map(StationSpec::id)
                .filter(id -> !good.contains(id))
                .forEach(id -> Optional.ofNullable(
                                references.of(References.To.STATION).get(id.code()))
                        .ifPresent(entry -> entry.fault(fault.formatted(id), remedy)));
    }

    private static List<StationId> onwards(LineLayout layout, StationId id) {
        return layout.station(id).stream()
                .flatMap(station -> layout.waysOn(station).stream())
                .flatMap(way -> way.to().stream())
                .toList();
    }

    private static List<StationId> before(LineLayout layout, StationId id) {
        return layout.stations().stream()
                .map(StationSpec::id)
                .filter(other -> onwards(layout, other).contains(id))
                .toList();
    }

    static boolean canEnd(LineLayout layout, StationSpec station) {
        return layout.waysOn(station).stream().anyMatch(way -> way.to().isEmpty());
    }

    private static SortedSet<StationId> closure(List<StationId> from, Function<StationId, List<StationId>> further) {
        var closure = new TreeSet<>(from);
        var open = new ArrayList<>(from);
        while (!open.isEmpty()) {
            further.apply(open.removeLast()).stream().filter(closure::add).forEach(open::add);
        }
        return closure;
    }
}
