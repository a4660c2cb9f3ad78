package linetwin.core.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

class RefusalTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void timesBelowZeroAreRefused() {
        assertRefused("mean must not be below zero, was PT-1S", () -> new Constant(SECOND.negated()));
        assertRefused("least must not be below zero, was PT-1S", () -> new Uniform(SECOND.negated(), SECOND));
        assertRefused("value must not be below zero, was PT-1S", () -> new Empirical(List.of(SECOND.negated())));
    }

    @Test
    void shapesThatAreNoneAreRefused() {
        assertRefused("shape must be 1 or more, was 0", () -> new Erlang(0, SECOND));
        assertRefused("shape must be more than zero, was NaN", () -> new Gamma(Double.NaN, SECOND));
        assertRefused("shape must be more than zero, was Infinity", () -> new Weibull(1 / 0.0, SECOND));
        assertRefused("cv must not be below zero, was -0.1", () -> new LogNormal(SECOND, -0.1));
    }

    @Test
    void rangesThatAreNoneAreRefused() {
        assertRefused("most must be more than least, PT1S, was PT1S", () -> new Uniform(SECOND, SECOND));
        assertRefused("mode must be from PT0S to PT1S, was PT1M", () -> new Triangular(Duration.ZERO, MINUTE, SECOND));
        assertRefused(
                "most must be at most 100 deviations below location PT1M, was PT1S",
                () -> new Normal(MINUTE, Duration.ofMillis(500), Duration.ZERO, Optional.of(SECOND)));
    }

    @Test
    void weightsThatDoNotAddUpAreRefused() {
        assertRefused(
                "weights must add up to 1, was 0.9",
                () -> new Mixture(List.of(new Mixture.Part(0.9, new Constant(SECOND)))));
        assertRefused("parts must not be empty, was []", () -> new Mixture(List.of()));
    }

    @Test
    void phasesThatNeverEndAreRefused() {
        assertRefused(
                "rates must lead from every phase to the end, was [[-1.0, 1.0], [1.0, -1.0]]",
                () -> phases(List.of(1.0, 0.0), List.of(List.of(-1.0, 1.0), List.of(1.0, -1.0))));
    }

    @Test
    void ratesThatAreNoneAreRefused() {
        assertRefused(
                "rates of a row must not add up to more than zero, was [-1.0, 2.0]",
                () -> phases(List.of(1.0, 0.0), List.of(List.of(-1.0, 2.0), List.of(0.0, -1.0))));
        assertRefused(
                "minus the rate on the diagonal must be more than zero, was -1.0",
                () -> phases(List.of(1.0), List.of(List.of(1.0))));
        assertRefused("initial must add up to 1, was 0.5", () -> phases(List.of(0.5), List.of(List.of(-1.0))));
        assertRefused(
                "rates must have a row for each phase, was [[-1.0]]",
                () -> phases(List.of(0.5, 0.5), List.of(List.of(-1.0))));
    }

    private static PhaseType phases(List<Double> initial, List<List<Double>> rates) {
        return new PhaseType(initial, rates, SECOND);
    }

    private static void assertRefused(String message, Executable making) {
        assertEquals(
                message, assertThrows(IllegalArgumentException.class, making).getMessage());
    }
}
