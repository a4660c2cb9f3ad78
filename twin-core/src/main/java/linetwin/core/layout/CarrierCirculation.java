package linetwin.core.layout;

/**
 * Fixed number of carriers for the units of a route: a unit that leaves the route passes its carrier to a new unit,
 * which waits before the first station. So the number of units on the route is constant.
 */
public record CarrierCirculation(Kind kind, int count) {
    /** Kinds of carriers. */
    public enum Kind {
        /** Pallets return to the waiting places of the first station, and wait for room there. */
        PALLETS,
        /** CONWIP cards (Spearman, Woodruff, Hopp 1990) return the instant the last station finishes. */
        CARDS
    }
}
