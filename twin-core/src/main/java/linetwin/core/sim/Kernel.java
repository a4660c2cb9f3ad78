package linetwin.core.sim;

import static linetwin.core.sim.Chain.NONE;

import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;

/**
 * Decides what happens next at the stations: who works on what, who waits for whom. Blocking after service: a finished
 * unit stays on its place until there is room ahead. Nothing is allocated per event, and all state lies in a few flat
 * arrays; stations, places, stores and benches are views of them.
 */
final class Kernel {
    final LinePlan line;
    final Units units = new Units();
    final Station[] stations;
    final Place[] places;
    final Supply supply;
    final Rework rework;
    final RouteEnds ends;
    final Operations operations;
    final LineAccount account;
    final EventList events;
    final Memory memory;
    final long[] cells;

    private final Breaking breaking;
    /** Places that gave their unit away just now and look for another when the event is told to its end. */
    private final int vacated;

    private final boolean hasCarriers;

    private Tap tap = Tap.NONE;
    private boolean told;
    private long now;

    Kernel(LinePlan line, long seed) {
        this.line = line;
        memory = new Memory(line.cells());
        cells = memory.cells;
        var streams = new RandomStreams(seed, memory);
        var setUp = new SetUp(line, memory, streams);
        events = new EventList(memory, line.slots());
        stations = setUp.stations;
        places = setUp.places;
        vacated = Chain.in(memory);
        supply = new Supply(this, memory);
        rework = new Rework(this, memory, streams);
        ends = new RouteEnds(this, memory);
        breaking = new Breaking(this);
        operations = new Operations(this, breaking);
        account = new LineAccount(line.layout);
        for (var place : places) {
            supply.know(place);
        }
        for (var station : stations) {
            station.wire(stations, supply.stores);
        }
        hasCarriers = !line.loops().isEmpty();
    }

    long now() {
        return now;
    }

    Tap tap() {
        return tap;
    }

    /** Whether anybody listens. */
    boolean isTold() {
        return told;
    }

    /** Sets every place to work for the first time. */
    void start(Tap listener) {
        listen(listener);
        line.loops().forEach(ends::hangInCarriers);
        for (var place : places) {
            // An idle place is starved: so the account says, whoever feeds it.
            account.time().enter(place.number, TimeUse.STARVED, now);
            breaking.wind(place);
        }
        for (var place : places) {
            look(place);
        }
        lookAround();
        listen(Tap.NONE);
    }

    /** Lets everything happen up to and including {@code until}, and tells {@code listener}. */
    void advance(long until, Tap listener) {
        listen(listener);
        long key = events.next(cells);
        while (events.ticksOf(key) <= until) {
            now = events.ticksOf(key);
            int slot = events.slotOf(key);
            if (told) {
                tap.happening(now, slot);
            }
            happen(slot);
            lookAround();
            events.endIfStill(cells, slot, key);
            key = events.next(cells);
        }
        now = Math.max(now, until);
        listen(Tap.NONE);
    }

    /** Goes on at another moment, as when a snapshot is restored. */
    void jumpTo(long moment) {
        now = moment;
    }

    private void listen(Tap listener) {
        tap = listener;
        told = listener != Tap.NONE;
    }

    /** The place with this row of cells; those of all places come first. */
    Place placeAt(int row) {
        return places[row / Place.CELLS];
    }

    private void happen(int slot) {
        if (slot < places.length) {
            happenAt(places[slot]);
        } else if (slot < line.firstClock()) {
            rework.repaired(slot);
        } else {
            breaking.strike(slot);
        }
    }

    private void happenAt(Place place) {
        int phase = place.phase(cells);
        if (phase == Uses.WORKING) {
            operations.worked(place);
        } else if (phase == Uses.SHIFT_STOP) {
            find(place);
        } else if (phase == Uses.BREAKDOWN && place.interruptWork) {
            enter(place, Uses.WORKING);
            operations.resume(place, place.rest(cells));
        } else {
            operations.stopOrLeave(place);
        }
    }

    // A place without a unit

    /** Those who gave their unit away find themselves another one. */
    private void lookAround() {
        do {
            while (!Chain.isEmpty(cells, vacated)) {
                look(placeAt(Chain.poll(cells, vacated, cells)));
            }
        } while (hasCarriers && ends.handBackCarriers());
    }

    /** The place is free: it serves what is left of a shift stop, then finds itself a unit. */
    private void look(Place place) {
        long stop = line.shiftStopLeft(now);
        if (stop > 0) {
            enter(place, Uses.SHIFT_STOP);
            schedule(place.number, stop);
        } else {
            find(place);
        }
    }

    private void find(Place place) {
        var station = place.station;
        if (!Chain.isEmpty(cells, station.queue)) {
            account.queueChanged(station.number, -1, now);
            seat(place, Chain.poll(cells, station.queue, units.rows));
            admit(station);
        } else if (!Chain.isEmpty(cells, station.blocked)) {
            seat(place, release(placeAt(Chain.poll(cells, station.blocked, cells))));
        } else if (station.makesUnits && (station.needs.length == 0 || supply.canServe(place))) {
            supplied(place);
            supply.settle(place);
        } else {
            starve(place);
        }
    }

    private void starve(Place place) {
        enter(place, Uses.STARVED);
        place.station.starve(cells, 1);
        if (place.station.makesUnits) {
            supply.await(place);
        }
    }

    /** Moves blocked units into the queue while it has room. */
    private void admit(Station station) {
        while (!Chain.isEmpty(cells, station.blocked) && station.hasRoom(cells)) {
            enqueue(release(placeAt(Chain.poll(cells, station.blocked, cells))), station);
        }
    }

    /** Lets a blocked unit go, past the end of its route where that is its way. */
    private int release(Place from) {
        var exit = from.station.exit(from.way(cells));
        return passing(vacate(from), exit.ends());
    }

    /** Takes a blocked unit off its place, which looks for another. */
    int vacate(Place from) {
        Chain.add(cells, vacated, cells, from.at);
        return from.lift(cells);
    }

    void enqueue(int unit, Station station) {
        Chain.add(cells, station.queue, units.rows, unit);
        account.queueChanged(station.number, 1, now);
        units.move(unit, now);
        if (told) {
            tap.inQueue(now, unit, station.number, false);
        }
    }

    // A unit on a place

    private void seat(Place place, int unit) {
        put(place, unit);
        if (place.station.needs.length == 0 || units.failedAt(unit) == place.station.number) {
            operations.work(place);
        } else if (supply.canServe(place)) {
            supplied(place);
            supply.settle(place);
        } else {
            enter(place, Uses.MISSING_PARTS);
            supply.await(place);
        }
    }

    private void put(Place place, int unit) {
        place.put(cells, unit);
        units.seat(unit, place.station.number, now);
        if (told) {
            tap.onPlace(now, unit, place.number);
        }
    }

    /** All that the place needs is there: it takes that and works, on a new unit where it has none yet. */
    void supplied(Place place) {
        if (place.unit(cells) == NONE) {
            if (place.phase(cells) == Uses.STARVED) {
                place.station.starve(cells, -1);
            }
            put(place, ends.create(place.station.plan.route()));
        }
        if (place.station.needs.length > 0) {
            supply.fit(place);
        }
        operations.work(place);
    }

    void fit(int part, int unit) {
        units.fit(part, unit, now);
        account.unitsChanged(-1, now);
        tap.drawn(part);
    }

    void fitted(Place place) {
        tap.fitted(now, place.unit(cells));
    }

    // A finished unit

    void leave(Place place) {
        var station = place.station;
        if (place.way(cells) == NONE) {
            rework.reject(place.lift(cells), station);
            look(place);
            return;
        }
        var next = station.next;
        if (next != null) {
            handOn(place, next, false);
        } else {
            leaveBy(station.exit(place.way(cells)), place);
        }
    }

    private void leaveBy(Exit exit, Place place) {
        var to = exit.to();
        if (to != null) {
            handOn(place, to, exit.ends());
        } else {
            departOrWait(place, exit);
        }
    }

    /** Gives the unit to the next station, or waits for room there. */
    private void handOn(Place place, Station to, boolean leaves) {
        if (to.isStarved(cells)) {
            seatStarved(passing(place.lift(cells), leaves), to);
            look(place);
        } else if (to.hasRoom(cells)) {
            enqueue(passing(place.lift(cells), leaves), to);
            look(place);
        } else {
            enter(place, Uses.BLOCKED);
            Chain.add(cells, to.blocked, cells, place.at);
        }
    }

    private void departOrWait(Place place, Exit exit) {
        var store = exit.store();
        if (store == null || supply.takesUnit(store)) {
            ends.depart(place.lift(cells), exit);
            look(place);
        } else {
            enter(place, Uses.BLOCKED);
            Chain.add(cells, store.blocked, cells, place.at);
        }
    }

    /** The unit that goes on: at the end of a route that circulates, a new one with the carrier of this. */
    private int passing(int unit, boolean leaves) {
        return leaves ? ends.renew(unit) : unit;
    }

    void arrive(int unit, Station station) {
        if (station.isStarved(cells)) {
            seatStarved(unit, station);
        } else {
            enqueue(unit, station);
        }
    }

    private void seatStarved(int unit, Station station) {
        var place = station.starvedPlace(cells);
        station.starve(cells, -1);
        if (station.makesUnits) {
            supply.forget(place);
        }
        seat(place, unit);
    }

    /** A repaired unit goes to the head of this queue, or at once to a place that waits. */
    void giveBack(int unit, Station station) {
        if (station.isStarved(cells)) {
            seatStarved(unit, station);
            return;
        }
        Chain.addFirst(cells, station.queue, units.rows, unit);
        account.queueChanged(station.number, 1, now);
        units.moveToHead(unit, now);
        if (told) {
            tap.inQueue(now, unit, station.number, true);
        }
    }

    // What others need

    void schedule(int slot, long ticks) {
        events.schedule(cells, slot, now + ticks);
    }

    /** The place takes up another phase; its units are counted with that. */
    void enter(Place place, int phase) {
        int before = place.phase(cells);
        if (before == phase) {
            return;
        }
        place.phase(cells, phase);
        if (Uses.holdsUnit(before) != Uses.holdsUnit(phase)) {
            account.placesChanged(place.station.number, Uses.holdsUnit(phase) ? 1 : -1, now);
        }
        if (!place.isDown(cells)) {
            show(place, before, phase);
        }
    }

    /** The place spends its time on something else from now on. */
    void show(Place place, int before, int use) {
        if (before == Uses.WORKING) {
            place.pause(cells, now);
        } else if (use == Uses.WORKING) {
            place.resume(cells, now);
        }
        account.time().enter(place.number, use, now);
        place.since(cells, now);
        if (told) {
            tap.entered(now, place.number, TimeUse.at(use));
        }
    }
}
