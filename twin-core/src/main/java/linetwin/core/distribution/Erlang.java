package linetwin.core.distribution;

import java.time.Duration;

/**
 * Erlang distribution: sum of exponential times of equal mean.
 *
 * @param shape number of exponential times
 * @param mean mean of the sum
 */
public record Erlang(int shape, Duration mean) implements TimeDistribution {
    public Erlang {
        DurationParameters.require(shape >= 1, "shape", "must be 1 or more", shape);
        DurationParameters.requirePositive("mean", mean);
    }

    @Override
    public double cv() {
        return 1 / Math.sqrt(shape);
    }

    @Override
    public Erlang scaledBy(double factor) {
        return withMean(DurationParameters.times(mean, factor));
    }

    @Override
    public Erlang withMean(Duration newMean) {
        return new Erlang(shape, newMean);
    }
}
