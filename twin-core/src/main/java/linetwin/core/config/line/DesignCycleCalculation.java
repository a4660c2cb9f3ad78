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
 * Computes the targets of a line whose file gives none: the cycle of its slowest station, per shipped unit and without
 * losses. A station that half of the units visit counts half.
 */
final class DesignCycleCalculation {
    /** Fraction of the flow below which it is no longer followed; flow around a loop decreases with each turn. */
    private static final double LEAST = 1e-9;

    /** Limit of steps from station to station: enough for every station of the line and many turns of its loops. */
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

    /** Follows a flow of units from its first station until the rest is negligible. */
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
        flows.forEach((id, flow) -> network.branchesFrom(id).forEach(way -> way.to()
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
