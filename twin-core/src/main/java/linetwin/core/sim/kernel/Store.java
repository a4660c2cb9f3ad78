package linetwin.core.sim.kernel;

import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;

/** Store between routes: a view of its cells, and its fixed wiring. */
public final class Store {
    static final int CELLS = 3 * FifoChain.CELLS;

    public final int number;
    /** Units in the store. */
    public final int units;
    /** Places that are blocked because the store is full. */
    final int blocked;
    /** Needs that wait for parts of this store, by their number among the needs of all places. */
    final int waiting;

    private final int capacity;

    Store(StateArray memory, int number, int capacity) {
        this.number = number;
        this.capacity = capacity;
        units = FifoChain.in(memory);
        blocked = FifoChain.in(memory);
        waiting = FifoChain.in(memory);
    }

    boolean hasRoom(long[] cells) {
        return FifoChain.size(cells, units) < capacity;
    }

    /** Returns the number of available parts, including finished units that are blocked before the store. */
    int available(long[] cells) {
        return FifoChain.size(cells, units) + FifoChain.size(cells, blocked);
    }
}
