package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;
import org.jspecify.annotations.Nullable;

/**
 * The stores between routes, and who waits at them. What one unit needs is taken in one go when all of it is there. Who
 * waits for a store is served in the order in which they came; only one that the store could serve, and that waits for
 * another store, lets others pass.
 */
final class StoreSupply {
    final Store[] stores;
    private final Kernel kernel;
    /** The place of each need, and how many parts of its store it is. */
    private final List<Place> placeOf = new ArrayList<>();

    private final int[] countOf;
    /** The cell of the first need. */
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

    /** Makes the needs of a place known; those of all places are numbered in the order of the places. */
    void know(Place place) {
        for (var need : place.station.needs) {
            countOf[placeOf.size()] = need.count();
            placeOf.add(place);
        }
    }

    // Those who need parts

    /** Whether all that a unit on this place needs is there, and for it. */
    boolean canServe(Place place) {
        return canServe(place, null);
    }

    /** The same with one more part in a store. */
    private boolean canServe(Place place, @Nullable Store withOneMore) {
        for (int need = 0; need < place.station.needs.length; need++) {
            if (lacks(place, need, withOneMore)) {
                return false;
            }
        }
        return true;
    }

    /** Whether there is too little for one need of a place, or what there is is for others. */
    boolean lacks(Place place, int need) {
        return lacks(place, need, null);
    }

    private boolean lacks(Place place, int need, @Nullable Store withOneMore) {
        var wanted = place.station.needs[need];
        var store = stores[wanted.store()];
        int available = store.available(cells) + (store == withOneMore ? 1 : 0);
        return available < wanted.count() || isHeldFor(store, firstNeed + place.firstNeed + need, available);
    }

    /** Whether somebody waits for more of this store than there is, and came before this need. */
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

    /** The place waits for all its needs from now on. */
    void await(Place place) {
        for (int i = 0; i < place.station.needs.length; i++) {
            int waiting = stores[place.station.needs[i].store()].waiting;
            FifoChain.add(cells, waiting, cells, firstNeed + place.firstNeed + i);
        }
    }

    /** The place waits no longer. */
    void forget(Place place) {
        for (int i = 0; i < place.station.needs.length; i++) {
            int waiting = stores[place.station.needs[i].store()].waiting;
            FifoChain.remove(cells, waiting, cells, firstNeed + place.firstNeed + i);
        }
    }

    /** Builds all that it needs into the unit on this place. */
    void fit(Place place) {
        for (var need : place.station.needs) {
            var store = stores[need.store()];
            for (int i = 0; i < need.count(); i++) {
                if (FifoChain.isEmpty(cells, store.units)) {
                    takeFromBlocked(store);
                }
                kernel.fit(FifoChain.poll(cells, store.units, kernel.units.rows), place.unit(cells));
            }
            kernel.account.storeChanged(need.store(), -need.count(), kernel.now());
        }
        kernel.fitted(place);
    }

    /** Sees to all stores from which parts were taken for this place. */
    void settle(Place place) {
        for (var need : place.station.needs) {
            settle(stores[need.store()]);
        }
    }

    // Those who bring parts

    /** Whether a finished unit may come: there is room, or somebody takes it at once. */
    boolean takesUnit(Store store) {
        return store.hasRoom(cells) || firstServed(store, store) != NONE;
    }

    void bring(int unit, Store store) {
        put(unit, store);
        settle(store);
    }

    /** Serves all who can be served, and fills the room that this makes. */
    private void settle(Store store) {
        while (true) {
            int served = firstServed(store, null);
            if (served != NONE) {
                var place = placeOf.get(served - firstNeed);
                forget(place);
                kernel.supplied(place);
                settle(place);
            } else if (store.hasRoom(cells) && !FifoChain.isEmpty(cells, store.blocked)) {
                takeFromBlocked(store);
            } else {
                return;
            }
        }
    }

    /** The first need that waits for this store and can be served with all others of its place, or NONE. */
    private int firstServed(Store store, @Nullable Store withOneMore) {
        int available = store.available(cells) + (withOneMore == null ? 0 : 1);
        for (int need = FifoChain.first(cells, store.waiting); need != NONE; need = FifoChain.after(cells, need)) {
            if (available < countOf[need - firstNeed]) {
                return NONE;
            }
            if (canServe(placeOf.get(need - firstNeed), withOneMore)) {
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
}
