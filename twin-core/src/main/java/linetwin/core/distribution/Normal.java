package linetwin.core.distribution;

import java.time.Duration;
import java.util.Optional;

/**
 * Normal distribution truncated to the range from least to most.
 *
 * @param location mean before truncation; may be negative
 * @param deviation standard deviation before truncation
 * @param least lower bound, zero or more
 * @param most upper bound; empty for none
 */
public record Normal(Duration location, Duration deviation, Duration least, Optional<Duration> most)
        implements TimeDistribution {
    private static final double FARTHEST = 100;

    public Normal {
        DurationParameters.requirePositive("deviation", deviation);
        DurationParameters.requireNotNegative("least", least);
        most.ifPresent(m -> RangeCheck.require(least, m));
        double below = score(least, location, deviation);
        DurationParameters.require(
                below <= FARTHEST, "least", "must be at most 100 deviations above location " + location, least);
        most.ifPresent(m -> DurationParameters.require(
                score(m, location, deviation) >= -FARTHEST,
                "most",
                "must be at most 100 deviations below location " + location,
                m));
    }

    @Override
    public Duration mean() {
        return location.plus(DurationParameters.times(deviation, kept().mean()));
    }

    @Override
    public double cv() {
        var kept = kept();
        double mean = DurationParameters.seconds(location) + kept.mean() * DurationParameters.seconds(deviation);
        return kept.deviation() * DurationParameters.seconds(deviation) / mean;
    }

    @Override
    public Normal scaledBy(double factor) {
        return new Normal(
                DurationParameters.times(location, factor),
                DurationParameters.times(deviation, factor),
                DurationParameters.times(least, factor),
                most.map(m -> DurationParameters.times(m, factor)));
    }

    /** Distance of the lower bound from the location, in standard deviations. */
    public double leastScore() {
        return score(least, location, deviation);
    }

    /** Distance of the upper bound from the location, in standard deviations; infinite without an upper bound. */
    public double mostScore() {
        return most.map(m -> score(m, location, deviation)).orElse(Double.POSITIVE_INFINITY);
    }

    private TruncatedNormalMoments kept() {
        return TruncatedNormalMoments.between(leastScore(), mostScore());
    }

    private static double score(Duration time, Duration location, Duration deviation) {
        return (DurationParameters.seconds(time) - DurationParameters.seconds(location))
                / DurationParameters.seconds(deviation);
    }
}
