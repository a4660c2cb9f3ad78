package linetwin.core.model;

import linetwin.core.id.SignalId;
import linetwin.core.time.LineTime;

/**
 * The newest value of a signal.
 *
 * @param at when its source measured it
 */
public record SignalState(SignalId id, double value, Quality quality, LineTime at) {}
