package linetwin.core.kpi;

/**
 * All sums of an {@link AccountFold} at one time: the difference of two marks is a window.
 *
 * @param atMicros line time of the mark in microseconds
 * @param account independent copy of the account
 * @param departures sums of the departures that were reported by counters
 * @param exitSilentMicros time without contact to the last stations, summed
 * @param values number of values of signals
 * @param goodValues number of values of quality GOOD
 */
record AccountMark(
        long atMicros,
        LineAccount account,
        ReportedDepartures.Sums departures,
        long exitSilentMicros,
        long values,
        long goodValues) {}
