package linetwin.core.experiment;

import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;

/**
 * Dependence of the throughput of a line on its design parameters.
 *
 * @param throughputPerHour throughput of the unchanged line
 * @param stations sensitivities in the order of the line file
 * @param stores effects of one more place in each store, in the order of the line file
 * @param bottleneck station whose work time has the largest effect; empty if the interval of its lead over the next one
 *     spans 0: there is no single bottleneck
 * @param leaders two stations with the largest effects, the largest first; one if the line has no more
 * @param lead effect of the first minus that of the second, as an elasticity
 * @param runs total number of runs
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

    /** Effect of one more place in a store, as a share of the throughput. */
    public record StoreSensitivity(StoreId store, ParameterEffect place) {}
}
