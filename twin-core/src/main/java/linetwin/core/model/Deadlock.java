package linetwin.core.model;

import java.util.List;
import java.util.stream.Collectors;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.time.LineTime;

/**
 * Circle of places that can never continue: each waits for what only the next one can supply, and the last one waits
 * for the first.
 *
 * @param since time at which the circle closed; no place in it has moved since
 * @param chain waits of the circle, each held by the place of the next link; the last is held by the first
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

    /** Item that a place waits for. */
    public sealed interface Want {
        /** Room before the next station for its finished unit. */
        record RoomBefore(StationId station) implements Want {
            @Override
            public String toString() {
                return "room before " + station;
            }
        }

        /** Room in the store for its finished unit. */
        record RoomIn(StoreId store) implements Want {
            @Override
            public String toString() {
                return "room in " + store;
            }
        }

        /** Parts for the unit on the place, or for the unit that it would create. */
        record PartsOf(StoreId store) implements Want {
            @Override
            public String toString() {
                return "parts of " + store;
            }
        }

        /** Unit to work on. */
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
