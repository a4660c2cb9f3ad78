package linetwin.core.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.ValueSource;

class DistributionFamilyTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @ParameterizedTest
    @CsvSource({
        "EXPONENTIAL, 1",
        "ERLANG, 1",
        "ERLANG, 0.5",
        "ERLANG, 0.1",
        "GAMMA, 0.01",
        "GAMMA, 0.7",
        "GAMMA, 3",
        "NORMAL, 0.01",
        "NORMAL, 0.3",
        "NORMAL, 0.5",
        "NORMAL, 0.755",
        "NORMAL, 0.95",
        "NORMAL, 0.999",
        "LOG_NORMAL, 0.1",
        "LOG_NORMAL, 5",
        "WEIBULL, 0.001",
        "WEIBULL, 0.3",
        "WEIBULL, 1",
        "WEIBULL, 4",
        "WEIBULL, 10",
        "TRIANGULAR, 0.1",
        "TRIANGULAR, 0.408",
        "UNIFORM, 0.1",
        "UNIFORM, 0.577",
        "BETA_PERT, 0.1",
        "BETA_PERT, 0.377",
        "PHASE_TYPE, 0.1",
        "PHASE_TYPE, 0.5",
        "PHASE_TYPE, 0.6",
        "PHASE_TYPE, 0.9",
        "PHASE_TYPE, 1",
        "PHASE_TYPE, 1.5",
        "PHASE_TYPE, 10"
    })
    void familyHasTheMeanAndCvThatWereAskedOfIt(DistributionFamily family, double cv) {
        assertMoments(cv, family.withMeanAndCv(MINUTE, cv));
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.1, 0.3, 0.5, 0.8, 1, 1.2, 5})
    void mixtureHasTheMeanAndCvThatWereAskedOfIt(double cv) {
        assertMoments(cv, Mixture.ofMeanAndCv(MINUTE, cv));
    }

    @ParameterizedTest
    @EnumSource(
            mode = Mode.EXCLUDE,
            names = {"EXPONENTIAL", "PHASE_TYPE"})
    void familyWithoutSpreadIsConstant(DistributionFamily family) {
        assertEquals(new Constant(MINUTE), family.withMeanAndCv(MINUTE, 0));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "CONSTANT | 0.1 | cv of a constant must be 0 %, was 10.0 %",
                "EXPONENTIAL | 0.9 | cv of an exponential distribution must be 100 %, was 90.0 %",
                "ERLANG | 0.6 | such as 57.7 %, was 60.0 %",
                "ERLANG | 2 | such as 100.0 %, was 200.0 %",
                "NORMAL | 1 | cv of a normal distribution cut off at zero must be at most 99.9 %, was 100.0 %",
                "WEIBULL | 20 | must be at most 1000.0 %, was 2000.0 %",
                "TRIANGULAR | 0.41 | cv of a symmetric triangular distribution must be at most 40.8 %, was 41.0 %",
                "UNIFORM | 0.58 | cv of a uniform distribution must be at most 57.7 %, was 58.0 %",
                "BETA_PERT | 0.38 | cv of a symmetric beta-PERT distribution must be at most 37.7 %, was 38.0 %",
                "PHASE_TYPE | 0.05 | cv of a phase-type distribution must be at least 10.0 %, was 5.0 %"
            })
    void refusalGivesTheRangeOfTheCv(DistributionFamily family, double cv, String message) {
        var refusal = assertThrows(IllegalArgumentException.class, () -> family.withMeanAndCv(MINUTE, cv));
        assertTrue(String.valueOf(refusal.getMessage()).endsWith(message), refusal::getMessage);
    }

    @Test
    void measuredTimesAreNotDrawnOutBelowZero() {
        var times = MomentsTest.measured(1, 2, 3, 4, 5);
        var refusal = assertThrows(IllegalArgumentException.class, () -> times.withMeanAndCv(MINUTE, 0.8));
        assertEquals("cv of these values must be at most 70.7 %, was 80.0 %", refusal.getMessage());
    }

    private static void assertMoments(double cv, TimeDistribution distribution) {
        assertEquals(60, DurationParameters.seconds(distribution.mean()), 1e-6);
        assertEquals(cv, distribution.cv(), 1e-6 * cv);
    }
}
