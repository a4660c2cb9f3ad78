package linetwin.core.sim;

import linetwin.core.sim.StationPlan.Need;

/** A station with its queue: a view of its cells, and its wiring. */
final class Station {
    private static final int STARVED = 0;
    private static final int GOOD = 1;
    private static final int BAD = 2;
    private static final int REWORK = 3;
    private static final int LAST_CYCLE = 4;
    private static final int OWN = 5;
    static final int CELLS = OWN + 2 * Chain.CELLS;

    final int number;
    final StationPlan plan;
    final StationDraws draws;
    final boolean makesUnits;
    final Need[] needs;
    /** The units that wait before it. */
    final Chain queue;
    /** The places elsewhere that hold a finished unit for want of room in the queue. */
    final Chain blocked;

    final Place[] places;

    private final Exit[] exits;
    private final int waitingPlaces;
    private final long[] cells;
    private final int at;

    Station(Memory memory, StationPlan plan, StationDraws draws, Chain.Links units, Chain.Links placeLinks) {
        this.plan = plan;
        this.draws = draws;
        number = plan.index();
        makesUnits = plan.makesUnits();
        needs = plan.needs().toArray(Need[]::new);
        exits = new Exit[plan.ways().size()];
        waitingPlaces = plan.waitingPlaces();
        places = new Place[plan.spec().places()];
        cells = memory.cells;
        at = memory.take(OWN);
        queue = new Chain(memory, units);
        blocked = new Chain(memory, placeLinks);
    }

    /** Its ways on, when all stations and stores are there. */
    void wire(Station[] stations, Store[] stores) {
        for (int i = 0; i < exits.length; i++) {
            var way = plan.ways().get(i);
            exits[i] = new Exit(
                    way.to() == Chain.NONE ? null : stations[way.to()],
                    way.store() == Chain.NONE ? null : stores[way.store()],
                    way.ends());
        }
    }

    Exit exit(int way) {
        return exits[way];
    }

    boolean hasRoom() {
        return queue.size() < waitingPlaces;
    }

    /** Whether a place of it looks for a unit and finds none. */
    boolean isStarved() {
        return cells[at + STARVED] > 0;
    }

    void starve(int more) {
        cells[at + STARVED] += more;
    }

    /** The starved place that the next unit goes to; one that is down only where all are. */
    Place starvedPlace() {
        Place chosen = places[0];
        boolean found = false;
        for (var place : places) {
            if (place.phase() == Uses.STARVED && !(found && place.isDown())) {
                if (!place.isDown()) {
                    return place;
                }
                chosen = place;
                found = true;
            }
        }
        return chosen;
    }

    void count(boolean firstTry, boolean passed, long ticks) {
        cells[at + (passed ? GOOD : BAD)]++;
        cells[at + REWORK] += firstTry ? 0 : 1;
        cells[at + LAST_CYCLE] = ticks;
    }

    // What it has counted since the start of the run

    long good() {
        return cells[at + GOOD];
    }

    long bad() {
        return cells[at + BAD];
    }

    long rework() {
        return cells[at + REWORK];
    }

    long lastCycle() {
        return cells[at + LAST_CYCLE];
    }
}
