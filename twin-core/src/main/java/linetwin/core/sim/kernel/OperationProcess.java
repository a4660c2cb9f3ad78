package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

/** Operation on a unit, from start to finish, with its interruptions. */
final class OperationProcess {
    private final Kernel kernel;
    private final StoppageProcess stoppages;
    private final long[] cells;

    OperationProcess(Kernel kernel, StoppageProcess stoppages) {
        this.kernel = kernel;
        this.stoppages = stoppages;
        cells = kernel.cells;
    }

    /** Starts an operation on the unit of the place; after the repair if the place is down. */
    void work(Place place) {
        kernel.enter(place, TimeUseColumns.WORKING);
        if (!place.isDown(cells)) {
            begin(place);
        }
    }

    /** Starts an operation with a newly drawn duration. */
    void begin(Place place) {
        long ticks = place.station.draws.workTicks();
        place.begin(cells, ticks, kernel.now());
        if (kernel.isObserved()) {
            kernel.listener().workStarted(kernel.now(), place.number, place.unit(cells), ticks);
        }
        run(place, ticks);
    }

    /** Resumes or repeats an operation that a breakdown interrupted. */
    void resume(Place place, long rest) {
        if (!place.hasBegun(cells)) {
            begin(place);
        } else if (place.stops.loseWork) {
            stoppages.count(place, place.doneTicks(cells));
            begin(place);
        } else {
            run(place, rest);
        }
    }

    /** Runs an operation for its remaining ticks, or until a breakdown interrupts it. */
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
            stoppages.interrupt(place);
        }
    }

    /** Handles the end of a run: a breakdown or the end of the operation. */
    void worked(Place place) {
        if (place.interruptWork && place.rest(cells) > 0) {
            stoppages.interrupt(place);
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
        if (kernel.isObserved()) {
            kernel.listener().workFinished(kernel.now(), place.number, unit, passed, place.workTicks(cells));
        }
        if (place.isOverdue(cells)) {
            stoppages.goDown(place);
        }
        if (place.stopAtEnd) {
            stoppages.count(place, place.workTicks(cells));
        }
        stopOrLeave(place);
    }

    /** Starts a stop that is due after the operation, or releases the unit. */
    void stopOrLeave(Place place) {
        if (!place.stopAtEnd || !stoppages.stop(place)) {
            kernel.leave(place);
        }
    }
}
