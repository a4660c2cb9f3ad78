package linetwin.core.layout;

import java.util.Optional;
import linetwin.core.id.ProductId;
import linetwin.core.id.StoreId;

/**
 * Store (supermarket) of finished parts. Without a footprint it stands at the end of the route that fills it.
 *
 * @param capacity number of parts that it holds; with 0 they wait on the last station of the route that fills it
 */
public record StoreSpec(StoreId id, LocalText name, ProductId holds, int capacity, Optional<Footprint> footprint) {
    /** Copy of this store at another place. */
    public StoreSpec at(Footprint elsewhere) {
        return new StoreSpec(id, name, holds, capacity, Optional.of(elsewhere));
    }
}
