package linetwin.connectors.stationmodel;

import java.time.Duration;
import java.util.List;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.StationState;
import linetwin.core.unit.Energy;

/**
 * What a station tells of itself, without its units and signals.
 *
 * @param places by index
 * @param speaker index of the place that speaks for the station
 */
public record StationReport(
        List<PlaceReport> places, int speaker, OperationCounts counts, Duration lastCycle, Energy energy) {
    public StationReport {
        places = List.copyOf(places);
    }

    public static StationReport of(StationState station) {
        return new StationReport(
                station.places().stream().map(PlaceReport::of).toList(),
                station.leadingPlace().id().index(),
                station.counts(),
                station.lastCycle(),
                station.energy());
    }

    /** The place that speaks for the station. */
    public PlaceReport spokesman() {
        return places.get(speaker);
    }
}
