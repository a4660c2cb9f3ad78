package linetwin.core.distribution;

import java.time.Duration;

/** How the lengths of a kind of time spread: of work, of repairs, between breakdowns. */
public sealed interface TimeDistribution permits Constant, Exponential, LogNormal {
    Duration mean();

    /** Coefficient of variation: the standard deviation over the mean. */
    double cv();

    /**
     * The same shape, longer or shorter.
     *
     * @param factor more than 0
     */
    TimeDistribution scaledBy(double factor);

    /** The same shape round another mean. */
    default TimeDistribution withMean(Duration mean) {
        return scaledBy(mean.toNanos() / (double) mean().toNanos());
    }
}
