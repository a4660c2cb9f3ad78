package linetwin.core.sim;

import java.time.Duration;
import linetwin.core.distribution.Constant;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.TimeDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.apache.commons.rng.sampling.distribution.ContinuousSampler;
import org.apache.commons.rng.sampling.distribution.ZigguratSampler;

/** Random spans of time, in whole ticks of a microsecond and equal on every machine. */
interface TimeDraw {
    long ticks();

    /** Spans of this distribution, each of them {@code factor} times as long. */
    static TimeDraw of(TimeDistribution distribution, double factor, UniformRandomProvider stream) {
        double meanTicks = Ticks.of(distribution.mean()) * factor;
        return switch (distribution) {
            case Constant _ -> logNormal(meanTicks, 0, stream);
            case Exponential _ -> exponential(meanTicks, stream);
            case LogNormal d -> logNormal(meanTicks, d.cv(), stream);
            default -> throw new UnsupportedOperationException(distribution.toString());
        };
    }

    /** Spans that are exponential. */
    static TimeDraw exponential(Duration mean, UniformRandomProvider stream) {
        return exponential((double) Ticks.of(mean), stream);
    }

    private static TimeDraw exponential(double meanTicks, UniformRandomProvider stream) {
        ContinuousSampler standard = ZigguratSampler.Exponential.of(stream);
        return () -> rounded(meanTicks * standard.sample());
    }

    /**
     * Spans that are log-normal with this mean and coefficient of variation. The exponential function is that of
     * StrictMath: the other one may differ in its last bit from one machine to the next.
     */
    static TimeDraw logNormal(double meanTicks, double cv, UniformRandomProvider stream) {
        if (cv == 0 || meanTicks == 0) {
            long constant = rounded(meanTicks);
            return () -> constant;
        }
        double variance = StrictMath.log1p(cv * cv);
        double mu = StrictMath.log(meanTicks) - variance / 2;
        double sigma = Math.sqrt(variance);
        ContinuousSampler normal = ZigguratSampler.NormalizedGaussian.of(stream);
        return () -> rounded(StrictMath.exp(mu + sigma * normal.sample()));
    }

    private static long rounded(double ticks) {
        return (long) (ticks + 0.5);
    }
}
