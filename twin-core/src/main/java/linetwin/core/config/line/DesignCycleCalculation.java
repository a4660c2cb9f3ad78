package linetwin.core.config.line;

import java.time.Duration;
import java.util.Comparator;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineTargets;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationSpec;

/**
 * The targets of a line whose file names none: as fast as its slowest station could make units that are shipped, were
 * there no losses. A station that half of the units visit counts half.
 */
final class DesignCycleCalculation {
    /** A smaller part of the flow does not count any more; what comes round a loop becomes less each time. */
    private static final double LEAST = 1e-9;

    /** Steps from station to station: through every station of the line, and often round in its loops. */
    private static final int STEPS = 1_000;

    private final StationNetwork network;
    private final Map<StationId, Double> visits = new TreeMap<>();

    private DesignCycleCalculation(StationNetwork network) {
        this.network = network;
    }

    static LineTargets targets(StationNetwork network) {
        var cycle = new DesignCycleCalculation(network).slowest();
        return new LineTargets(cycle, cycle, 1);
    }

    private Duration slowest() {
        var shipping = network.layout().routes().stream()
                .filter(route -> route.into().isEmpty())
                .map(RouteSpec::stations)
                .toList();
        shipping.forEach(stations -> spread(stations.getFirst(), 1.0 / shipping.size()));
        return network.layout().stations().stream()
                .map(this::perUnit)
                .max(Comparator.naturalOrder())
                .filter(Duration::isPositive)
                .orElse(CommonFields.A_SECOND);
    }

    /** Follows a flow of units from where it begins, until what is left of it is too little to count. */
    private void spread(StationId first, double flow) {
        var flows = new TreeMap<StationId, Double>();
        flows.put(first, flow);
        spread(flows);
    }

    private void spread(Map<StationId, Double> begun) {
        var flows = begun;
        int most = STEPS + network.layout().stations().size();
        for (int step = 0; step < most && !flows.isEmpty(); step++) {
            flows.forEach((id, share) -> visits.merge(id, share, Double::sum));
            flows = onwards(flows);
        }
    }

    private Map<StationId, Double> onwards(Map<StationId, Double> flows) {
        var next = new TreeMap<StationId, Double>();
        flows.forEach((id, flow) -> network.waysOn(id).forEach(way -> way.to()
                .filter(_ -> flow * way.share() > LEAST)
                .ifPresent(to -> next.merge(to, flow * way.share(), Double::sum))));
        return next;
    }

    private Duration perUnit(StationSpec station) {
        double share = visits.getOrDefault(station.id(), 0.0) / station.places();
        double nanos = station.standardTime().plus(station.carrierChange()).toNanos() * share;
        return Duration.ofNanos(Math.round(nanos));
    }
}
