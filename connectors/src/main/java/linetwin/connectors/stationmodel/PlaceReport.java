package linetwin.connectors.stationmodel;

import java.util.Optional;
import linetwin.core.id.UnitId;
import linetwin.core.model.PackMlState;
import linetwin.core.model.PlaceState;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitOperation;
import linetwin.core.time.LineTime;

/**
 * Report of one place of a station.
 *
 * @param since line time at which the place entered this state for this reason
 */
public record PlaceReport(
        PackMlState state, StopReason reason, LineTime since, Optional<UnitId> unit, Optional<UnitOperation> work) {
    public static PlaceReport of(PlaceState place) {
        return new PlaceReport(place.state(), place.reason(), place.since(), place.unit(), place.work());
    }
}
