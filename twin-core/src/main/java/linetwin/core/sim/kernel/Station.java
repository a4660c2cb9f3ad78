package linetwin.core.sim.kernel;

import java.util.Objects;
import linetwin.core.sim.kernel.StationPlan.Need;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;
import org.jspecify.annotations.Nullable;

/** Station with its queue: a view of its cells, and its fixed wiring. */
public final class Station {
    private static final int STARVED = 0;
    private static final int GOOD = 1;
    private static final int BAD = 2;
    private static final int REWORK = 3;
    private static final int LAST_CYCLE = 4;
    private static final int OWN = 5;
    static final int CELLS = OWN + 2 * FifoChain.CELLS;

    public final int number;
    public final StationPlan plan;
    final StationDraws draws;
    public final boolean makesUnits;
    public final Need[] needs;
    /** Units in the queue. */
    public final int queue;
    /** Places of other stations that are blocked because this queue is full. */
    final int blocked;

    public final Place[] places;

    /** Only next station of all good units; null if there are several ways or the route ends here. */
    @Nullable
    Station next;

    private final RouteExit[] exits;
    private final int waitingPlaces;
    private final int at;

    Station(StateArray memory, StationPlan plan, StationDraws draws) {
        this.plan = plan;
        this.draws = draws;
        number = plan.index();
        makesUnits = plan.makesUnits();
        needs = plan.needs().toArray(Need[]::new);
        exits = new RouteExit[plan.ways().size()];
        waitingPlaces = plan.waitingPlaces();
        places = new Place[plan.spec().places()];
        at = memory.take(OWN);
        queue = FifoChain.in(memory);
        blocked = FifoChain.in(memory);
    }

    /** Connects the ways on after all stations and stores are created. */
    void wire(Station[] stations, Store[] stores) {
        for (int i = 0; i < exits.length; i++) {
            var way = plan.ways().get(i);
            exits[i] = new RouteExit(
                    way.to() == FifoChain.NONE ? null : stations[way.to()],
                    way.store() == FifoChain.NONE ? null : stores[way.store()],
                    way.ends());
        }
        var only = exits[0];
        next = exits.length == 1 && !only.ends() ? only.to() : null;
    }

    RouteExit exit(int way) {
        return exits[way];
    }

    /** Returns the list of places that are blocked on the same way on. */
    int waitsIn(int way) {
        var exit = exits[way];
        var to = exit.to();
        var store = exit.store();
        return to != null ? to.blocked : Objects.requireNonNull(store).blocked;
    }

    boolean hasRoom(long[] cells) {
        return FifoChain.size(cells, queue) < waitingPlaces;
    }

    /** True if a place of the station is starved. */
    boolean isStarved(long[] cells) {
        return cells[at + STARVED] > 0;
    }

    void starve(long[] cells, int more) {
        cells[at + STARVED] += more;
    }

    /** Returns the starved place for the next unit; a place that is down only if all starved places are down. */
    Place starvedPlace(long[] cells) {
        Place chosen = places[0];
        boolean found = false;
        for (var place : places) {
            if (place.phase(cells) == TimeUseColumns.STARVED && !(found && place.isDown(cells))) {
                if (!place.isDown(cells)) {
                    return place;
                }
                chosen = place;
                found = true;
            }
        }
        return chosen;
    }

    void count(long[] cells, boolean firstTry, boolean passed, long ticks) {
        cells[at + (passed ? GOOD : BAD)]++;
        cells[at + REWORK] += firstTry ? 0 : 1;
        cells[at + LAST_CYCLE] = ticks;
    }

    // Counts since the start of the run

    public long good(long[] cells) {
        return cells[at + GOOD];
    }

    public long bad(long[] cells) {
        return cells[at + BAD];
    }

    public long rework(long[] cells) {
        return cells[at + REWORK];
    }

    public long lastCycle(long[] cells) {
        return cells[at + LAST_CYCLE];
    }
}
