package linetwin.core.layout;

import java.time.Duration;

/**
 * Working hours of a line.
 *
 * @param shiftStop planned stop of a shift: with several shifts a day, at the beginning of every shift except the first
 *     of a run; with one shift a day, in the middle of every shift
 * @param stopPolicy treatment of work at a planned stop, for stations without a policy of their own
 */
public record ShiftCalendar(
        int shiftsPerDay, Duration shift, int daysPerYear, Duration shiftStop, ShiftStopPolicy stopPolicy) {
    /** Returns the time from the beginning of a run to its first planned stop; the others follow shift by shift. */
    public Duration firstStop() {
        return shiftsPerDay == 1 ? shift.minus(shiftStop).dividedBy(2) : shift;
    }

    /** Returns the share of a shift outside its planned stop, 0 to 1. */
    public double plannedShare() {
        return 1 - shiftStop.toNanos() / (double) shift.toNanos();
    }
}
