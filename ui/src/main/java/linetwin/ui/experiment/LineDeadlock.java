package linetwin.ui.experiment;

import java.time.Duration;
import linetwin.core.model.Deadlock;

/**
 * Deadlock that a run of a line ended in.
 *
 * @param line id of the line
 * @param after simulated time from the beginning of the run to the deadlock
 */
public record LineDeadlock(String line, Duration after, Deadlock deadlock) {}
