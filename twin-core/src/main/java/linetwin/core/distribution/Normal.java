package linetwin.core.distribution;

import java.time.Duration;
import java.util.Optional;

/**
 * A normal distribution of which only what lies between the least and the most is kept.
 *
 * @param location mean of the parent, before anything is cut off; may be below zero
 * @param deviation standard deviation of the parent
 * @param least zero or more
 * @param most empty: no upper bound
 */
public record Normal(Duration location, Duration deviation, Duration least, Optional<Duration> most)
        implements TimeDistribution {
    private static final double FARTHEST = 100;

    public Normal {
        Durations.requirePositive("deviation", deviation);
        Durations.requireNotNegative("least", least);
        most.ifPresent(m -> Ranges.require(least, m));
        double below = score(least, location, deviation);
        Durations.require(
                below <= FARTHEST, "least", "must be at most 100 deviations above location " + location, least);
        most.ifPresent(m -> Durations.require(
                score(m, location, deviation) >= -FARTHEST,
                "most",
                "must be at most 100 deviations below location " + location,
                m));
    }

    @Override
    public Duration mean() {
        return location.plus(Durations.times(deviation, kept().mean()));
    }

    @Override
    public double cv() {
        var kept = kept();
        double mean = Durations.seconds(location) + kept.mean() * Durations.seconds(deviation);
        return kept.deviation() * Durations.seconds(deviation) / mean;
    }

    @Override
    public Normal scaledBy(double factor) {
        return new Normal(
                Durations.times(location, factor),
                Durations.times(deviation, factor),
                Durations.times(least, factor),
                most.map(m -> Durations.times(m, factor)));
    }

    /** How many deviations the least lies above the location. */
    public double leastScore() {
        return score(least, location, deviation);
    }

    /** How many deviations the most lies above the location; infinite without an upper bound. */
    public double mostScore() {
        return most.map(m -> score(m, location, deviation)).orElse(Double.POSITIVE_INFINITY);
    }

    private StandardPart kept() {
        return StandardPart.between(leastScore(), mostScore());
    }

    private static double score(Duration time, Duration location, Duration deviation) {
        return (Durations.seconds(time) - Durations.seconds(location)) / Durations.seconds(deviation);
    }
}
