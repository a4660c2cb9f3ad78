package linetwin.core.distribution;

import java.time.Duration;

/** Always the same time. */
public record Constant(Duration mean) implements TimeDistribution {
    @Override
    public double cv() {
        return 0;
    }

    @Override
    public Constant scaledBy(double factor) {
        return new Constant(Durations.times(mean, factor));
    }
}
