package linetwin.core.sim.kernel;

import linetwin.core.sim.state.StateArray;

/**
 * Carriers of units that entered a store while other places were being served. They return after the serving is
 * complete: a new unit created earlier could take parts that are reserved for another place.
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

    void add(long[] cells, int route) {
        cells[at]++;
        cells[at + 1 + route]++;
    }

    /** Removes and returns the route of one carrier; there must be one. */
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
