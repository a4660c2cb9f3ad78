package linetwin.core.layout;

import java.time.Duration;

/**
 * Working hours of a line.
 *
 * @param shiftStop planned stop at the beginning of every shift except the first
 */
public record ShiftCalendar(int shiftsPerDay, Duration shift, int daysPerYear, Duration shiftStop) {}
