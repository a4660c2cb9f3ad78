package linetwin.core.kpi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import linetwin.core.id.StationId;
import linetwin.core.unit.Energy;

/**
 * The figures of one station over a window.
 *
 * @param shares share of the time of its places per use; all of them add up to 1
 * @param elements its ISO 22400-2 elements, summed over its places
 * @param firstPassYield share of units that passed at the first try
 * @param meanInQueue units that wait before it, on average over time
 * @param meanOnPlaces units on its places, on average over time
 * @param energy what it used in the window
 */
public record StationKpis(
        StationId id,
        Map<TimeUse, Double> shares,
        KpiElements elements,
        double firstPassYield,
        double meanInQueue,
        double meanOnPlaces,
        Energy energy) {
    public StationKpis {
        shares = Collections.unmodifiableMap(new EnumMap<>(shares));
    }

    public double share(TimeUse use) {
        return shares.getOrDefault(use, 0.0);
    }

    /** Share of the time of its places at work. */
    public double utilisation() {
        return share(TimeUse.WORKING);
    }
}
