package linetwin.core.sim.kernel;

import linetwin.core.sim.kernel.StationPlan.Need;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;
import org.jspecify.annotations.Nullable;

/** A station with its queue: a view of its cells, and its wiring. */
final class Station {
    private static final int STARVED = 0;
    private static final int GOOD = 1;
    private static final int BAD = 2;
    private static final int REWORK = 3;
    private static final int LAST_CYCLE = 4;
    private static final int OWN = 5;
    static final int CELLS = OWN + 2 * FifoChain.CELLS;

    final int number;
    final StationPlan plan;
    final StationDraws draws;
    final boolean makesUnits;
    final Need[] needs;
    /** The units that wait before it. */
    final int queue;
    /** The places elsewhere that hold a finished unit for want of room in the queue. */
    final int blocked;

    final Place[] places;

    /** The station that all its good units go on to; null where they have a choice, or leave their route. */
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

    /** Its ways on, when all stations and stores are there. */
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

    boolean hasRoom(long[] cells) {
        return FifoChain.size(cells, queue) < waitingPlaces;
    }

    /** Whether a place of it looks for a unit and finds none. */
    boolean isStarved(long[] cells) {
        return cells[at + STARVED] > 0;
    }

    void starve(long[] cells, int more) {
        cells[at + STARVED] += more;
    }

    /** The starved place that the next unit goes to; one that is down only where all are. */
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

    // What it has counted since the start of the run

    long good(long[] cells) {
        return cells[at + GOOD];
    }

    long bad(long[] cells) {
        return cells[at + BAD];
    }

    long rework(long[] cells) {
        return cells[at + REWORK];
    }

    long lastCycle(long[] cells) {
        return cells[at + LAST_CYCLE];
    }
}
