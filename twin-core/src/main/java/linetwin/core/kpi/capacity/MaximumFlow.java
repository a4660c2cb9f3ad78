package linetwin.core.kpi.capacity;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;

/**
 * Greatest rate of shipment of a line with every queue and store full enough: the solution of a linear program. Rates
 * at which units begin on the routes are its variables. No station works more than all its time, and as many parts are
 * made as are drawn. Rates of several shipping routes add up, and a feeder limits the routes that draw its parts.
 *
 * <p>Source: theoretical throughput of the connected subsystems of a factory, in K. M. N. Muthiah and S. H. Huang,
 * "Overall throughput effectiveness (OTE) metric for factory-level performance monitoring and bottleneck detection",
 * International Journal of Production Research 45(20), 2007; as a linear program in J. G. Dai and J. M. Harrison,
 * Processing Networks, Cambridge University Press, 2020, chapter 2 (static planning problem).
 *
 * @param shippedPerHour units shipped per hour of planned time
 * @param arrivalsPerHour units that arrive at each station per hour of planned time, repeated tries not counted
 */
record MaximumFlow(double shippedPerHour, Map<StationId, Double> arrivalsPerHour) {
    MaximumFlow {
        arrivalsPerHour = new TreeMap<>(arrivalsPerHour);
    }

    static MaximumFlow of(LineLayout layout, DemandModel demand) {
        var paths = new RoutePaths(layout, demand);
        var visits = paths.visits();
        var rates = new FlowProgram(layout, demand, visits).rates();
        return new MaximumFlow(shipped(visits, rates), arrivals(visits, rates));
    }

    /** Returns the units that arrive at a station per hour. */
    double arrivals(StationId station) {
        return arrivalsPerHour.getOrDefault(station, 0.0);
    }

    private static double shipped(List<RouteVisits> visits, double[] rates) {
        double shipped = 0;
        for (int i = 0; i < rates.length; i++) {
            shipped += rates[i] * visits.get(i).shipped();
        }
        return shipped;
    }

    private static Map<StationId, Double> arrivals(List<RouteVisits> visits, double[] rates) {
        var arrivals = new TreeMap<StationId, Double>();
        for (int i = 0; i < rates.length; i++) {
            double rate = rates[i];
            visits.get(i).arrivals().forEach((id, count) -> arrivals.merge(id, rate * count, Double::sum));
        }
        return arrivals;
    }
}
