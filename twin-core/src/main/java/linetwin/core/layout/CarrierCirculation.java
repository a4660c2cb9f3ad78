package linetwin.core.layout;

/**
 * A fixed number of carriers that a route's units need: a unit that leaves the route hands its carrier to a new unit,
 * which waits before the first station. So the number of units on the route never changes.
 */
public record CarrierCirculation(Kind kind, int count) {
    /** What goes round. */
    public enum Kind {
        /** Pallets go back to the waiting places of the first station, and wait for room there. */
        PALLETS,
        /** CONWIP cards (Spearman, Woodruff, Hopp 1990) go back the instant the last station finishes. */
        CARDS
    }
}
