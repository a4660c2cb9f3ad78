package linetwin.core.layout;

import java.util.List;
import java.util.Optional;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;

/**
 * Stations in the order in which a unit visits them.
 *
 * @param makes product that starts at its first station; empty for the robot of the campaign
 * @param into store that receives the finished unit; empty if it is shipped
 * @param circulation pallets or cards of its units; empty if only room limits the number of units
 */
public record RouteSpec(
        RouteId id,
        LocalText name,
        Optional<ProductId> makes,
        List<StationId> stations,
        Optional<StoreId> into,
        Optional<CarrierCirculation> circulation) {
    public RouteSpec {
        stations = List.copyOf(stations);
    }

    /** Next station in the order of the route; empty for the last. */
    public Optional<StationId> after(StationId station) {
        int index = stations.indexOf(station);
        return index < 0 || index == stations.size() - 1 ? Optional.empty() : Optional.of(stations.get(index + 1));
    }
}
