package linetwin.ui.experiment;

import java.time.Duration;
import linetwin.core.model.Deadlock;

/**
 * Deadlock in a run of a line.
 *
 * @param line id of the line
 * @param after simulated time from the beginning of the run to the deadlock
 */
public record LineDeadlock(String line, Duration after, Deadlock deadlock) {}
