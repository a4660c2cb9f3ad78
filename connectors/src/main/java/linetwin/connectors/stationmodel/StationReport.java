package linetwin.connectors.stationmodel;

import java.time.Duration;
import java.util.List;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.StationState;
import linetwin.core.unit.Energy;

/**
 * Report of a station without its units and signals.
 *
 * @param places reports of the places, by index
 * @param leading index of the place whose state is the state of the station
 */
public record StationReport(
        List<PlaceReport> places, int leading, OperationCounts counts, Duration lastCycle, Energy energy) {
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

    /** Report of the place whose state is the state of the station. */
    public PlaceReport leadingPlace() {
        return places.get(leading);
    }
}
