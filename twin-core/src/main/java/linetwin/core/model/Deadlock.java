package linetwin.core.model;

import java.util.List;
import java.util.stream.Collectors;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.time.LineTime;

/**
 * Places that can never go on, because each waits for what only the next one can give, and the last one for the first.
 *
 * @param since when the circle closed: nothing in it has moved since
 * @param chain who waits for what, held by the place of the next link; the last is held by the first
 */
public record Deadlock(LineTime since, List<Link> chain) {
    public Deadlock {
        chain = List.copyOf(chain);
    }

    /** One place of the circle. */
    public record Link(PlaceId place, Want want, PlaceId heldBy) {
        @Override
        public String toString() {
            return "%s waits for %s, held by %s".formatted(place, want, heldBy);
        }
    }

    /** What a place waits for. */
    public sealed interface Want {
        /** Room before the station that its finished unit goes to. */
        record RoomBefore(StationId station) implements Want {
            @Override
            public String toString() {
                return "room before " + station;
            }
        }

        /** Room in the store that its finished unit goes into. */
        record RoomIn(StoreId store) implements Want {
            @Override
            public String toString() {
                return "room in " + store;
            }
        }

        /** Parts for the unit on it, or for the one that it would begin. */
        record PartsOf(StoreId store) implements Want {
            @Override
            public String toString() {
                return "parts of " + store;
            }
        }

        /** A unit to work on. */
        record UnitFor(StationId station) implements Want {
            @Override
            public String toString() {
                return "a unit for " + station;
            }
        }
    }

    @Override
    public String toString() {
        return chain.stream().map(Link::toString).collect(Collectors.joining("; "));
    }
}
