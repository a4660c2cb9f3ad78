package linetwin.connectors.stationmodel;

import java.time.Instant;
import linetwin.core.model.Quality;

/**
 * Value of a signal.
 *
 * @param time wall-clock time of the measurement, from the clock of the source
 */
public record SignalReport(double value, Quality quality, Instant time) {}
