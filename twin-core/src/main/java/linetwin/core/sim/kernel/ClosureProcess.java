package linetwin.core.sim.kernel;

import linetwin.core.sim.state.FifoChain;

/**
 * Closure of places during time-dependent breakdowns: no unit comes to or leaves a closed place, and it takes no parts.
 */
final class ClosureProcess {
    private final Kernel kernel;
    private final long[] cells;

    ClosureProcess(Kernel kernel) {
        this.kernel = kernel;
        cells = kernel.cells;
    }

    /** Stops the exchange of units with a place that closes. It keeps its rank among those that wait for parts. */
    void close(Place place) {
        int phase = place.phase(cells);
        if (phase == TimeUseColumns.STARVED) {
            place.station.starve(cells, -1);
            kernel.enter(place, TimeUseColumns.CLOSED_EMPTY);
        } else if (phase == TimeUseColumns.MISSING_PARTS) {
            kernel.enter(place, TimeUseColumns.CLOSED_LACKING);
        } else if (phase == TimeUseColumns.BLOCKED) {
            kernel.enter(place, TimeUseColumns.CLOSED_FINISHED);
            FifoChain.remove(cells, place.station.waitsIn(place.way(cells)), cells, place.at);
        }
    }

    /** Keeps a free place without a unit until the end of the repair. */
    void keepEmpty(Place place) {
        kernel.enter(place, TimeUseColumns.CLOSED_EMPTY);
        if (place.station.makesUnits) {
            kernel.supply.await(place);
        }
    }

    /** Continues on a place that was closed. */
    void reopen(Place place) {
        int phase = place.phase(cells);
        if (phase == TimeUseColumns.CLOSED_EMPTY) {
            reopenEmpty(place);
        } else if (phase == TimeUseColumns.CLOSED_LACKING) {
            kernel.enter(place, TimeUseColumns.MISSING_PARTS);
            kernel.supply.settle(place);
        } else if (phase == TimeUseColumns.CLOSED_FINISHED) {
            kernel.leave(place);
        }
    }

    private void reopenEmpty(Place place) {
        var station = place.station;
        boolean waitsForParts = station.makesUnits && station.needs.length > 0;
        if (waitsForParts && FifoChain.isEmpty(cells, station.queue) && FifoChain.isEmpty(cells, station.blocked)) {
            kernel.enter(place, TimeUseColumns.STARVED);
            station.starve(cells, 1);
            kernel.supply.settle(place);
            return;
        }
        if (waitsForParts) {
            kernel.supply.stopWaiting(place);
        }
        kernel.seekUnit(place);
    }
}
