package linetwin.core.sim.kernel;

import java.util.List;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.StationSpec;

/**
 * Structure of a station for the kernel: numbers instead of ids. Immutable.
 *
 * @param index number of the station and of its queue
 * @param firstPlace number of its first place; the others follow
 * @param startsRoute true if units are created here
 * @param waitingPlaces capacity of its queue in units
 * @param circulates true if its route has a fixed number of units
 * @param ways ways on for good units: one, or several with shares
 * @param bench number of the bench for failed units, or NONE
 * @param needs parts that one unit needs before its work starts
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

    /** Parts of one store that one unit needs. */
    public record Need(int store, int count) {}

    /**
     * One way on.
     *
     * @param to station whose queue the unit enters, or NONE; at the end of a circulating route its first station, for
     *     the unit that takes over the carrier
     * @param store store that the unit enters, or NONE
     * @param ends true if the route ends here
     */
    public record Way(int to, int store, boolean ends, double share) {}

    /** True if the station creates its own units and never waits for one. */
    boolean makesUnits() {
        return startsRoute && !circulates;
    }

    static List<Need> needs(List<PartConsumption> consumes, LineNumbering numbering) {
        return consumes.stream()
                .map(c -> new Need(numbering.store(c.store()), c.count()))
                .toList();
    }
}
