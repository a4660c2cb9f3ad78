package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

/** The work on a unit, from its beginning to its end, and what comes between. */
final class OperationProcess {
    private final Kernel kernel;
    private final StoppageProcess breaking;
    private final long[] cells;

    OperationProcess(Kernel kernel, StoppageProcess breaking) {
        this.kernel = kernel;
        this.breaking = breaking;
        cells = kernel.cells;
    }

    /** Begins an operation on the unit that the place holds; after the repair where it is down. */
    void work(Place place) {
        kernel.enter(place, TimeUseColumns.WORKING);
        if (!place.isDown(cells)) {
            begin(place);
        }
    }

    /** Begins an operation with a time of its own. */
    void begin(Place place) {
        long ticks = place.station.draws.workTicks();
        place.begin(cells, ticks, kernel.now());
        if (kernel.isTold()) {
            kernel.tap().workStarted(kernel.now(), place.number, place.unit(cells), ticks);
        }
        run(place, ticks);
    }

    /** Goes on with an operation that a breakdown interrupted. */
    void resume(Place place, long rest) {
        if (!place.hasBegun(cells)) {
            begin(place);
        } else if (place.stops.loseWork) {
            breaking.count(place, place.doneTicks(cells));
            begin(place);
        } else {
            run(place, rest);
        }
    }

    /** Lets an operation run for so long, or until it is interrupted. */
    private void run(Place place, long ticks) {
        if (!place.interruptWork) {
            kernel.schedule(place.number, ticks);
            return;
        }
        long left = place.toBreakdown(cells);
        long run = Math.min(left, ticks);
        place.rest(cells, ticks - run);
        place.toBreakdown(cells, left - run);
        if (run > 0) {
            kernel.schedule(place.number, run);
        } else {
            breaking.interrupt(place);
        }
    }

    /** An operation has run as long as it could. */
    void worked(Place place) {
        if (place.interruptWork && place.rest(cells) > 0) {
            breaking.interrupt(place);
        } else {
            finish(place);
        }
    }

    private void finish(Place place) {
        var station = place.station;
        int unit = place.unit(cells);
        boolean passed = station.draws.passes();
        int failedAt = kernel.units.failedAt(unit);
        boolean firstTry = failedAt != station.number;
        place.way(cells, passed ? station.draws.way() : NONE);
        kernel.account.finished(station.number, firstTry, passed);
        station.count(cells, firstTry, passed, place.workTicks(cells));
        if (!passed || failedAt != NONE) {
            kernel.units.failAt(unit, passed ? NONE : station.number);
        }
        if (kernel.isTold()) {
            kernel.tap().workFinished(kernel.now(), place.number, unit, passed, place.workTicks(cells));
        }
        if (place.isOverdue(cells)) {
            breaking.goDown(place);
        }
        if (place.stopAtEnd) {
            breaking.count(place, place.workTicks(cells));
        }
        stopOrLeave(place);
    }

    /** The operation is over, or a stop after it. */
    void stopOrLeave(Place place) {
        if (!place.stopAtEnd || !breaking.stop(place)) {
            kernel.leave(place);
        }
    }
}
