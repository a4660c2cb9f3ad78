package linetwin.core.sim.random;

import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import linetwin.core.distribution.BetaPert;
import linetwin.core.distribution.Constant;
import linetwin.core.distribution.DistributionFamily;
import linetwin.core.distribution.Empirical;
import linetwin.core.distribution.Erlang;
import linetwin.core.distribution.Exponential;
import linetwin.core.distribution.Gamma;
import linetwin.core.distribution.LogNormal;
import linetwin.core.distribution.Mixture;
import linetwin.core.distribution.Normal;
import linetwin.core.distribution.PhaseType;
import linetwin.core.distribution.TimeDistribution;
import linetwin.core.distribution.Triangular;
import linetwin.core.distribution.Uniform;
import linetwin.core.distribution.Weibull;
import org.apache.commons.math3.distribution.BetaDistribution;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.GammaDistribution;
import org.apache.commons.math3.distribution.LogNormalDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.distribution.TriangularDistribution;
import org.apache.commons.math3.distribution.UniformRealDistribution;
import org.apache.commons.math3.distribution.WeibullDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class TimeDrawTest {
    private static final int SAMPLES = 1_000_000;
    private static final double MICROS = 1e6;
    private static final Duration MINUTE = ofMinutes(1);

    /** Mean long enough that few draws are rounded to zero ticks. */
    private static final Duration LONG = ofMinutes(1_000_000);

    /**
     * Critical value of the Kolmogorov-Smirnov test, exceeded by chance once in 1,000 samples of this size; the seeds
     * are fixed.
     */
    private static final double CRITICAL = 1.95 / Math.sqrt(SAMPLES);

    /** Limit in standard errors; that of the coefficient of variation is estimated from parts of the sample. */
    private static final double FAR = 4;

    static Stream<Arguments> distributions() {
        return Stream.of(
                known(new Exponential(MINUTE), new ExponentialDistribution(null, 60)::cumulativeProbability),
                known(new Erlang(3, MINUTE), new GammaDistribution(null, 3, 20)::cumulativeProbability),
                known(new Erlang(30, MINUTE), new GammaDistribution(null, 30, 2)::cumulativeProbability),
                known(new Gamma(0.3, LONG), new GammaDistribution(null, 0.3, 6e7)::cumulativeProbability),
                known(new Gamma(1, MINUTE), new GammaDistribution(null, 1, 60)::cumulativeProbability),
                known(new Gamma(2.5, MINUTE), new GammaDistribution(null, 2.5, 60)::cumulativeProbability),
                known(new Gamma(400, MINUTE), new GammaDistribution(null, 400, 60)::cumulativeProbability),
                known(new LogNormal(MINUTE, 0.5), logNormal(60, 0.5)::cumulativeProbability),
                known(new LogNormal(MINUTE, 3), logNormal(60, 3)::cumulativeProbability),
                known(new Weibull(0.7, MINUTE), new WeibullDistribution(null, 0.7, 60)::cumulativeProbability),
                known(new Weibull(5, MINUTE), new WeibullDistribution(null, 5, 60)::cumulativeProbability),
                known(
                        new Triangular(ofSeconds(2), ofSeconds(7), ofSeconds(10)),
                        new TriangularDistribution(null, 2, 7, 10)::cumulativeProbability),
                known(
                        new Triangular(ofSeconds(2), ofSeconds(2), ofSeconds(10)),
                        new TriangularDistribution(null, 2, 2, 10)::cumulativeProbability),
                known(
                        new Uniform(ofSeconds(2), ofSeconds(10)),
                        new UniformRealDistribution(null, 2, 10)::cumulativeProbability),
                known(new BetaPert(Duration.ZERO, ofSeconds(15), MINUTE), x -> new BetaDistribution(null, 2, 4)
                        .cumulativeProbability(x / 60)),
                known(
                        new PhaseType(List.of(1.0, 0.0), List.of(List.of(-2.0, 2.0), List.of(0.0, -2.0)), MINUTE),
                        new GammaDistribution(null, 2, 30)::cumulativeProbability),
                known(normal(60, 20, 0, Optional.empty()), cut(60, 20, 0, 1 / 0.0)),
                known(normal(0, 20, 0, Optional.empty()), cut(0, 20, 0, 1 / 0.0)),
                known(normal(-40, 20, 0, Optional.empty()), cut(-40, 20, 0, 1 / 0.0)),
                known(normal(-40, 20, 0, Optional.of(ofSeconds(5))), cut(-40, 20, 0, 5)),
                known(normal(60, 20, 50, Optional.of(ofSeconds(80))), cut(60, 20, 50, 80)),
                known(normal(60, 20, 0, Optional.of(ofSeconds(30))), cut(60, 20, 0, 30)),
                known(normal(60, 20, 25, Optional.of(ofSeconds(30))), cut(60, 20, 25, 30)));
    }

    @ParameterizedTest
    @MethodSource("distributions")
    void samplesFollowTheDistributionFunction(TimeDistribution distribution, DoubleUnaryOperator expected) {
        var samples = seconds(distribution, SAMPLES);
        Arrays.sort(samples);
        double farthest = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double probability = expected.applyAsDouble(samples[i]);
            farthest = Math.max(farthest, probability - i / (double) SAMPLES);
            farthest = Math.max(farthest, (i + 1) / (double) SAMPLES - probability);
        }
        assertTrue(farthest < CRITICAL, "%s off by %.5f".formatted(distribution, farthest));
    }

    static Stream<TimeDistribution> allWithMoments() {
        return Stream.concat(
                distributions().map(a -> (TimeDistribution) a.get()[0]).filter(d -> d.cv() < 2),
                Stream.of(
                        DistributionFamily.PHASE_TYPE.withMeanAndCv(MINUTE, 0.3),
                        DistributionFamily.PHASE_TYPE.withMeanAndCv(MINUTE, 1.7),
                        DistributionFamily.NORMAL.withMeanAndCv(MINUTE, 0.9),
                        Mixture.ofMeanAndCv(MINUTE, 0.6),
                        Mixture.ofMeanAndCv(MINUTE, 1.7),
                        new Mixture(List.of(
                                new Mixture.Part(0.7, new Constant(MINUTE)),
                                new Mixture.Part(0.3, new Uniform(MINUTE, ofMinutes(5))))),
                        new Empirical(List.of(ofSeconds(10), ofSeconds(20), ofSeconds(70)))));
    }

    @ParameterizedTest
    @MethodSource("allWithMoments")
    void samplesHaveTheMeanAndTheCv(TimeDistribution distribution) {
        int parts = 50;
        var means = new double[parts];
        var cvs = new double[parts];
        var samples = seconds(distribution, SAMPLES);
        for (int part = 0; part < parts; part++) {
            var some = Arrays.copyOfRange(samples, part * SAMPLES / parts, (part + 1) * SAMPLES / parts);
            means[part] = mean(some);
            cvs[part] = deviation(some) / means[part];
        }
        assertNear(distribution.mean().toNanos() / 1e9, means, distribution);
        assertNear(distribution.cv(), cvs, distribution);
    }

    @Test
    void measuredTimesAreDrawnAsTheyAreAndAlikeOften() {
        var draw = draw(new Empirical(List.of(ofSeconds(1), ofSeconds(2), ofSeconds(4))), 1);
        var drawn = LongStream.generate(draw::ticks).limit(300_000).toArray();
        assertEquals(
                List.of(1_000_000L, 2_000_000L, 4_000_000L),
                Arrays.stream(drawn).distinct().sorted().boxed().toList());
        double share = Arrays.stream(drawn).filter(t -> t == 2_000_000).count() / 300_000.0;
        assertEquals(1 / 3.0, share, 0.004);
    }

    @Test
    void drawIsLongerByTheFactor() {
        var plain = draw(new Erlang(3, MINUTE), 1);
        var longer = draw(new Erlang(3, MINUTE), 1.25);
        for (int i = 0; i < 1000; i++) {
            assertEquals(1.25 * plain.ticks(), (double) longer.ticks(), 1.2);
        }
    }

    @Test
    void constantIsConstant() {
        var draw = draw(new Constant(MINUTE), 1.03);
        assertEquals(61_800_000, draw.ticks());
        assertEquals(61_800_000, draw.ticks());
    }

    private static TimeDraw draw(TimeDistribution distribution, double factor) {
        return TimeDraw.of(distribution, factor, new RandomStreams(7).stream(distribution.toString()));
    }

    private static double[] seconds(TimeDistribution distribution, int count) {
        var draw = draw(distribution, 1);
        return LongStream.generate(draw::ticks)
                .limit(count)
                .mapToDouble(t -> t / MICROS)
                .toArray();
    }

    private static void assertNear(double expected, double[] estimates, TimeDistribution distribution) {
        double error = deviation(estimates) / Math.sqrt(estimates.length - 1);
        double z = (mean(estimates) - expected) / error;
        assertTrue(Math.abs(z) < FAR, "%s: %s, z %.1f".formatted(distribution, mean(estimates), z));
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElseThrow();
    }

    private static double deviation(double[] values) {
        double mean = mean(values);
        return Math.sqrt(Arrays.stream(values)
                .map(v -> (v - mean) * (v - mean))
                .average()
                .orElseThrow());
    }

    private static Arguments known(TimeDistribution distribution, DoubleUnaryOperator cumulative) {
        return Arguments.of(distribution, cumulative);
    }

    private static DoubleUnaryOperator cut(double location, double deviation, double least, double most) {
        var parent = new NormalDistribution(null, location, deviation);
        double below = parent.cumulativeProbability(least);
        double kept = parent.cumulativeProbability(most) - below;
        return x -> (parent.cumulativeProbability(x) - below) / kept;
    }

    private static LogNormalDistribution logNormal(double mean, double cv) {
        double variance = Math.log(1 + cv * cv);
        return new LogNormalDistribution(null, Math.log(mean) - variance / 2, Math.sqrt(variance));
    }

    private static Normal normal(long location, long deviation, long least, Optional<Duration> most) {
        return new Normal(ofSeconds(location), ofSeconds(deviation), ofSeconds(least), most);
    }
}
