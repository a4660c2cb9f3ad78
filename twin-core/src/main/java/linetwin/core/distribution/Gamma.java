package linetwin.core.distribution;

import java.time.Duration;

/** Gamma distribution with mean shape times scale and variance shape times scale squared. */
public record Gamma(double shape, Duration scale) implements TimeDistribution {
    public Gamma {
        DurationParameters.requirePositive("shape", shape);
        DurationParameters.requirePositive("scale", scale);
    }

    @Override
    public Duration mean() {
        return DurationParameters.times(scale, shape);
    }

    @Override
    public double cv() {
        return 1 / Math.sqrt(shape);
    }

    @Override
    public Gamma scaledBy(double factor) {
        return new Gamma(shape, DurationParameters.times(scale, factor));
    }
}
