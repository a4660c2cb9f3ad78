package linetwin.core.kpi;

import java.time.Duration;
import linetwin.core.time.LineTime;

/**
 * The figures of a line that is watched, and how far they can be trusted. Time in which a station was not heard is
 * booked as unknown and never as a stop, so it lowers {@code knownTime} and not the figures of what was known.
 *
 * @param from since when the line is watched
 * @param knownTime share of the time of all places, 0 to 1, of which we know what they did; NaN before any passed
 * @param unknownTime time of all places booked as unknown, summed
 * @param goodValues share of all values of signals that were good, 0 to 1; NaN before the first
 */
public record LiveKpis(
        LineTime from, LineTime until, LineKpis figures, double knownTime, Duration unknownTime, double goodValues) {}
