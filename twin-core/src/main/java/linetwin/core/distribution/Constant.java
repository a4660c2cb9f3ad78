package linetwin.core.distribution;

import java.time.Duration;

/** Always the same time. */
public record Constant(Duration mean) implements TimeDistribution {
    public Constant {
        Durations.requireNotNegative("mean", mean);
    }

    @Override
    public double cv() {
        return 0;
    }

    @Override
    public Constant scaledBy(double factor) {
        return withMean(Durations.times(mean, factor));
    }

    @Override
    public Constant withMean(Duration newMean) {
        return new Constant(newMean);
    }
}
