package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;
import linetwin.core.sim.random.RandomStreams;
import linetwin.core.sim.state.EventList;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;

/**
 * Event loop of the stations: next-event time advance over operations, waits and transfers. Blocking after service: a
 * finished unit stays on its place until there is room in the next queue or store. Nothing is allocated per event, and
 * all state is in a few flat arrays; stations, places, stores and benches are views of them. Numeric kernel: all times
 * are whole microseconds in a {@code long}, without allocation.
 */
public final class Kernel {
    public final LinePlan line;
    public final UnitTable units = new UnitTable();
    public final Station[] stations;
    public final Place[] places;
    public final StoreSupply supply;
    public final ReworkProcess rework;
    public final RouteEnds ends;
    final OperationProcess operations;
    public final LineAccount account;
    final EventList events;
    public final StateArray memory;
    public final long[] cells;

    private final StoppageProcess stoppages;
    private final ShiftStopProcess shiftStops;
    private final ClosureProcess closures;
    /** Places that released their unit during the present event and seek another one at its end. */
    private final int vacated;

    private final boolean hasCarriers;

    private KernelListener listener = KernelListener.NONE;
    private boolean observed;
    private long now;

    public Kernel(LinePlan line, long seed) {
        this.line = line;
        memory = new StateArray(line.cells());
        cells = memory.cells;
        var streams = new RandomStreams(seed, memory);
        var setUp = new KernelBuilder(line, memory, streams);
        events = new EventList(memory, line.slots(), line.closingClocks);
        stations = setUp.stations;
        places = setUp.places;
        vacated = FifoChain.in(memory);
        supply = new StoreSupply(this, memory);
        rework = new ReworkProcess(this, memory, streams);
        ends = new RouteEnds(this, memory);
        closures = new ClosureProcess(this);
        stoppages = new StoppageProcess(this, closures);
        shiftStops = new ShiftStopProcess(this);
        operations = new OperationProcess(this, stoppages, shiftStops);
        account = new LineAccount(line.layout);
        for (var place : places) {
            supply.register(place);
        }
        for (var station : stations) {
            station.wire(stations, supply.stores);
        }
        hasCarriers = !line.loops().isEmpty();
    }

    public long now() {
        return now;
    }

    KernelListener listener() {
        return listener;
    }

    /** True if a listener is attached. */
    boolean isObserved() {
        return observed;
    }

    /** Starts every place for the first time. */
    public void start(KernelListener listener) {
        attach(listener);
        line.loops().forEach(ends::loadCarriers);
        for (var place : places) {
            // The account books an idle place as starved, also at the first station of a route.
            account.time().enter(place.number, TimeUse.STARVED, now);
            stoppages.startClock(place);
        }
        shiftStops.start();
        for (var place : places) {
            seekUnit(place);
        }
        fillVacatedPlaces();
        attach(KernelListener.NONE);
    }

    /** Fires all events up to and including {@code untilMicros} and reports them to {@code listener}. */
    public void advance(long untilMicros, KernelListener listener) {
        attach(listener);
        long key = events.next(cells);
        while (events.ticksOf(key) <= untilMicros) {
            now = events.ticksOf(key);
            int slot = events.slotOf(key);
            if (observed) {
                listener.eventDue(now, slot);
            }
            fire(slot);
            fillVacatedPlaces();
            events.endIfStill(cells, slot, key);
            key = events.next(cells);
        }
        now = Math.max(now, untilMicros);
        attach(KernelListener.NONE);
    }

    /** Sets the clock, as for the restore of a snapshot. */
    public void jumpTo(long timeMicros) {
        now = timeMicros;
    }

    private void attach(KernelListener listener) {
        this.listener = listener;
        observed = listener != KernelListener.NONE;
    }

    /** Returns the place with this row of cells; the rows of all places come first in the array. */
    Place placeAt(int row) {
        return places[row / Place.CELLS];
    }

    private void fire(int slot) {
        if (slot < places.length) {
            fireAt(places[slot]);
        } else if (slot < line.calendarSlot()) {
            rework.repaired(slot);
        } else if (slot < line.firstClock()) {
            shiftStops.elapsed();
        } else {
            stoppages.clockElapsed(slot);
        }
    }

    private void fireAt(Place place) {
        int phase = place.phase(cells);
        if (phase == TimeUseColumns.WORKING) {
            operations.worked(place);
        } else if (phase == TimeUseColumns.SHIFT_STOP) {
            takeNextUnit(place);
        } else if (phase == TimeUseColumns.BREAKDOWN && place.interruptWork) {
            enter(place, TimeUseColumns.WORKING);
            operations.resume(place, place.rest(cells));
        } else {
            operations.stopOrLeave(place);
        }
    }

    // Place without a unit

    /** Lets every vacated place seek its next unit, until no place is vacant and no carrier is to be returned. */
    private void fillVacatedPlaces() {
        do {
            while (!FifoChain.isEmpty(cells, vacated)) {
                seekUnit(placeAt(FifoChain.poll(cells, vacated, cells)));
            }
        } while (hasCarriers && ends.returnCarriers());
    }

    /** Serves the rest of a shift stop on a free place, then finds its next unit. */
    void seekUnit(Place place) {
        long stop = place.calendar.left(now);
        if (stop == 0) {
            takeNextUnit(place);
            return;
        }
        enter(place, TimeUseColumns.SHIFT_STOP);
        if (!place.stopsByClock) {
            schedule(place.number, stop);
        }
    }

    void takeNextUnit(Place place) {
        var station = place.station;
        if (place.isClosed(cells)) {
            closures.keepEmpty(place);
        } else if (!FifoChain.isEmpty(cells, station.queue)) {
            account.queueChanged(station.number, -1, now);
            seat(place, FifoChain.poll(cells, station.queue, units.rows));
            admit(station);
        } else if (!FifoChain.isEmpty(cells, station.blocked)) {
            seat(place, release(placeAt(FifoChain.poll(cells, station.blocked, cells))));
        } else if (station.makesUnits && (station.needs.length == 0 || supply.canServe(place))) {
            supplied(place);
            supply.settle(place);
        } else {
            starve(place);
        }
    }

    private void starve(Place place) {
        enter(place, TimeUseColumns.STARVED);
        place.station.starve(cells, 1);
        if (place.station.makesUnits) {
            supply.await(place);
        }
    }

    /** Moves blocked units into the queue while it has room. */
    private void admit(Station station) {
        while (!FifoChain.isEmpty(cells, station.blocked) && station.hasRoom(cells)) {
            enqueue(release(placeAt(FifoChain.poll(cells, station.blocked, cells))), station);
        }
    }

    /** Releases a blocked unit, past the end of its route if its way leads there. */
    private int release(Place from) {
        var exit = from.station.exit(from.way(cells));
        return passing(vacate(from), exit.ends());
    }

    /** Takes a blocked unit off its place, which then seeks another one. */
    int vacate(Place from) {
        FifoChain.add(cells, vacated, cells, from.at);
        return from.lift(cells);
    }

    void enqueue(int unit, Station station) {
        FifoChain.add(cells, station.queue, units.rows, unit);
        account.queueChanged(station.number, 1, now);
        units.move(unit, now);
        if (observed) {
            listener.inQueue(now, unit, station.number, false);
        }
    }

    // Unit on a place

    private void seat(Place place, int unit) {
        put(place, unit);
        if (place.station.needs.length == 0 || units.failedAt(unit) == place.station.number) {
            operations.work(place);
        } else {
            takeParts(place);
        }
    }

    /** Starts work if the parts are available; otherwise the place waits for them. */
    private void takeParts(Place place) {
        if (supply.canServe(place)) {
            supplied(place);
            supply.settle(place);
        } else {
            enter(place, TimeUseColumns.MISSING_PARTS);
            supply.await(place);
        }
    }

    private void put(Place place, int unit) {
        place.put(cells, unit);
        units.seat(unit, place.station.number, now);
        if (observed) {
            listener.onPlace(now, unit, place.number);
        }
    }

    /** Starts work on a place all of whose needs are met: takes the parts and, if it has no unit, creates one. */
    void supplied(Place place) {
        if (place.unit(cells) == NONE) {
            if (place.phase(cells) == TimeUseColumns.STARVED) {
                place.station.starve(cells, -1);
            }
            put(place, ends.create(place.station.plan.route()));
        }
        if (place.station.needs.length > 0) {
            supply.fit(place);
        }
        operations.work(place);
    }

    // Finished unit

    void leave(Place place) {
        if (place.isClosed(cells)) {
            enter(place, TimeUseColumns.CLOSED_FINISHED);
            return;
        }
        var station = place.station;
        if (place.way(cells) == NONE) {
            rework.reject(place.lift(cells), station);
            seekUnit(place);
            return;
        }
        var next = station.next;
        if (next != null) {
            handOn(place, next, false);
        } else {
            leaveBy(station.exit(place.way(cells)), place);
        }
    }

    private void leaveBy(RouteExit exit, Place place) {
        var to = exit.to();
        if (to != null) {
            handOn(place, to, exit.ends());
        } else {
            ends.departOrWait(place, exit);
        }
    }

    /** Passes the unit to the next station, or blocks the place until there is room. */
    private void handOn(Place place, Station to, boolean leaves) {
        if (to.isStarved(cells)) {
            seatStarved(passing(place.lift(cells), leaves), to);
            seekUnit(place);
        } else if (to.hasRoom(cells)) {
            enqueue(passing(place.lift(cells), leaves), to);
            seekUnit(place);
        } else {
            enter(place, TimeUseColumns.BLOCKED);
            FifoChain.add(cells, to.blocked, cells, place.at);
        }
    }

    /** Returns the unit that continues: at the end of a circulating route a new unit on the same carrier. */
    private int passing(int unit, boolean leaves) {
        return leaves ? ends.replaceOnCarrier(unit) : unit;
    }

    void arrive(int unit, Station station) {
        if (station.isStarved(cells)) {
            seatStarved(unit, station);
        } else {
            enqueue(unit, station);
        }
    }

    void seatStarved(int unit, Station station) {
        var place = station.starvedPlace(cells);
        station.starve(cells, -1);
        if (station.makesUnits) {
            supply.stopWaiting(place);
        }
        seat(place, unit);
    }

    // Services for other processes of the kernel

    void schedule(int slot, long ticks) {
        events.schedule(cells, slot, now + ticks);
    }

    /** Postpones a scheduled event. */
    void delay(int slot, long ticks) {
        events.schedule(cells, slot, events.timeOf(cells, slot) + ticks);
    }

    /** Changes the phase of a place and the count of units on the places of its station. */
    void enter(Place place, int phase) {
        int before = place.phase(cells);
        if (before == phase) {
            return;
        }
        int use = place.use(cells);
        place.phase(cells, phase);
        if (TimeUseColumns.holdsUnit(before) != TimeUseColumns.holdsUnit(phase)) {
            account.placesChanged(place.station.number, TimeUseColumns.holdsUnit(phase) ? 1 : -1, now);
        }
        useChanged(place, use);
    }

    /** Reports the present time use of a place if it differs from the one before. */
    void useChanged(Place place, int before) {
        int use = place.use(cells);
        if (use != before) {
            changeUse(place, before, use);
        }
    }

    /** Changes the time use of a place from now on, and reports it. */
    private void changeUse(Place place, int before, int use) {
        if (before == TimeUseColumns.WORKING) {
            place.pause(cells, now);
        } else if (use == TimeUseColumns.WORKING) {
            place.resume(cells, now);
        }
        account.time().enter(place.number, use, now);
        place.since(cells, now);
        if (observed) {
            listener.entered(now, place.number, TimeUse.at(use));
        }
    }
}
