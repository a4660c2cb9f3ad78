package linetwin.core.distribution;

import java.time.Duration;

/** Times without memory. */
public record Exponential(Duration mean) implements TimeDistribution {
    @Override
    public double cv() {
        return 1;
    }

    @Override
    public Exponential scaledBy(double factor) {
        return new Exponential(Durations.times(mean, factor));
    }
}
