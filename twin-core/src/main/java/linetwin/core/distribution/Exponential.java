package linetwin.core.distribution;

import java.time.Duration;

/** Exponential distribution: times without memory. */
public record Exponential(Duration mean) implements TimeDistribution {
    public Exponential {
        DurationParameters.requireNotNegative("mean", mean);
    }

    @Override
    public double cv() {
        return 1;
    }

    @Override
    public Exponential scaledBy(double factor) {
        return withMean(DurationParameters.times(mean, factor));
    }

    @Override
    public Exponential withMean(Duration newMean) {
        return new Exponential(newMean);
    }
}
