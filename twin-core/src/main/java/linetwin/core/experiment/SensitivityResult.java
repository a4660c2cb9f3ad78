package linetwin.core.experiment;

import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;

/**
 * How the throughput of a line depends on its figures.
 *
 * @param throughputPerHour of the line as it is
 * @param stations in the order of the line file
 * @param stores what one more place in each is worth, in the order of the line file
 * @param bottleneck the station whose work time moves the throughput most; empty where the interval of its lead over
 *     the next one spans 0: there is no single bottleneck
 * @param leaders the two stations that move it most, the first first; one where the line has no more
 * @param lead how much more the first of them moves it than the second, in the unit of an elasticity
 * @param runs runs that this took in all
 */
public record SensitivityResult(
        ConfidenceInterval throughputPerHour,
        List<StationSensitivity> stations,
        List<StoreSensitivity> stores,
        Optional<StationId> bottleneck,
        List<StationId> leaders,
        ConfidenceInterval lead,
        int runs) {
    public SensitivityResult {
        stations = List.copyOf(stations);
        stores = List.copyOf(stores);
        leaders = List.copyOf(leaders);
    }

    /** What one more place in a store is worth, as a share of the throughput. */
    public record StoreSensitivity(StoreId store, ParameterEffect place) {}
}
