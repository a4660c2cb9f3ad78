package linetwin.core.distribution;

import java.time.Duration;

/** Every time from the least to the most alike. */
public record Uniform(Duration least, Duration most) implements TimeDistribution {
    private static final double VARIANCE_PARTS = 12;

    public Uniform {
        Ranges.require(least, most);
    }

    @Override
    public Duration mean() {
        return least.plus(most).dividedBy(2);
    }

    @Override
    public double cv() {
        return Durations.seconds(most.minus(least)) / Math.sqrt(VARIANCE_PARTS) / Durations.seconds(mean());
    }

    @Override
    public Uniform scaledBy(double factor) {
        return new Uniform(Durations.times(least, factor), Durations.times(most, factor));
    }
}
