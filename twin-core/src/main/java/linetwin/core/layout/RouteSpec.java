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
 */
public record RouteSpec(
        RouteId id, LocalText name, Optional<ProductId> makes, List<StationId> stations, Optional<StoreId> into) {
    public RouteSpec {
        stations = List.copyOf(stations);
    }
}
