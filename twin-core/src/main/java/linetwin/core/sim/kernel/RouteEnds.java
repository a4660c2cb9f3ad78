package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;

/** Start and end of routes: units are created, shipped, stored or scrapped, and their carriers returned. */
public final class RouteEnds {
    public final DepartureCounters counters;
    private final Kernel kernel;
    private final LinePlan line;
    private final UnitTable units;
    private final CarrierReturns carriers;
    private final long[] cells;

    RouteEnds(Kernel kernel, StateArray memory) {
        this.kernel = kernel;
        line = kernel.line;
        units = kernel.units;
        counters = new DepartureCounters(memory, line);
        carriers = new CarrierReturns(memory, line);
        cells = memory.cells;
    }

    /** Creates a unit of this route. */
    int create(int route) {
        kernel.account.begun(line.ships(route), kernel.now());
        return units.create(route, counters.nextSerial(cells, route), kernel.now());
    }

    /**
     * Fills the places and waiting places of a route with carriers from the first station on; the rest waits before the
     * first.
     */
    void loadCarriers(LinePlan.Loop loop) {
        int left = loop.carriers();
        for (int number : loop.stations()) {
            var plan = kernel.stations[number].plan;
            int here = (int) Math.min(left, (long) plan.spec().places() + plan.waitingPlaces());
            for (int i = 0; i < here; i++) {
                kernel.enqueue(create(loop.route()), kernel.stations[number]);
            }
            left -= here;
        }
        for (int i = 0; i < left; i++) {
            kernel.enqueue(create(loop.route()), kernel.stations[loop.stations().getFirst()]);
        }
    }

    /** Lets a finished unit leave its route, or blocks its place while the store at the end of the route is full. */
    void departOrWait(Place place, RouteExit exit) {
        var store = exit.store();
        if (store == null || kernel.supply.takesUnit(store)) {
            depart(place.lift(cells), exit);
            kernel.seekUnit(place);
        } else {
            kernel.enter(place, TimeUseColumns.BLOCKED);
            FifoChain.add(cells, store.blocked, cells, place.at);
        }
    }

    /** Ships a unit and creates a new one on its carrier. */
    int replaceOnCarrier(int unit) {
        int route = units.route(unit);
        ship(unit);
        return create(route);
    }

    /** Moves a unit from the end of its route into a store or off the line. */
    void depart(int unit, RouteExit exit) {
        var store = exit.store();
        if (store == null) {
            ship(unit);
        } else {
            kernel.supply.bring(unit, store);
        }
    }

    private void ship(int unit) {
        counters.ship(cells);
        kernel.account.shipped(line.ships(units.route(unit)), units.entered(unit), kernel.now());
        kernel.listener().shipped(kernel.now(), unit);
        units.remove(unit);
    }

    void stored(int unit, Store store) {
        kernel.account.storeChanged(store.number, 1, kernel.now());
        units.move(unit, kernel.now());
        if (line.home(units.route(unit)) != NONE) {
            carriers.add(cells, units.route(unit));
        }
        kernel.listener().inStore(kernel.now(), unit, store.number);
    }

    void scrap(int unit, Station failedAt) {
        int route = units.route(unit);
        counters.scrap(cells);
        kernel.account.scrapped(failedAt.number, line.ships(route), kernel.now());
        kernel.listener().scrapped(kernel.now(), unit);
        units.remove(unit);
        returnCarrier(route);
    }

    /** Returns all carriers that are due; true if there was any. */
    boolean returnCarriers() {
        boolean due = carriers.areDue(cells);
        while (carriers.areDue(cells)) {
            returnCarrier(carriers.poll(cells));
        }
        return due;
    }

    /** Sends an empty carrier to the first station, even if its queue is full. */
    private void returnCarrier(int route) {
        int home = line.home(route);
        if (home != NONE) {
            kernel.arrive(create(route), kernel.stations[home]);
        }
    }
}
