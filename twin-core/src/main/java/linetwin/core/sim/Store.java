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

    Store(Memory memory, int number, int capacity, Chain.Links unitLinks, Chain.Links places, Chain.Links needs) {
        this.number = number;
        this.capacity = capacity;
        units = new Chain(memory, unitLinks);
        blocked = new Chain(memory, places);
        waiting = new Chain(memory, needs);
    }

    boolean hasRoom() {
        return units.size() < capacity;
    }

    /** What it can give: also the finished units that wait for room in it. */
    int available() {
        return units.size() + blocked.size();
    }
}
