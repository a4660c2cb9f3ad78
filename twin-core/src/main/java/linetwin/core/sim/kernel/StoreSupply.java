package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;
import org.jspecify.annotations.Nullable;

/**
 * Stores between routes and the places that wait for their parts. All parts of one unit are taken at once, when all of
 * them are available. Places are served in order of arrival; a place can be overtaken only while this store could serve
 * it and it waits for another store.
 */
public final class StoreSupply {
    public final Store[] stores;
    private final Kernel kernel;
    /** Place of each need, and its number of parts. */
    private final List<Place> placeOf = new ArrayList<>();

    private final int[] countOf;
    /** Cell of the first need. */
    private final int firstNeed;

    private final long[] cells;

    StoreSupply(Kernel kernel, StateArray memory) {
        cells = memory.cells;
        this.kernel = kernel;
        var line = kernel.line;
        int needs = line.needs();
        firstNeed = memory.take(needs);
        stores = new Store[line.stores.size()];
        for (int i = 0; i < stores.length; i++) {
            stores[i] = new Store(memory, i, line.stores.get(i).capacity());
        }
        countOf = new int[needs];
    }

    /** Registers the needs of a place; needs are numbered in the order of the places. */
    void register(Place place) {
        for (var need : place.station.needs) {
            countOf[placeOf.size()] = need.count();
            placeOf.add(place);
        }
    }

    // Places that need parts

    /** True if all parts for a unit on this place are available and not reserved for others. */
    boolean canServe(Place place) {
        return canServe(place, null);
    }

    /** True if the place can be served, with one more part in the given store. */
    private boolean canServe(Place place, @Nullable Store withOneMore) {
        for (int need = 0; need < place.station.needs.length; need++) {
            if (lacks(place, need, withOneMore)) {
                return false;
            }
        }
        return true;
    }

    /** True if a need of a place is not met: too few parts, or all reserved for others. */
    public boolean lacks(Place place, int need) {
        return lacks(place, need, null);
    }

    private boolean lacks(Place place, int need, @Nullable Store withOneMore) {
        var wanted = place.station.needs[need];
        var store = stores[wanted.store()];
        int available = store.available(cells) + (store == withOneMore ? 1 : 0);
        return available < wanted.count() || isHeldFor(store, firstNeed + place.firstNeed + need, available);
    }

    /** True if a place that came earlier waits for more parts of this store than are available. */
    private boolean isHeldFor(Store store, int need, int available) {
        for (int each = FifoChain.first(cells, store.waiting);
                each != NONE && each != need;
                each = FifoChain.after(cells, each)) {
            if (available < countOf[each - firstNeed]) {
                return true;
            }
        }
        return false;
    }

    /** Adds all needs of a place to the waiting lists of their stores. */
    void await(Place place) {
        for (int i = 0; i < place.station.needs.length; i++) {
            int waiting = stores[place.station.needs[i].store()].waiting;
            FifoChain.add(cells, waiting, cells, firstNeed + place.firstNeed + i);
        }
    }

    /** Removes all needs of a place from the waiting lists of their stores. */
    void stopWaiting(Place place) {
        for (int i = 0; i < place.station.needs.length; i++) {
            int waiting = stores[place.station.needs[i].store()].waiting;
            FifoChain.remove(cells, waiting, cells, firstNeed + place.firstNeed + i);
        }
    }

    /** Builds all needed parts into the unit on this place. */
    void fit(Place place) {
        for (var need : place.station.needs) {
            var store = stores[need.store()];
            for (int i = 0; i < need.count(); i++) {
                if (FifoChain.isEmpty(cells, store.units)) {
                    takeFromBlocked(store);
                }
                fit(FifoChain.poll(cells, store.units, kernel.units.rows), place.unit(cells));
            }
            kernel.account.storeChanged(need.store(), -need.count(), kernel.now());
        }
        kernel.listener().fitted(kernel.now(), place.unit(cells));
    }

    /** Serves waiting places at all stores from which this place took parts. */
    void settle(Place place) {
        for (var need : place.station.needs) {
            settle(stores[need.store()]);
        }
    }

    // Places that supply parts

    /** True if a finished unit may enter: the store has room, or a waiting place takes the unit at once. */
    boolean takesUnit(Store store) {
        return store.hasRoom(cells) || firstServed(store, store) != NONE;
    }

    void bring(int unit, Store store) {
        put(unit, store);
        settle(store);
    }

    /** Serves all waiting places that can be served, and refills the room that this makes. */
    private void settle(Store store) {
        while (true) {
            int served = firstServed(store, null);
            if (served != NONE) {
                var place = placeOf.get(served - firstNeed);
                stopWaiting(place);
                kernel.supplied(place);
                settle(place);
            } else if (store.hasRoom(cells) && !FifoChain.isEmpty(cells, store.blocked)) {
                takeFromBlocked(store);
            } else {
                return;
            }
        }
    }

    /** Returns the first need that waits for this store and whose place can be served, or NONE. */
    private int firstServed(Store store, @Nullable Store withOneMore) {
        int available = store.available(cells) + (withOneMore == null ? 0 : 1);
        for (int need = FifoChain.first(cells, store.waiting); need != NONE; need = FifoChain.after(cells, need)) {
            if (available < countOf[need - firstNeed]) {
                return NONE;
            }
            var place = placeOf.get(need - firstNeed);
            if (!place.isClosed(cells) && canServe(place, withOneMore)) {
                return need;
            }
        }
        return NONE;
    }

    private void takeFromBlocked(Store store) {
        var from = kernel.placeAt(FifoChain.poll(cells, store.blocked, cells));
        put(kernel.vacate(from), store);
    }

    private void put(int unit, Store store) {
        FifoChain.add(cells, store.units, kernel.units.rows, unit);
        kernel.ends.stored(unit, store);
    }

    /** Draws a part and fits it into a unit. */
    private void fit(int part, int unit) {
        kernel.units.fit(part, unit, kernel.now());
        kernel.account.unitsChanged(-1, kernel.now());
        kernel.listener().drawn(part);
    }
}
