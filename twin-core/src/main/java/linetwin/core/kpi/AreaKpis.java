package linetwin.core.kpi;

import linetwin.core.id.AreaId;
import linetwin.core.unit.Energy;

/**
 * The figures of one area over a window: sums over its stations. Stores and benches belong to no area.
 *
 * @param meanOnPlaces units on the places of its stations, on average over time
 * @param meanInQueues units that wait before its stations, on average over time
 */
public record AreaKpis(AreaId id, double meanOnPlaces, double meanInQueues, Energy energy) {
    public double workInProcess() {
        return meanOnPlaces + meanInQueues;
    }
}
