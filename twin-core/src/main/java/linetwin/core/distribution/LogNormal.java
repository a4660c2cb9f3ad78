package linetwin.core.distribution;

import java.time.Duration;

/** Log-normal distribution: times whose logarithm is normal; constant if the cv is 0. */
public record LogNormal(Duration mean, double cv) implements TimeDistribution {
    public LogNormal {
        DurationParameters.requireNotNegative("mean", mean);
        DurationParameters.requireNotNegative("cv", cv);
    }

    @Override
    public LogNormal scaledBy(double factor) {
        return withMean(DurationParameters.times(mean, factor));
    }

    @Override
    public LogNormal withMean(Duration newMean) {
        return new LogNormal(newMean, cv);
    }
}
