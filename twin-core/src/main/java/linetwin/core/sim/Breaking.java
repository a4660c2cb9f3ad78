package linetwin.core.sim;

/** What stops a place from inside: breakdowns by work or by the clock, and short stops. */
final class Breaking {
    private final Kernel kernel;

    Breaking(Kernel kernel) {
        this.kernel = kernel;
    }

    // By work

    /** A breakdown strikes amid an operation. */
    void interrupt(Place place) {
        place.toBreakdown(Math.max(1, place.stops.toBreakdown()));
        stop(place, Uses.BREAKDOWN, place.stops.repair());
    }

    /** Counts an operation that is over, or work that is lost. */
    void count(Place place, long work) {
        if (place.stops.breakAtEnd) {
            place.toBreakdown(place.toBreakdown() - work);
        }
        place.toShortStop(place.toShortStop() - work);
    }

    /** Serves what fell due in an operation that is over now; whether anything did. */
    boolean stop(Place place) {
        if (place.stops.breakAtEnd && place.toBreakdown() <= 0) {
            place.toBreakdown(place.stops.toBreakdown());
            stop(place, Uses.BREAKDOWN, place.stops.repair());
            return true;
        }
        if (place.toShortStop() <= 0) {
            place.toShortStop(place.stops.toShortStop());
            stop(place, Uses.SHORT_STOP, place.stops.shortStop());
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
        if (place.isDown()) {
            comeUp(place);
            return;
        }
        boolean runs = place.phase() == Uses.WORKING;
        if (runs && place.stops.waitForEnd) {
            place.letBreakdownWait();
            return;
        }
        if (runs) {
            kernel.events.cancel(place.number);
        }
        goDown(place);
    }

    /** It breaks down whatever it does: an operation stands still, all else goes on. */
    void goDown(Place place) {
        place.goDown();
        if (place.phase() != Uses.BREAKDOWN) {
            kernel.show(place, place.phase(), Uses.BREAKDOWN);
        }
        kernel.schedule(kernel.line.clockOf(place.number), place.stops.repair());
    }

    private void comeUp(Place place) {
        place.comeUp();
        if (place.phase() != Uses.BREAKDOWN) {
            kernel.show(place, Uses.BREAKDOWN, place.phase());
        }
        wind(place);
        if (place.phase() == Uses.WORKING) {
            kernel.resume(place, place.interruptedRest());
        }
    }
}
