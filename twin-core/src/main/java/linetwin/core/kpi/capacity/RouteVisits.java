package linetwin.core.kpi.capacity;

import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;

/**
 * Mean path of one unit that begins on a route, until it is shipped, stored or scrapped.
 *
 * @param arrivals number of arrivals at each station
 * @param stored number of units that enter each store
 * @param drawn number of parts drawn from each store
 * @param shipped number of units shipped, 0 to 1
 */
record RouteVisits(
        Map<StationId, Double> arrivals, Map<StoreId, Double> stored, Map<StoreId, Double> drawn, double shipped) {
    RouteVisits {
        arrivals = new TreeMap<>(arrivals);
        stored = new TreeMap<>(stored);
        drawn = new TreeMap<>(drawn);
    }
}
