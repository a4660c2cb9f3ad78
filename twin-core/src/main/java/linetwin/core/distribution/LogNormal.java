package linetwin.core.distribution;

import java.time.Duration;

/** Times whose logarithm is normal; constant where the cv is 0. */
public record LogNormal(Duration mean, double cv) implements TimeDistribution {
    @Override
    public LogNormal scaledBy(double factor) {
        return new LogNormal(Durations.times(mean, factor), cv);
    }

    @Override
    public LogNormal withMean(Duration newMean) {
        return new LogNormal(newMean, cv);
    }
}
