package linetwin.connectors.stationmodel;

import java.time.Instant;
import linetwin.core.model.Quality;

/**
 * One value of a signal.
 *
 * @param time when its source measured it
 */
public record SignalReport(double value, Quality quality, Instant time) {}
