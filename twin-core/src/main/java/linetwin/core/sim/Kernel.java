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
    final Tallies tallies;
    final LineAccount account;
    final RandomStreams streams;
    final EventList events;
    final Memory memory;

    private final Breaking breaking;
    /** Places that gave their unit away just now and look for another when the event is told to its end. */
    private final Chain vacated;

    private final Carriers carriers;
    private final boolean hasCarriers;

    private Tap tap = Tap.NONE;
    private boolean told;
    private long now;

    Kernel(LinePlan line, long seed) {
        this.line = line;
        streams = new RandomStreams(seed);
        events = new EventList(line.slots());
        memory = new Memory(line.cells());
        var setUp = new SetUp(line, memory, units.links, streams);
        stations = setUp.stations;
        places = setUp.places;
        vacated = new Chain(memory, setUp.placeLinks);
        carriers = new Carriers(memory, line);
        supply = new Supply(this, memory, units.links, setUp.placeLinks);
        rework = new Rework(this, memory, streams);
        tallies = new Tallies(memory, line);
        breaking = new Breaking(this);
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

    /** Sets every place to work for the first time. */
    void start(Tap listener) {
        listen(listener);
        line.loops().forEach(this::hangInCarriers);
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
        while (events.isDueBy(until)) {
            now = events.nextTicks();
            int slot = events.nextSlot();
            if (told) {
                tap.happening(now, slot);
            }
            long key = events.next();
            happen(slot);
            lookAround();
            events.endIfStill(slot, key);
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
        int phase = place.phase();
        if (phase == Uses.WORKING) {
            worked(place);
        } else if (phase == Uses.SHIFT_STOP) {
            find(place);
        } else if (phase == Uses.BREAKDOWN && place.interruptWork) {
            enter(place, Uses.WORKING);
            resume(place, place.rest());
        } else {
            stopOrLeave(place);
        }
    }

    // A place without a unit

    /** Those who gave their unit away find themselves another one. */
    private void lookAround() {
        do {
            while (!vacated.isEmpty()) {
                look(places[vacated.poll()]);
            }
        } while (hasCarriers && handBackCarriers());
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
        if (!station.queue.isEmpty()) {
            account.queueChanged(station.number, -1, now);
            seat(place, station.queue.poll());
            admit(station);
        } else if (!station.blocked.isEmpty()) {
            seat(place, release(places[station.blocked.poll()]));
        } else if (station.makesUnits && (station.needs.length == 0 || supply.canServe(place))) {
            supplied(place);
            supply.settle(place);
        } else {
            starve(place);
        }
    }

    private void starve(Place place) {
        enter(place, Uses.STARVED);
        place.station.starve(1);
        if (place.station.makesUnits) {
            supply.await(place);
        }
    }

    /** Moves blocked units into the queue while it has room. */
    private void admit(Station station) {
        while (!station.blocked.isEmpty() && station.hasRoom()) {
            enqueue(release(places[station.blocked.poll()]), station);
        }
    }

    /** Lets a blocked unit go, past the end of its route where that is its way. */
    private int release(Place from) {
        var exit = from.station.exit(from.way());
        return passing(vacate(from), exit);
    }

    /** Takes a blocked unit off its place, which looks for another. */
    int vacate(Place from) {
        vacated.add(from.number);
        return from.lift();
    }

    private void enqueue(int unit, Station station) {
        station.queue.add(unit);
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
            work(place);
        } else if (supply.canServe(place)) {
            supplied(place);
            supply.settle(place);
        } else {
            enter(place, Uses.MISSING_PARTS);
            supply.await(place);
        }
    }

    private void put(Place place, int unit) {
        place.put(unit);
        units.seat(unit, place.station.number, now);
        if (told) {
            tap.onPlace(now, unit, place.number);
        }
    }

    /** All that the place needs is there: it takes that and works, on a new unit where it has none yet. */
    void supplied(Place place) {
        if (place.unit() == NONE) {
            if (place.phase() == Uses.STARVED) {
                place.station.starve(-1);
            }
            put(place, create(place.station.plan.route()));
        }
        if (place.station.needs.length > 0) {
            supply.fit(place);
        }
        work(place);
    }

    void fit(int part, int unit) {
        units.fit(part, unit, now);
        account.unitsChanged(-1, now);
        tap.drawn(part);
    }

    void fitted(Place place) {
        tap.fitted(now, place.unit());
    }

    private void work(Place place) {
        enter(place, Uses.WORKING);
        if (!place.isDown()) {
            begin(place);
        }
    }

    /** Begins an operation with a time of its own. */
    void begin(Place place) {
        long ticks = place.station.draws.workTicks();
        place.begin(ticks, now);
        if (told) {
            tap.workStarted(now, place.number, place.unit(), ticks);
        }
        run(place, ticks);
    }

    /** Goes on with an operation that a breakdown interrupted. */
    void resume(Place place, long rest) {
        if (!place.hasBegun()) {
            begin(place);
        } else if (place.stops.loseWork) {
            breaking.count(place, place.doneTicks());
            begin(place);
        } else {
            run(place, rest);
        }
    }

    /** Lets an operation run for so long, or until it is interrupted. */
    private void run(Place place, long ticks) {
        if (!place.interruptWork) {
            schedule(place.number, ticks);
            return;
        }
        long left = place.toBreakdown();
        long run = Math.min(left, ticks);
        place.rest(ticks - run);
        place.toBreakdown(left - run);
        if (run > 0) {
            schedule(place.number, run);
        } else {
            breaking.interrupt(place);
        }
    }

    private void worked(Place place) {
        if (place.interruptWork && place.rest() > 0) {
            breaking.interrupt(place);
        } else {
            finish(place);
        }
    }

    private void finish(Place place) {
        var station = place.station;
        int unit = place.unit();
        boolean passed = station.draws.passes();
        int failedAt = units.failedAt(unit);
        boolean firstTry = failedAt != station.number;
        place.way(passed ? station.draws.way() : NONE);
        account.finished(station.number, firstTry, passed);
        station.count(firstTry, passed, place.workTicks());
        if (!passed || failedAt != NONE) {
            units.failAt(unit, passed ? NONE : station.number);
        }
        if (told) {
            tap.workFinished(now, place.number, unit, passed, place.workTicks());
        }
        if (place.isOverdue()) {
            breaking.goDown(place);
        }
        if (place.stopAtEnd) {
            breaking.count(place, place.workTicks());
        }
        stopOrLeave(place);
    }

    private void stopOrLeave(Place place) {
        if (!place.stopAtEnd || !breaking.stop(place)) {
            leave(place);
        }
    }

    // A finished unit

    private void leave(Place place) {
        var station = place.station;
        if (place.way() == NONE) {
            rework.reject(place.lift(), station);
            look(place);
            return;
        }
        var exit = station.exit(place.way());
        var to = exit.to();
        if (to == null) {
            departOrWait(place, exit);
        } else if (to.isStarved()) {
            seatStarved(passing(place.lift(), exit), to);
            look(place);
        } else if (to.hasRoom()) {
            enqueue(passing(place.lift(), exit), to);
            look(place);
        } else {
            enter(place, Uses.BLOCKED);
            to.blocked.add(place.number);
        }
    }

    private void departOrWait(Place place, Exit exit) {
        var store = exit.store();
        if (store == null || supply.takesUnit(store)) {
            depart(place.lift(), exit);
            look(place);
        } else {
            enter(place, Uses.BLOCKED);
            store.blocked.add(place.number);
        }
    }

    /** The unit that goes on: at the end of a route that circulates, a new one with the carrier of this. */
    private int passing(int unit, Exit exit) {
        return exit.ends() ? renew(unit) : unit;
    }

    private void arrive(int unit, Station station) {
        if (station.isStarved()) {
            seatStarved(unit, station);
        } else {
            enqueue(unit, station);
        }
    }

    private void seatStarved(int unit, Station station) {
        var place = station.starvedPlace();
        station.starve(-1);
        if (station.makesUnits) {
            supply.forget(place);
        }
        seat(place, unit);
    }

    /** A repaired unit goes to the head of this queue, or at once to a place that waits. */
    void giveBack(int unit, Station station) {
        if (station.isStarved()) {
            seatStarved(unit, station);
            return;
        }
        station.queue.addFirst(unit);
        account.queueChanged(station.number, 1, now);
        units.moveToHead(unit, now);
        if (told) {
            tap.inQueue(now, unit, station.number, true);
        }
    }

    // The beginnings and ends of routes

    private int create(int route) {
        account.begun(line.ships(route), now);
        return units.create(route, tallies.nextSerial(route), now);
    }

    /** The places and waiting places of a route are filled from the first station on; the rest waits at the first. */
    private void hangInCarriers(LinePlan.Loop loop) {
        int left = loop.carriers();
        for (int number : loop.stations()) {
            var plan = stations[number].plan;
            int here = (int) Math.min(left, (long) plan.spec().places() + plan.waitingPlaces());
            for (int i = 0; i < here; i++) {
                enqueue(create(loop.route()), stations[number]);
            }
            left -= here;
        }
        for (int i = 0; i < left; i++) {
            enqueue(create(loop.route()), stations[loop.stations().getFirst()]);
        }
    }

    /** Ships a unit whose carrier a new one takes over. */
    private int renew(int unit) {
        int route = units.route(unit);
        ship(unit);
        return create(route);
    }

    /** A unit leaves its route for a store or for good. */
    void depart(int unit, Exit exit) {
        var store = exit.store();
        if (store == null) {
            ship(unit);
        } else {
            supply.bring(unit, store);
        }
    }

    private void ship(int unit) {
        tallies.ship();
        account.shipped(line.ships(units.route(unit)), units.entered(unit), now);
        if (told) {
            tap.shipped(now, unit);
        }
        units.remove(unit);
    }

    void stored(int unit, Store store) {
        account.storeChanged(store.number, 1, now);
        units.move(unit, now);
        if (line.home(units.route(unit)) != NONE) {
            carriers.owe(units.route(unit));
        }
        if (told) {
            tap.inStore(now, unit, store.number);
        }
    }

    void scrap(int unit, Station failedAt) {
        int route = units.route(unit);
        tallies.scrap();
        account.scrapped(failedAt.number, line.ships(route), now);
        if (told) {
            tap.scrapped(now, unit);
        }
        units.remove(unit);
        handBackCarrier(route);
    }

    /** Hands back what is owed; whether anything was. */
    private boolean handBackCarriers() {
        boolean due = carriers.areDue();
        while (carriers.areDue()) {
            handBackCarrier(carriers.poll());
        }
        return due;
    }

    /** A carrier without a unit goes back to the first station, whether there is room or not. */
    private void handBackCarrier(int route) {
        int home = line.home(route);
        if (home != NONE) {
            arrive(create(route), stations[home]);
        }
    }

    // What others need

    void schedule(int slot, long ticks) {
        events.schedule(slot, now + ticks);
    }

    /** The place takes up another phase; its units are counted with that. */
    void enter(Place place, int phase) {
        int before = place.phase();
        if (before == phase) {
            return;
        }
        place.phase(phase);
        if (Uses.holdsUnit(before) != Uses.holdsUnit(phase)) {
            account.placesChanged(place.station.number, Uses.holdsUnit(phase) ? 1 : -1, now);
        }
        if (!place.isDown()) {
            show(place, before, phase);
        }
    }

    /** The place spends its time on something else from now on. */
    void show(Place place, int before, int use) {
        if (before == Uses.WORKING) {
            place.pause(now);
        } else if (use == Uses.WORKING) {
            place.resume(now);
        }
        account.time().enter(place.number, use, now);
        place.since(now);
        if (told) {
            tap.entered(now, place.number, TimeUse.at(use));
        }
    }
}
