package linetwin.core.sim;

import static linetwin.core.sim.Chains.NONE;

import linetwin.core.kpi.LineAccount;
import linetwin.core.kpi.TimeUse;

/**
 * Decides what happens next at the stations: who works on what, who waits for whom. Blocking after service: a finished
 * unit stays on its place until there is room ahead. Breakdowns and short stops fall due by accumulated work and are
 * served at the end of the operation in which they fall due. Nothing is allocated per event.
 */
final class Kernel {
    final LinePlan line;
    final Units units = new Units();
    final Places places;
    final Stocks stocks;
    final Benches benches;
    final Tallies tallies;
    final LineAccount account;
    private final Draws draws;
    private final Rework rework;
    private final EventList events;
    private Tap tap = Tap.NONE;
    private long now;

    Kernel(LinePlan line, long seed) {
        this.line = line;
        draws = new Draws(line, seed);
        events = new EventList(line.slots());
        places = new Places(line.places());
        stocks = new Stocks(line, units);
        benches = new Benches(line, units);
        tallies = new Tallies(line);
        rework = new Rework(this, draws);
        account = new LineAccount(line.layout);
        for (int place = 0; place < line.places(); place++) {
            places.breakdownDue[place] = draws.place(place).betweenBreakdowns.ticks();
            places.shortStopDue[place] = draws.place(place).betweenShortStops.ticks();
        }
    }

    long now() {
        return now;
    }

    /** Sets every place to work for the first time. */
    void start(Tap listener) {
        tap = listener;
        for (int place = 0; place < line.places(); place++) {
            // An idle place is starved: so the account says, whoever feeds it.
            account.time().enter(place, TimeUse.STARVED, now);
            look(place);
        }
        tap = Tap.NONE;
    }

    /** Lets everything happen up to and including {@code until}, and tells {@code listener}. */
    void advance(long until, Tap listener) {
        tap = listener;
        while (events.isDueBy(until)) {
            now = events.nextTicks();
            happen(events.nextSlot());
        }
        now = Math.max(now, until);
        tap = Tap.NONE;
    }

    private void happen(int slot) {
        events.cancel(slot);
        tap.happening(now, slot);
        if (slot >= line.places()) {
            rework.repaired(slot);
            return;
        }
        switch (places.use(slot)) {
            case WORKING -> finish(slot);
            case BREAKDOWN, SHORT_STOP -> stopOrLeave(slot);
            case SHIFT_STOP -> find(slot);
            default -> throw new IllegalStateException("Nothing was to happen at place %s".formatted(slot));
        }
    }

    // A place without a unit

    /** The place is free: it serves what is left of a shift stop, then finds itself a unit. */
    private void look(int place) {
        long stop = shiftStopLeft();
        if (stop > 0) {
            enter(place, TimeUse.SHIFT_STOP);
            schedule(place, stop);
        } else {
            find(place);
        }
    }

    private long shiftStopLeft() {
        if (line.shiftStopTicks == 0 || now < line.shiftTicks) {
            return 0;
        }
        return Math.max(0, line.shiftStopTicks - now % line.shiftTicks);
    }

    private void find(int place) {
        var station = line.stationAt(place);
        int queue = station.index();
        if (station.startsRoute()) {
            places.drawn[place] = 0;
            draw(place, station);
        } else if (!stocks.queues.isEmpty(queue)) {
            account.queueChanged(queue, -1, now);
            seat(place, station, stocks.queues.poll(queue));
            admit(queue);
        } else if (!stocks.atQueue.isEmpty(queue)) {
            int from = stocks.atQueue.poll(queue);
            seat(place, station, lift(from));
            look(from);
        } else {
            enter(place, TimeUse.STARVED);
            stocks.starved[queue]++;
        }
    }

    /** Moves blocked units into the queue while it has room. */
    private void admit(int queue) {
        while (!stocks.atQueue.isEmpty(queue) && stocks.hasRoom(queue)) {
            int from = stocks.atQueue.poll(queue);
            enqueue(lift(from), queue);
            look(from);
        }
    }

    private void enqueue(int unit, int queue) {
        stocks.queues.add(queue, unit);
        account.queueChanged(queue, 1, now);
        units.cameToHead[unit] = false;
        units.since[unit] = now;
        tap.inQueue(now, unit, queue, false);
    }

    // A unit on a place

    private void seat(int place, StationPlan station, int unit) {
        put(place, unit);
        places.drawn[place] =
                units.failedAt[unit] == station.index() ? station.needs().size() : 0;
        draw(place, station);
    }

    private void put(int place, int unit) {
        places.unit[place] = unit;
        places.workTicks[place] = 0;
        units.since[unit] = now;
        units.lastStation[unit] = line.stationOf[place];
        account.placesChanged(line.stationOf[place], 1, now);
        tap.onPlace(now, unit, place);
    }

    /** Takes the unit off its place. */
    private int lift(int place) {
        int unit = places.unit[place];
        places.unit[place] = NONE;
        account.placesChanged(line.stationOf[place], -1, now);
        return unit;
    }

    /** Draws what the unit still needs, waiting where a store has not enough, and then starts work. */
    private void draw(int place, StationPlan station) {
        var needs = station.needs();
        while (places.drawn[place] < needs.size()) {
            var need = needs.get(places.drawn[place]);
            if (!stocks.waiting.isEmpty(need.store()) || stocks.stores.size(need.store()) < need.count()) {
                enter(place, TimeUse.MISSING_PARTS);
                stocks.waiting.add(need.store(), place);
                return;
            }
            take(place, station, need);
        }
        work(place, station);
    }

    private void take(int place, StationPlan station, StationPlan.Need need) {
        int unit = unitOn(place, station);
        for (int i = 0; i < need.count(); i++) {
            int part = stocks.stores.poll(need.store());
            units.fit(part, unit, now);
            tap.drawn(part);
        }
        account.storeChanged(need.store(), -need.count(), now);
        account.unitsChanged(-need.count(), now);
        tap.fitted(now, unit);
        places.drawn[place]++;
        refill(need.store());
    }

    /** The unit on this place; the first station of a route begins a new one where there is none. */
    private int unitOn(int place, StationPlan station) {
        if (places.unit[place] == NONE) {
            put(place, units.create(station.route(), tallies.nextSerial(station.route()), now));
            account.begun(station.ships(), now);
        }
        return places.unit[place];
    }

    private void work(int place, StationPlan station) {
        int unit = unitOn(place, station);
        long ticks = draws.station(station.index()).workTicks();
        places.workStart[place] = now;
        places.workTicks[place] = ticks;
        enter(place, TimeUse.WORKING);
        tap.workStarted(now, place, unit, ticks);
        schedule(place, ticks);
    }

    private void finish(int place) {
        var station = line.stationAt(place);
        int unit = places.unit[place];
        boolean passed = draws.station(station.index()).passes();
        boolean firstTry = units.failedAt[unit] != station.index();
        long ticks = places.workTicks[place];
        places.worked[place] += ticks;
        places.passed[place] = passed;
        account.finished(station.index(), firstTry, passed);
        tallies.finished(station.index(), firstTry, passed, ticks);
        units.failedAt[unit] = passed ? NONE : station.index();
        tap.workFinished(now, place, unit, passed, ticks);
        stopOrLeave(place);
    }

    private void stopOrLeave(int place) {
        var stops = draws.place(place);
        if (places.breakdownDue[place] <= places.worked[place]) {
            places.breakdownDue[place] = places.worked[place] + stops.betweenBreakdowns.ticks();
            stop(place, TimeUse.BREAKDOWN, stops.repair.ticks());
        } else if (places.shortStopDue[place] <= places.worked[place]) {
            places.shortStopDue[place] = places.worked[place] + stops.betweenShortStops.ticks();
            stop(place, TimeUse.SHORT_STOP, stops.shortStop.ticks());
        } else {
            leave(place);
        }
    }

    private void stop(int place, TimeUse use, long ticks) {
        enter(place, use);
        schedule(place, ticks);
    }

    private void leave(int place) {
        var station = line.stationAt(place);
        if (places.passed[place] && !hasRoomAhead(station)) {
            enter(place, TimeUse.BLOCKED);
            stocks.blockedBy(station).add(station.next() == NONE ? station.store() : station.next(), place);
            return;
        }
        int unit = lift(place);
        if (places.passed[place]) {
            forward(unit, station);
        } else {
            rework.reject(unit, station);
        }
        look(place);
    }

    private boolean hasRoomAhead(StationPlan station) {
        if (station.next() != NONE) {
            return stocks.starved[station.next()] > 0 || stocks.hasRoom(station.next());
        }
        return station.store() == NONE || stocks.storeHasRoom(station.store());
    }

    private void forward(int unit, StationPlan station) {
        if (station.next() == NONE) {
            depart(unit, station);
        } else if (stocks.starved[station.next()] > 0) {
            seatStarved(unit, line.stations.get(station.next()));
        } else {
            enqueue(unit, station.next());
        }
    }

    private void seatStarved(int unit, StationPlan station) {
        int place = station.firstPlace();
        while (!places.isStarved(place)) {
            place++;
        }
        stocks.starved[station.index()]--;
        seat(place, station, unit);
    }

    // The ends of routes

    void depart(int unit, StationPlan station) {
        if (station.store() != NONE) {
            store(unit, station.store());
            return;
        }
        tallies.shipped++;
        account.shipped(station.ships(), units.entered[unit], now);
        tap.shipped(now, unit);
        units.remove(unit);
    }

    private void store(int unit, int store) {
        stocks.stores.add(store, unit);
        account.storeChanged(store, 1, now);
        units.since[unit] = now;
        tap.inStore(now, unit, store);
        serve(store);
    }

    /** Gives parts to the places that wait, strictly in the order in which they came. */
    private void serve(int store) {
        while (!stocks.waiting.isEmpty(store)) {
            int place = stocks.waiting.first(store);
            var station = line.stationAt(place);
            var need = station.needs().get(places.drawn[place]);
            if (stocks.stores.size(store) < need.count()) {
                return;
            }
            stocks.waiting.poll(store);
            take(place, station, need);
            draw(place, station);
        }
    }

    /** Lets blocked feeders put their units into the store while it has room. */
    private void refill(int store) {
        while (!stocks.atStore.isEmpty(store) && stocks.storeHasRoom(store)) {
            int from = stocks.atStore.poll(store);
            store(lift(from), store);
            look(from);
        }
    }

    // What rework needs

    /** A repaired unit goes to the head of this queue, or at once to a place that waits. */
    void giveBack(int unit, int queue) {
        if (stocks.starved[queue] > 0) {
            seatStarved(unit, line.stations.get(queue));
            return;
        }
        stocks.queues.addFirst(queue, unit);
        account.queueChanged(queue, 1, now);
        units.cameToHead[unit] = true;
        units.since[unit] = now;
        tap.inQueue(now, unit, queue, true);
    }

    void scrap(int unit, StationPlan station) {
        tallies.scrapped++;
        account.scrapped(station.index(), station.ships(), now);
        tap.scrapped(now, unit);
        units.remove(unit);
    }

    void schedule(int slot, long ticks) {
        events.schedule(slot, now + ticks);
    }

    Tap tap() {
        return tap;
    }

    private void enter(int place, TimeUse use) {
        if (places.enter(place, use, now)) {
            account.time().enter(place, use, now);
            tap.entered(now, place, use);
        }
    }
}
