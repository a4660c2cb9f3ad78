package linetwin.core.distribution;

import java.time.Duration;

/**
 * How the lengths of a kind of time spread: of work, of repairs, between breakdowns. None is ever below zero. An
 * instance is always valid: what is no distribution throws IllegalArgumentException and names the value.
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
    /** Exact, to the nearest nanosecond. */
    Duration mean();

    /** Coefficient of variation: the standard deviation over the mean. Exact. */
    double cv();

    /**
     * The same shape, longer or shorter.
     *
     * @param factor more than 0
     */
    TimeDistribution scaledBy(double factor);

    /** The same shape round another mean. */
    default TimeDistribution withMean(Duration mean) {
        return scaledBy(DurationParameters.seconds(mean) / DurationParameters.seconds(mean()));
    }
}
