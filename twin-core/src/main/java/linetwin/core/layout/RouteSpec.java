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
 * @param makes the product that it starts at its first station; the campaign's robot where empty
 * @param into the store that takes the finished unit; it is shipped where empty
 * @param circulation the pallets or cards that its units need; as many units as there is room for where empty
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

    /** The station after this one in the order of the route; empty for the last. */
    public Optional<StationId> after(StationId station) {
        int index = stations.indexOf(station);
        return index < 0 || index == stations.size() - 1 ? Optional.empty() : Optional.of(stations.get(index + 1));
    }
}
