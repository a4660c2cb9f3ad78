package linetwin.core.sim.kernel;

import java.util.List;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.StationSpec;

/**
 * A station as the kernel sees it: numbers instead of names. Immutable.
 *
 * @param index its number, and that of its queue
 * @param firstPlace the number of its first place; the others follow
 * @param startsRoute whether units begin here
 * @param waitingPlaces how many units its queue takes
 * @param circulates whether its route has a fixed number of units
 * @param ways the ways on for good units; one of them, or several with shares
 * @param bench where failed units go, or NONE
 * @param needs what one unit draws before its work starts
 */
public record StationPlan(
        int index,
        StationSpec spec,
        int firstPlace,
        int route,
        boolean startsRoute,
        int waitingPlaces,
        boolean circulates,
        List<Way> ways,
        int bench,
        List<Need> needs) {
    public StationPlan {
        ways = List.copyOf(ways);
        needs = List.copyOf(needs);
    }

    /** Parts of one store that one unit draws. */
    record Need(int store, int count) {}

    /**
     * One way on.
     *
     * @param to the station whose queue the unit goes to: at the end of a route that circulates, its first, for the
     *     unit that takes over the carrier; or NONE
     * @param store the store that it goes into, or NONE
     * @param ends whether the route ends here
     */
    record Way(int to, int store, boolean ends, double share) {}

    /** Whether it makes its own units and never waits for one. */
    boolean makesUnits() {
        return startsRoute && !circulates;
    }

    static List<Need> needs(List<PartConsumption> consumes, LineNumbering numbering) {
        return consumes.stream()
                .map(c -> new Need(numbering.store(c.store()), c.count()))
                .toList();
    }
}
