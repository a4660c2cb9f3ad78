package linetwin.core.distribution;

import java.time.Duration;

/** Triangular distribution: density rises linearly from least to mode and falls linearly to most. */
public record Triangular(Duration least, Duration mode, Duration most) implements TimeDistribution {
    private static final double VARIANCE_PARTS = 18;

    public Triangular {
        RangeCheck.require(least, mode, most);
    }

    @Override
    public Duration mean() {
        return least.plus(mode).plus(most).dividedBy(3);
    }

    @Override
    public double cv() {
        double width = DurationParameters.seconds(most.minus(least));
        double rise = DurationParameters.seconds(mode.minus(least));
        double mean = DurationParameters.seconds(mean());
        return Math.sqrt((width * width - rise * width + rise * rise) / VARIANCE_PARTS) / mean;
    }

    @Override
    public Triangular scaledBy(double factor) {
        return new Triangular(
                DurationParameters.times(least, factor),
                DurationParameters.times(mode, factor),
                DurationParameters.times(most, factor));
    }
}
