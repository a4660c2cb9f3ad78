package linetwin.core.sim.random;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.function.DoubleUnaryOperator;
import java.util.function.ToDoubleFunction;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.ExponentialDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.rng.UniformRandomProvider;
import org.junit.jupiter.api.Test;

class ZigguratDrawTest {
    private static final int SAMPLES = 4_000_000;
    private static final double CRITICAL = 1.95 / Math.sqrt(SAMPLES);

    private static final long EXPONENTIAL_BITS = 6026246302394209656L;
    private static final long NORMAL_BITS = 2461131389048419691L;

    @Test
    void exponentialNumbersFollowTheirDistributionFunction() {
        assertFollows(new ExponentialDistribution(null, 1)::cumulativeProbability, ZigguratDraw::exponential);
    }

    @Test
    void normalNumbersFollowTheirDistributionFunction() {
        assertFollows(new NormalDistribution()::cumulativeProbability, ZigguratDraw::normal);
    }

    @Test
    void tailsAreAsHeavyAsTheyShouldBe() {
        double exponential = drawn(ZigguratDraw::exponential).filter(x -> x > 8).count();
        double normal =
                drawn(ZigguratDraw::normal).filter(x -> Math.abs(x) > 3.7).count();
        assertEquals(1, exponential / (SAMPLES * Math.exp(-8)), 0.1);
        assertEquals(1, normal / (SAMPLES * 2 * new NormalDistribution().cumulativeProbability(-3.7)), 0.13);
    }

    /** Hash over all bits of a million numbers: any change of a single bit on any platform changes it. */
    @Test
    void numbersAreTheSameOnEveryMachine() {
        assertEquals(EXPONENTIAL_BITS, bits(ZigguratDraw::exponential));
        assertEquals(NORMAL_BITS, bits(ZigguratDraw::normal));
    }

    private static long bits(ToDoubleFunction<UniformRandomProvider> draw) {
        return drawn(draw).limit(1_000_000).mapToLong(Double::doubleToLongBits).reduce(0, (a, b) -> 31 * a + b);
    }

    private static DoubleStream drawn(ToDoubleFunction<UniformRandomProvider> draw) {
        var stream = new RandomStreams(11).stream("numbers");
        return DoubleStream.generate(() -> draw.applyAsDouble(stream)).limit(SAMPLES);
    }

    private static void assertFollows(DoubleUnaryOperator cumulative, ToDoubleFunction<UniformRandomProvider> draw) {
        var samples = drawn(draw).toArray();
        Arrays.sort(samples);
        double farthest = 0;
        for (int i = 0; i < SAMPLES; i++) {
            double probability = cumulative.applyAsDouble(samples[i]);
            farthest = Math.max(farthest, Math.abs(probability - (i + 0.5) / SAMPLES));
        }
        assertTrue(farthest < CRITICAL, "off by %.6f".formatted(farthest));
    }
}
