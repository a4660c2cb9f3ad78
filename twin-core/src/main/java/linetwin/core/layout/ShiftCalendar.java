package linetwin.core.layout;

import java.time.Duration;

/**
 * Working hours of a line.
 *
 * @param shiftStop planned stop at the beginning of every shift except the first
 * @param stopPolicy treatment of work at a planned stop, for stations without a policy of their own
 */
public record ShiftCalendar(
        int shiftsPerDay, Duration shift, int daysPerYear, Duration shiftStop, ShiftStopPolicy stopPolicy) {}
