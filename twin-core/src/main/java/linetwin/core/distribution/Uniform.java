package linetwin.core.distribution;

import java.time.Duration;

/** Uniform distribution from least to most. */
public record Uniform(Duration least, Duration most) implements TimeDistribution {
    private static final double VARIANCE_PARTS = 12;

    public Uniform {
        RangeCheck.require(least, most);
    }

    @Override
    public Duration mean() {
        return least.plus(most).dividedBy(2);
    }

    @Override
    public double cv() {
        return DurationParameters.seconds(most.minus(least))
                / Math.sqrt(VARIANCE_PARTS)
                / DurationParameters.seconds(mean());
    }

    @Override
    public Uniform scaledBy(double factor) {
        return new Uniform(DurationParameters.times(least, factor), DurationParameters.times(most, factor));
    }
}
