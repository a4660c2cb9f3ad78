package linetwin.core.sim.kernel;

import linetwin.core.sim.state.FifoChain;
import linetwin.core.sim.state.StateArray;

/** A store between routes: a view of its cells, and its wiring. */
final class Store {
    static final int CELLS = 3 * FifoChain.CELLS;

    final int number;
    /** The units in it. */
    final int units;
    /** The places that hold a finished unit for want of room in it. */
    final int blocked;
    /** The needs, by their numbers among those of all places, that wait for parts of it. */
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

    /** What it can give: also the finished units that wait for room in it. */
    int available(long[] cells) {
        return FifoChain.size(cells, units) + FifoChain.size(cells, blocked);
    }
}
