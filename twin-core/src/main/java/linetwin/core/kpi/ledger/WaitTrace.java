package linetwin.core.kpi.ledger;

import java.util.List;
import java.util.Optional;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;

/**
 * Trace of the wait of one station, as far as it is certain.
 *
 * @param awaited nearest object that the station waits for
 * @param origin first station of the chain of waits that does not wait itself; empty if that is not certain
 */
public record WaitTrace(Awaited awaited, Optional<StationId> origin) {
    /** Object that a station waits for. */
    public sealed interface Awaited {}

    /** Unit from one of these stations; at least one. */
    public record UnitFrom(List<StationId> stations) implements Awaited {
        public UnitFrom {
            stations = List.copyOf(stations);
        }
    }

    /** Room before a station. */
    public record RoomBefore(StationId station) implements Awaited {}

    /** Room in a store. */
    public record RoomIn(StoreId store) implements Awaited {}

    /** Parts of these stores, all of which hold too few; at least one. */
    public record PartsOf(List<StoreId> stores) implements Awaited {
        public PartsOf {
            stores = List.copyOf(stores);
        }
    }

    /** Carrier that returns to the first station of a route. */
    public record CarrierOf(RouteId route) implements Awaited {}

    /** Material from outside the line, or removal of a finished unit from it. */
    public record Outside() implements Awaited {}

    /** Object that the states of the line do not determine. */
    public record Undetermined() implements Awaited {}
}
