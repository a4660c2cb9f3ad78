package linetwin.core.sim.kernel;

/** Stops with a cause inside the place: operation-dependent breakdowns, time-dependent breakdowns, and short stops. */
final class StoppageProcess {
    private final Kernel kernel;
    private final ClosureProcess closures;
    private final long[] cells;

    StoppageProcess(Kernel kernel, ClosureProcess closures) {
        this.kernel = kernel;
        this.closures = closures;
        cells = kernel.cells;
    }

    // Operation-dependent stops

    /** Starts a breakdown that interrupts an operation. */
    void interrupt(Place place) {
        place.toBreakdown(cells, Math.max(1, place.stops.toBreakdown()));
        stop(place, TimeUseColumns.BREAKDOWN, place.stops.repair());
    }

    /** Counts the work of a finished operation, or lost work, towards the next stops. */
    void count(Place place, long work) {
        if (place.stops.breakAtEnd) {
            place.toBreakdown(cells, place.toBreakdown(cells) - work);
        }
        place.toShortStop(cells, place.toShortStop(cells) - work);
    }

    /** Starts a stop that fell due during the finished operation; true if there was one. */
    boolean stop(Place place) {
        if (place.stops.breakAtEnd && place.toBreakdown(cells) <= 0) {
            place.toBreakdown(cells, place.stops.toBreakdown());
            stop(place, TimeUseColumns.BREAKDOWN, place.stops.repair());
            return true;
        }
        if (place.toShortStop(cells) <= 0) {
            place.toShortStop(cells, place.stops.toShortStop());
            stop(place, TimeUseColumns.SHORT_STOP, place.stops.shortStop());
            return true;
        }
        return false;
    }

    private void stop(Place place, int use, long ticks) {
        kernel.enter(place, use);
        kernel.schedule(place.number, ticks);
    }

    // Time-dependent breakdowns: the clock runs while the place is up, in every phase

    /** Starts the clock of a place. */
    void startClock(Place place) {
        if (place.stops.byClock) {
            kernel.schedule(kernel.line.clockOf(place.number), Math.max(1, place.stops.toBreakdown()));
        }
    }

    /** Handles the end of a clock interval: a breakdown starts or its repair ends. */
    void clockElapsed(int slot) {
        var place = kernel.places[kernel.line.placeOfClock(slot)];
        if (place.isDown(cells)) {
            goUp(place);
            return;
        }
        boolean runs = place.phase(cells) == TimeUseColumns.WORKING;
        if (runs && place.stops.waitForEnd) {
            place.deferBreakdown(cells);
            return;
        }
        if (runs) {
            kernel.events.cancel(cells, place.number);
        }
        goDown(place);
    }

    /** Starts a breakdown in any phase: an operation is paused, all other phases continue. */
    void goDown(Place place) {
        int before = place.use(cells);
        place.goDown(cells);
        kernel.useChanged(place, before);
        kernel.schedule(kernel.line.clockOf(place.number), place.stops.repair());
        if (place.stops.closeWhileDown) {
            closures.close(place);
        }
    }

    private void goUp(Place place) {
        int before = place.use(cells);
        place.goUp(cells);
        kernel.useChanged(place, before);
        startClock(place);
        if (place.phase(cells) == TimeUseColumns.WORKING) {
            kernel.operations.resume(place, place.interruptedRest(cells));
        } else {
            closures.reopen(place);
        }
    }
}
