package linetwin.core.sim;

import java.util.List;
import linetwin.core.layout.Consumption;
import linetwin.core.layout.StationSpec;

/**
 * A station as the kernel sees it: numbers instead of names. Immutable.
 *
 * @param index its number, and that of its queue
 * @param firstPlace the number of its first place; the others follow
 * @param next the station after it, or NONE at the end of its route
 * @param store the store at the end of its route, or NONE
 * @param startsRoute whether it makes its own units and is never starved
 * @param ships whether the units of its route leave the line as its product
 * @param bench where failed units go, or NONE
 * @param needs what one unit draws before its work starts
 */
record StationPlan(
        int index,
        StationSpec spec,
        int firstPlace,
        int route,
        int next,
        int store,
        boolean startsRoute,
        boolean ships,
        int bench,
        List<Need> needs) {
    StationPlan {
        needs = List.copyOf(needs);
    }

    /** Parts of one store that one unit draws. */
    record Need(int store, int count) {}

    int endPlace() {
        return firstPlace + spec.places();
    }

    /**
     * Where a repaired unit is tested again; the first station of a route has no queue, so it goes on to the second.
     */
    int retestedAt() {
        return startsRoute ? next : index;
    }

    static List<Need> needs(List<Consumption> consumes, Numbering numbering) {
        return consumes.stream()
                .map(c -> new Need(numbering.store(c.store()), c.count()))
                .toList();
    }
}
