package linetwin.core.kpi;

import java.util.Collections;
import java.util.EnumMap;
import java.util.Map;
import linetwin.core.id.StationId;
import linetwin.core.unit.Energy;

/**
 * Figures of one station over a window.
 *
 * @param shares share of the time of its places by use, 0 to 1; they add up to 1
 * @param elements ISO 22400-2 elements, summed over its places
 * @param firstPassYield share of units that passed at the first try, 0 to 1
 * @param meanInQueue time average of the units in its queue
 * @param meanOnPlaces time average of the units on its places
 * @param energy energy used in the window
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

    /** Returns the share of the time of its places at work, 0 to 1. */
    public double utilisation() {
        return share(TimeUse.WORKING);
    }
}
