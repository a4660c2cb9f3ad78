package linetwin.core.sim;

/** A store between routes: a view of its cells, and its wiring. */
final class Store {
    static final int CELLS = 3 * Chain.CELLS;

    final int number;
    /** The units in it. */
    final Chain units;
    /** The places that hold a finished unit for want of room in it. */
    final Chain blocked;
    /** The needs, by their numbers among those of all places, that wait for parts of it. */
    final Chain waiting;

    private final int capacity;

    Store(Memory memory, int number, int capacity) {
        this.number = number;
        this.capacity = capacity;
        units = new Chain(memory);
        blocked = new Chain(memory);
        waiting = new Chain(memory);
    }

    boolean hasRoom(long[] cells) {
        return units.size(cells) < capacity;
    }

    /** What it can give: also the finished units that wait for room in it. */
    int available(long[] cells) {
        return units.size(cells) + blocked.size(cells);
    }
}
