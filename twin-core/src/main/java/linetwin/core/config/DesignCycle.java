package linetwin.core.config;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.Targets;

/**
 * The targets of a line whose file names none: as fast as its slowest station could make units that are shipped, were
 * there no losses. A station that half of the units visit counts half.
 */
final class DesignCycle {
    /** More rounds than a unit makes in any line worth the name; each adds what comes round once more. */
    private static final int ROUNDS = 1_000;

    private final LineLayout layout;
    private final Map<StationId, Double> visits = new TreeMap<>();

    private DesignCycle(LineLayout layout) {
        this.layout = layout;
    }

    static Targets targets(LineLayout layout) {
        var cycle = new DesignCycle(layout).slowest();
        return new Targets(cycle, cycle, 1);
    }

    private Duration slowest() {
        var shipping = layout.routes().stream()
                .filter(route -> route.into().isEmpty())
                .map(RouteSpec::stations)
                .toList();
        shipping.forEach(stations -> spread(stations.getFirst(), 1.0 / shipping.size()));
        return layout.stations().stream()
                .map(this::perUnit)
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .orElse(Parts.A_SECOND);
    }

    /** Follows a flow of units from where it begins, until what is left of it is too little to count. */
    private void spread(StationId first, double flow) {
        Map<StationId, Double> flows = Map.of(first, flow);
        for (int round = 0; round < ROUNDS && !flows.isEmpty(); round++) {
            flows.forEach((id, share) -> visits.merge(id, share, Double::sum));
            flows = onwards(flows);
        }
    }

    private Map<StationId, Double> onwards(Map<StationId, Double> flows) {
        var next = new TreeMap<StationId, Double>();
        flows.forEach((id, flow) -> layout.station(id)
                .ifPresent(station -> layout.waysOn(station).forEach(way -> way.to()
                        .filter(_ -> flow * way.share() > 1e-9)
                        .ifPresent(to -> next.merge(to, flow * way.share(), Double::sum)))));
        return next;
    }

    private Duration perUnit(StationSpec station) {
        double share = visits.getOrDefault(station.id(), 0.0) / station.places();
        double nanos = station.standardTime().plus(station.carrierChange()).toNanos() * share;
        return Duration.ofNanos(Math.round(nanos));
    }
}
