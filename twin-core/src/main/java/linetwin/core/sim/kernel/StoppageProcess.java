package linetwin.core.sim.kernel;

/** What stops a place from inside: breakdowns by work or by the clock, and short stops. */
final class StoppageProcess {
    private final Kernel kernel;
    private final long[] cells;

    StoppageProcess(Kernel kernel) {
        this.kernel = kernel;
        cells = kernel.cells;
    }

    // By work

    /** A breakdown strikes amid an operation. */
    void interrupt(Place place) {
        place.toBreakdown(cells, Math.max(1, place.stops.toBreakdown()));
        stop(place, TimeUseColumns.BREAKDOWN, place.stops.repair());
    }

    /** Counts an operation that is over, or work that is lost. */
    void count(Place place, long work) {
        if (place.stops.breakAtEnd) {
            place.toBreakdown(cells, place.toBreakdown(cells) - work);
        }
        place.toShortStop(cells, place.toShortStop(cells) - work);
    }

    /** Serves what fell due in an operation that is over now; whether anything did. */
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

    // By the clock, which runs while the place is up, whatever it does

    /** Lets the clock of a place run for the first time. */
    void wind(Place place) {
        if (place.stops.byClock) {
            kernel.schedule(kernel.line.clockOf(place.number), Math.max(1, place.stops.toBreakdown()));
        }
    }

    /** The clock of a place has run out: it breaks down, or is repaired. */
    void strike(int slot) {
        var place = kernel.places[kernel.line.placeOfClock(slot)];
        if (place.isDown(cells)) {
            comeUp(place);
            return;
        }
        boolean runs = place.phase(cells) == TimeUseColumns.WORKING;
        if (runs && place.stops.waitForEnd) {
            place.letBreakdownWait(cells);
            return;
        }
        if (runs) {
            kernel.events.cancel(cells, place.number);
        }
        goDown(place);
    }

    /** It breaks down whatever it does: an operation stands still, all else goes on. */
    void goDown(Place place) {
        place.goDown(cells);
        if (place.phase(cells) != TimeUseColumns.BREAKDOWN) {
            kernel.show(place, place.phase(cells), TimeUseColumns.BREAKDOWN);
        }
        kernel.schedule(kernel.line.clockOf(place.number), place.stops.repair());
    }

    private void comeUp(Place place) {
        place.comeUp(cells);
        if (place.phase(cells) != TimeUseColumns.BREAKDOWN) {
            kernel.show(place, TimeUseColumns.BREAKDOWN, place.phase(cells));
        }
        wind(place);
        if (place.phase(cells) == TimeUseColumns.WORKING) {
            kernel.operations.resume(place, place.interruptedRest(cells));
        }
    }
}
