package linetwin.core.distribution;

import java.time.Duration;

/** Constant time. */
public record Constant(Duration mean) implements TimeDistribution {
    public Constant {
        DurationParameters.requireNotNegative("mean", mean);
    }

    @Override
    public double cv() {
        return 0;
    }

    @Override
    public Constant scaledBy(double factor) {
        return withMean(DurationParameters.times(mean, factor));
    }

    @Override
    public Constant withMean(Duration newMean) {
        return new Constant(newMean);
    }
}
