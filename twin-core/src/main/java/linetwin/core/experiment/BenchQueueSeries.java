package linetwin.core.experiment;

/**
 * Rework bench over the equal intervals of one run.
 *
 * @param units mean number of units at the bench in each interval, under repair and waiting
 * @param failures units that came to the bench in each interval
 * @param firstFailures those of them that failed a first try
 */
record BenchQueueSeries(double[] units, double[] failures, double[] firstFailures) {}
