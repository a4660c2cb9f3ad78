package linetwin.core.sim.kernel;

import static linetwin.core.sim.state.FifoChain.NONE;

import linetwin.core.layout.ShiftStopPolicy;

/** Operation on a unit, from start to finish, with its interruptions. */
final class OperationProcess {
    private final Kernel kernel;
    private final StoppageProcess stoppages;
    private final ShiftStopProcess shiftStops;
    private final long[] cells;

    OperationProcess(Kernel kernel, StoppageProcess stoppages, ShiftStopProcess shiftStops) {
        this.kernel = kernel;
        this.stoppages = stoppages;
        this.shiftStops = shiftStops;
        cells = kernel.cells;
    }

    /** Starts an operation on the unit of the place; after the repair or the planned stop if there is one. */
    void work(Place place) {
        boolean down = place.isDown(cells);
        if (!down && place.stopsByClock && mustWait(place)) {
            kernel.enter(place, TimeUseColumns.OTHER_STOP);
            return;
        }
        kernel.enter(place, TimeUseColumns.WORKING);
        if (!down && !place.isInStop(cells, kernel.now())) {
            begin(place);
        }
    }

    /** True if an operation is not to begin, as it would end in a planned stop and fits between two later ones. */
    private boolean mustWait(Place place) {
        if (place.stopPolicy != ShiftStopPolicy.NOT_BEGUN) {
            return false;
        }
        if (place.drawnTicks(cells) == 0) {
            place.drawnTicks(cells, place.station.draws.workTicks());
        }
        long ticks = place.drawnTicks(cells);
        return !place.isInStop(cells, kernel.now())
                && ticks > place.calendar.beginAfter(kernel.now()) - kernel.now()
                && ticks <= place.calendar.longestRun();
    }

    private long nextTicks(Place place) {
        long drawn = place.stopsByClock ? place.drawnTicks(cells) : 0;
        if (drawn == 0) {
            return place.station.draws.workTicks();
        }
        place.drawnTicks(cells, 0);
        return drawn;
    }

    /** Starts an operation that was not begun before a planned stop. */
    void beginAfterStop(Place place) {
        kernel.enter(place, TimeUseColumns.WORKING);
        if (!place.isDown(cells)) {
            begin(place);
        }
    }

    /** Continues a paused operation after a planned stop. */
    void continueAfterStop(Place place, boolean lost) {
        if (!place.hasBegun(cells)) {
            work(place);
        } else if (lost) {
            repeat(place);
        } else {
            kernel.schedule(place.number, place.pausedRest(cells));
        }
    }

    /** Starts an operation with a newly drawn duration. */
    private void begin(Place place) {
        long ticks = nextTicks(place);
        place.begin(cells, ticks, kernel.now());
        if (kernel.isObserved()) {
            kernel.listener().workStarted(kernel.now(), place.number, place.unit(cells), ticks);
        }
        run(place, ticks);
    }

    /** Resumes or repeats an operation that a breakdown interrupted. */
    void resume(Place place, long rest) {
        if (!place.hasBegun(cells)) {
            work(place);
        } else if (!place.stops.loseWork) {
            run(place, rest);
        } else if (place.isStopped(cells)) {
            place.loseWork(cells);
        } else {
            repeat(place);
        }
    }

    private void repeat(Place place) {
        stoppages.count(place, place.doneTicks(cells));
        begin(place);
    }

    /**
     * Runs an operation for its remaining ticks, or until a breakdown interrupts it. In a planned stop it is only
     * prepared, and runs after the stop.
     */
    private void run(Place place, long ticks) {
        if (!place.interruptWork) {
            schedule(place, ticks);
            return;
        }
        long left = place.toBreakdown(cells);
        long run = Math.min(left, ticks);
        place.rest(cells, ticks - run);
        place.toBreakdown(cells, left - run);
        if (run > 0) {
            schedule(place, run);
        } else {
            stoppages.interrupt(place);
        }
    }

    private void schedule(Place place, long ticks) {
        if (!place.isStopped(cells)) {
            kernel.schedule(place.number, ticks);
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
        boolean stopsNow = place.isFinishing(cells);
        if (place.isOverdue(cells)) {
            stoppages.goDown(place);
        }
        if (place.stopAtEnd) {
            stoppages.count(place, place.workTicks(cells));
        }
        stopOrLeave(place);
        if (stopsNow) {
            shiftStops.hold(place);
        }
    }

    /** Starts a stop that is due after the operation, or releases the unit. */
    void stopOrLeave(Place place) {
        if (!place.stopAtEnd || !stoppages.stop(place)) {
            kernel.leave(place);
        }
    }
}
