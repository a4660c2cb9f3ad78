package linetwin.core.sim.kernel;

import linetwin.core.layout.ShiftStopPolicy;

/**
 * Planned stops by the calendar: they hold for all places and benches at the same time. Repairs of places and short
 * stops continue in a planned stop. A place whose policy is UNTIL_FREE is not affected.
 */
final class ShiftStopProcess {
    private final Kernel kernel;
    private final long[] cells;

    ShiftStopProcess(Kernel kernel) {
        this.kernel = kernel;
        cells = kernel.cells;
    }

    /** Schedules the first stop. */
    void start() {
        if (kernel.line.stopsByClock()) {
            scheduleBegin();
        }
    }

    /** Handles the begin or the end of a stop. */
    void elapsed() {
        long left = kernel.line.stops().left(kernel.now());
        if (left > 0) {
            kernel.schedule(kernel.line.calendarSlot(), left);
            beginAtPlaces();
            beginAtBenches(left);
        } else {
            scheduleBegin();
            endAtPlaces();
            kernel.rework.repairWaiting();
        }
    }

    private void beginAtBenches(long length) {
        if (kernel.line.benchesPause()) {
            kernel.rework.pause(length);
        }
    }

    private void beginAtPlaces() {
        for (var place : kernel.places) {
            if (place.stopsByClock) {
                begin(place);
            }
        }
    }

    private void endAtPlaces() {
        for (var place : kernel.places) {
            if (place.stopsByClock) {
                end(place);
            }
        }
    }

    private void scheduleBegin() {
        long now = kernel.now();
        kernel.schedule(kernel.line.calendarSlot(), kernel.line.stops().beginAfter(now) - now);
    }

    private void begin(Place place) {
        if (place.stopPolicy == ShiftStopPolicy.FINISHED && place.isInOperation(cells)) {
            place.finishFirst(cells);
            return;
        }
        if (place.phase(cells) == TimeUseColumns.WORKING) {
            kernel.events.cancel(cells, place.number);
        }
        hold(place);
    }

    /** Stops a place for the rest of the planned stop. */
    void hold(Place place) {
        int before = place.use(cells);
        place.stop(cells);
        kernel.useChanged(place, before);
    }

    private void end(Place place) {
        boolean stopped = place.isStopped(cells);
        boolean lost = place.isWorkLost(cells);
        int before = place.use(cells);
        place.endStop(cells);
        kernel.useChanged(place, before);
        int phase = place.phase(cells);
        if (phase == TimeUseColumns.SHIFT_STOP) {
            kernel.takeNextUnit(place);
        } else if (phase == TimeUseColumns.OTHER_STOP) {
            kernel.operations.beginAfterStop(place);
        } else if (stopped && phase == TimeUseColumns.WORKING && !place.isDown(cells)) {
            kernel.operations.continueAfterStop(place, lost);
        }
    }
}
