package linetwin.core.layout;

import java.util.Optional;
import linetwin.core.id.ProductId;
import linetwin.core.id.StoreId;

/**
 * A store (supermarket) of finished parts. Where it has no footprint it stands at the end of the route that fills it.
 *
 * @param capacity parts that it holds; where it is 0 they wait on the last station of the route that fills it
 */
public record StoreSpec(StoreId id, LocalText name, ProductId holds, int capacity, Optional<Footprint> footprint) {
    /** This store somewhere else. */
    public StoreSpec at(Footprint elsewhere) {
        return new StoreSpec(id, name, holds, capacity, Optional.of(elsewhere));
    }
}
