package linetwin.core.kpi;

import java.time.Duration;
import linetwin.core.time.LineTime;

/**
 * Figures of a connected line with the reliability of their input. Time in which a station was out of contact is booked
 * as UNKNOWN and never as a stop, so it lowers {@code knownTime} and not the figures of the known time.
 *
 * @param from start of the window
 * @param knownTime share of the time of all places with a known state, 0 to 1; NaN before any time has passed
 * @param outputKnown share of the window in which departures from the line are known, 0 to 1
 * @param unknownTime time of all places booked as UNKNOWN, summed
 * @param goodValues share of signal values of quality GOOD, 0 to 1; NaN before the first
 * @param lostStations number of stations out of contact at {@code until}
 */
public record LiveKpis(
        LineTime from,
        LineTime until,
        LineKpis figures,
        double knownTime,
        double outputKnown,
        Duration unknownTime,
        double goodValues,
        long lostStations) {
    /** Known share of the input from which a figure is certain: the rest is not visible in its digits. */
    private static final double CERTAIN = 0.995;

    /** True if the window has its full length of 30 days; a shorter one begins with what is known of the line. */
    public boolean isFullWindow() {
        return until.since(from).compareTo(LiveKpiFold.WINDOW) >= 0;
    }

    /** True if throughput, OEE and lead time are uncertain: departures are unknown now or in a part of the window. */
    public boolean isOutputUncertain() {
        return lostStations > 0 || !(outputKnown >= CERTAIN);
    }

    /** True if yield and work in process are uncertain: states are unknown now or in a part of the window. */
    public boolean isTimeUncertain() {
        return lostStations > 0 || !(knownTime >= CERTAIN);
    }
}
