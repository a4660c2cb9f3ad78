package linetwin.core.kpi;

import linetwin.core.id.AreaId;
import linetwin.core.unit.Energy;

/**
 * Figures of one area over a window: sums over its stations. Stores and benches belong to no area.
 *
 * @param meanOnPlaces time average of the units on the places of its stations
 * @param meanInQueues time average of the units in the queues of its stations
 */
public record AreaKpis(AreaId id, double meanOnPlaces, double meanInQueues, Energy energy) {
    public double workInProcess() {
        return meanOnPlaces + meanInQueues;
    }
}
