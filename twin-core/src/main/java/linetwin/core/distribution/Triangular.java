package linetwin.core.distribution;

import java.time.Duration;

/** Density rising straight from the least to the mode and falling straight to the most. */
public record Triangular(Duration least, Duration mode, Duration most) implements TimeDistribution {
    private static final double VARIANCE_PARTS = 18;

    public Triangular {
        Ranges.require(least, mode, most);
    }

    @Override
    public Duration mean() {
        return least.plus(mode).plus(most).dividedBy(3);
    }

    @Override
    public double cv() {
        double width = Durations.seconds(most.minus(least));
        double rise = Durations.seconds(mode.minus(least));
        double mean = Durations.seconds(mean());
        return Math.sqrt((width * width - rise * width + rise * rise) / VARIANCE_PARTS) / mean;
    }

    @Override
    public Triangular scaledBy(double factor) {
        return new Triangular(
                Durations.times(least, factor), Durations.times(mode, factor), Durations.times(most, factor));
    }
}
