package linetwin.core.distribution;

import java.time.Duration;
import org.apache.commons.math3.util.FastMath;

/** Weibull distribution: P(T > t) = exp(-(t / scale)^shape). */
public record Weibull(double shape, Duration scale) implements TimeDistribution {
    public Weibull {
        DurationParameters.requirePositive("shape", shape);
        DurationParameters.requirePositive("scale", scale);
    }

    @Override
    public Duration mean() {
        return DurationParameters.times(scale, FastMath.exp(logMoment(1, shape)));
    }

    @Override
    public double cv() {
        return cv(shape);
    }

    @Override
    public Weibull scaledBy(double factor) {
        return new Weibull(shape, DurationParameters.times(scale, factor));
    }

    /** Coefficient of variation for a shape; decreases with the shape. */
    static double cv(double shape) {
        return Math.sqrt(FastMath.expm1(logMoment(2, shape) - 2 * logMoment(1, shape)));
    }

    /** Mean of a Weibull time with scale 1. */
    static double mean(double shape) {
        return FastMath.exp(logMoment(1, shape));
    }

    private static double logMoment(int order, double shape) {
        return LogGamma.onePlus(order / shape);
    }
}
