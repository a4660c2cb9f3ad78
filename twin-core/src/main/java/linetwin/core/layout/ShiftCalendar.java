package linetwin.core.layout;

import java.time.Duration;

/**
 * When the line runs.
 *
 * @param shiftStop planned stop at the beginning of every shift after the first
 */
public record ShiftCalendar(int shiftsPerDay, Duration shift, int daysPerYear, Duration shiftStop) {
    public Duration perYear() {
        return shift.multipliedBy((long) shiftsPerDay * daysPerYear);
    }
}
