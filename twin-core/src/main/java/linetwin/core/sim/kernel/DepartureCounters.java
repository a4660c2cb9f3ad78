package linetwin.core.sim.kernel;

import linetwin.core.sim.state.StateArray;

/** Counters of units that left the line since the start of the run, and of serial numbers. */
public final class DepartureCounters {
    private static final int SHIPPED = 0;
    private static final int SCRAPPED = 1;
    private static final int SERIALS = 2;

    private final int at;
    private final int[] counterOfRoute;

    DepartureCounters(StateArray memory, LinePlan line) {
        at = memory.take(cells(line));
        counterOfRoute = line.products.stream().mapToInt(line.products::indexOf).toArray();
    }

    static int cells(LinePlan line) {
        return SERIALS + line.products.size();
    }

    public long shipped(long[] cells) {
        return cells[at + SHIPPED];
    }

    public long scrapped(long[] cells) {
        return cells[at + SCRAPPED];
    }

    void ship(long[] cells) {
        cells[at + SHIPPED]++;
    }

    void scrap(long[] cells) {
        cells[at + SCRAPPED]++;
    }

    /** Returns the next serial number of the product of a route; routes of the same product share one counter. */
    long nextSerial(long[] cells, int route) {
        return ++cells[at + SERIALS + counterOfRoute[route]];
    }
}
