package linetwin.core.model;

import linetwin.core.id.SignalId;
import linetwin.core.time.LineTime;

/**
 * Newest value of a signal.
 *
 * @param at source time of the measurement
 */
public record SignalState(SignalId id, double value, Quality quality, LineTime at) {}
