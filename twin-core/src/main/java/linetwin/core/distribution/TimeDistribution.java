package linetwin.core.distribution;

import java.time.Duration;

/**
 * Distribution of a kind of time: work, repair, or time between breakdowns. Times are never negative. Instances are
 * always valid: invalid parameters throw IllegalArgumentException with the value.
 */
public sealed interface TimeDistribution
        permits BetaPert,
                Constant,
                Empirical,
                Erlang,
                Exponential,
                Gamma,
                LogNormal,
                Mixture,
                Normal,
                PhaseType,
                Triangular,
                Uniform,
                Weibull {
    /** Exact mean, to the nearest nanosecond. */
    Duration mean();

    /** Exact coefficient of variation: standard deviation over mean. */
    double cv();

    /**
     * Same shape with a longer or shorter mean.
     *
     * @param factor more than 0
     */
    TimeDistribution scaledBy(double factor);

    /** Same shape with another mean. */
    default TimeDistribution withMean(Duration mean) {
        return scaledBy(DurationParameters.seconds(mean) / DurationParameters.seconds(mean()));
    }
}
