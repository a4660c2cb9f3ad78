package linetwin.core.config.line;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.Function;
import linetwin.core.config.yaml.FileEntry;
import linetwin.core.config.yaml.ProblemText;
import linetwin.core.config.yaml.QuantityParser;
import linetwin.core.id.StationId;
import linetwin.core.layout.RouteBranch;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;

/** Reads the routing from stations, and checks that every station can be reached and left. */
final class RoutingReader {
    /** Name of the end of a route in the key {@code next}. */
    static final String END = "end";

    private static final double TOLERANCE = 1e-6;

    private final IdReferences references;
    private final Map<StationId, FileEntry> written = new LinkedHashMap<>();

    RoutingReader(IdReferences references) {
        this.references = references;
    }

    /** Branches from a station: one station or {@code end}, or several with their shares. */
    List<RouteBranch> read(StationId station, FileEntry next) {
        written.put(station, next);
        if (next.node() instanceof MappingNode mapping) {
            return shared(mapping.getValue(), next);
        }
        return way(next, 1).map(List::of).orElse(List.of());
    }

    private Optional<RouteBranch> way(FileEntry to, double share) {
        if (to.text().filter(END::equals).isPresent()) {
            return Optional.of(new RouteBranch(Optional.empty(), share));
        }
        return references
                .use(IdReferences.IdKind.STATION, to)
                .map(id -> new RouteBranch(Optional.of(new StationId(id)), share));
    }

    private List<RouteBranch> shared(List<NodeTuple> pairs, FileEntry next) {
        int faults = next.problems().size();
        var branches = new ArrayList<RouteBranch>();
        pairs.forEach(pair -> branch(pair, next, branches).ifPresent(branches::add));
        double sum = branches.stream().mapToDouble(RouteBranch::share).sum();
        if (next.problems().size() == faults && Math.abs(sum - 1) > TOLERANCE) {
            next.fault(
                    "its shares add up to %s %%".formatted(ProblemText.number(Math.round(sum * 1e8) / 1e6)),
                    "Write shares of 100 % in all");
        }
        return branches;
    }

    private Optional<RouteBranch> branch(NodeTuple pair, FileEntry next, List<RouteBranch> others) {
        var key = pair.getKeyNode() instanceof ScalarNode scalar ? scalar.getValue() : next.field();
        var share = QuantityParser.share(new FileEntry(key, pair.getValueNode(), next.problems()));
        var way = way(new FileEntry(next.field(), pair.getKeyNode(), next.problems()), share.orElse(0.0));
        if (way.filter(it -> others.stream().anyMatch(other -> other.to().equals(it.to())))
                .isPresent()) {
            next.problems().add(pair.getKeyNode(), key, "is written twice", "Keep one of the two");
        }
        return way.filter(_ -> share.isPresent());
    }

    /** Key {@code next} of a station in the file. */
    Optional<FileEntry> written(StationId station) {
        return Optional.ofNullable(written.get(station));
    }

    /** Checks that need every station and route. */
    void check(StationNetwork network) {
        written.forEach((id, entry) -> network.successors(id).forEach(to -> checkWay(network, id, to, entry)));
        var stations = network.layout().stations().stream().map(StationSpec::id).toList();
        var firsts = network.layout().routes().stream()
                .map(route -> route.stations().getFirst())
                .toList();
        report(
                stations,
                closure(firsts, network::successors),
                "no unit ever comes to %s",
                "Name it in the 'next' of another station, or remove it");
        report(
                stations,
                closure(stations.stream().filter(network::canEnd).toList(), network::predecessors),
                "units that come to %s never leave",
                "Let one of its ways lead on to the end");
    }

    private static void checkWay(StationNetwork network, StationId from, StationId to, FileEntry entry) {
        var own = network.routeOf(from);
        var other = network.routeOf(to);
        if (other.filter(route -> isSource(route, to)).isPresent()) {
            entry.fault(
                    "%s is the first of its route, where units begin".formatted(to),
                    "Let the way lead to a later station, or put a station before %s".formatted(to));
        } else if (other.isPresent()
                && own.filter(it -> !it.makes().equals(other.get().makes())).isPresent()) {
            entry.fault(
                    "%s lies on route %s, which makes something else"
                            .formatted(to, other.get().id()),
                    "Stay on the route, or use a store");
        }
    }

    /** True if units enter the line at this station, without a carrier that returns to it. */
    private static boolean isSource(RouteSpec route, StationId station) {
        return route.circulation().isEmpty() && route.stations().getFirst().equals(station);
    }

    private void report(List<StationId> stations, SortedSet<StationId> good, String fault, String remedy) {
        stations.stream().filter(id -> !good.contains(id)).forEach(id -> Optional.ofNullable(
                        references.of(IdReferences.IdKind.STATION).get(id.code()))
                .ifPresent(entry -> entry.fault(fault.formatted(id), remedy)));
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
