package linetwin.core.sim.kernel;

import linetwin.core.sim.state.StateArray;

/**
 * The carriers of units that went into a store amid the serving of others. They go back when that is done: a new unit
 * that took parts meanwhile could take them from under the hands of one that was promised them.
 */
final class CarrierReturns {
    private final int at;

    CarrierReturns(StateArray memory, LinePlan line) {
        at = memory.take(cells(line));
    }

    static int cells(LinePlan line) {
        return 1 + line.products.size();
    }

    boolean areDue(long[] cells) {
        return cells[at] > 0;
    }

    void owe(long[] cells, int route) {
        cells[at]++;
        cells[at + 1 + route]++;
    }

    /** Takes one of them; there must be one. */
    int poll(long[] cells) {
        int route = 0;
        while (cells[at + 1 + route] == 0) {
            route++;
        }
        cells[at]--;
        cells[at + 1 + route]--;
        return route;
    }
}
