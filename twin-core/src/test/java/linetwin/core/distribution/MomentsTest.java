package linetwin.core.distribution;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.junit.jupiter.api.Test;

class MomentsTest {
    private static final Duration MINUTE = Duration.ofMinutes(1);

    @Test
    void erlangOfFourPhasesHasHalfTheCvOfAnExponential() {
        assertMoments(60, 0.5, new Erlang(4, MINUTE));
    }

    @Test
    void gammaOfShapeFourIsErlangOfFourPhases() {
        assertMoments(240, 0.5, new Gamma(4, MINUTE));
    }

    @Test
    void weibullOfShapeOneIsExponential() {
        assertMoments(60, 1, new Weibull(1, MINUTE));
    }

    @Test
    void weibullOfShapeTwoIsRayleigh() {
        assertMoments(60 * Math.sqrt(Math.PI) / 2, Math.sqrt(4 / Math.PI - 1), new Weibull(2, MINUTE));
    }

    @Test
    void triangularHasTheMeanOfItsThreePoints() {
        var skewed = new Triangular(Duration.ofSeconds(2), Duration.ofSeconds(6), Duration.ofSeconds(10));
        assertMoments(6, Math.sqrt((4 + 36 + 100 - 12 - 20 - 60) / 18.0) / 6, skewed);
    }

    @Test
    void triangularMayFallFromItsLeast() {
        var falling = new Triangular(Duration.ZERO, Duration.ZERO, MINUTE);
        assertMoments(20, Math.sqrt(0.5), falling);
    }

    @Test
    void uniformFromZeroHasACvOfOneOverTheRootOfThree() {
        assertMoments(30, 1 / Math.sqrt(3), new Uniform(Duration.ZERO, MINUTE));
    }

    @Test
    void symmetricBetaPertHasAVarianceOfTheHalfWidthSquaredOverSeven() {
        assertMoments(30, 1 / Math.sqrt(7), new BetaPert(Duration.ZERO, Duration.ofSeconds(30), MINUTE));
    }

    @Test
    void betaPertWeighsItsModeFourTimes() {
        var skewed = new BetaPert(Duration.ofSeconds(6), Duration.ofSeconds(12), Duration.ofSeconds(36));
        assertMoments(15, Math.sqrt(9 * 21 / 7.0) / 15, skewed);
    }

    @Test
    void normalThatIsHardlyCutKeepsItsLocationAndDeviation() {
        assertMoments(60, 0.1, normal(60, 6, 0, Optional.empty()));
    }

    @Test
    void normalCutAtItsLocationIsHalfNormal() {
        double mean = Math.sqrt(2 / Math.PI);
        assertMoments(6 * mean, Math.sqrt(1 - mean * mean) / mean, normal(0, 6, 0, Optional.empty()));
    }

    @Test
    void normalCutOnBothSidesFollowsTheTextbook() {
        var parent = new NormalDistribution();
        double mass = parent.cumulativeProbability(1.5) - parent.cumulativeProbability(-0.5);
        double shift = (parent.density(0.5) - parent.density(1.5)) / mass;
        double variance = 1 + (-0.5 * parent.density(0.5) - 1.5 * parent.density(1.5)) / mass - shift * shift;
        double mean = 10 + 2 * shift;
        assertMoments(mean, 2 * Math.sqrt(variance) / mean, normal(10, 2, 9, Optional.of(Duration.ofSeconds(13))));
    }

    @Test
    void normalCutFarOutInItsTailIsNearlyExponential() {
        var tail = normal(-600, 10, 0, Optional.empty());
        assertEquals(1 / 6.0 - 2 / 6.0 / 3600, DurationParameters.seconds(tail.mean()), 1e-6);
        assertEquals(1 - 1 / 3600.0, tail.cv(), 1e-6);
    }

    @Test
    void normalCutToANarrowRangeIsUniform() {
        var narrow = normal(10, 1e6, 0, Optional.of(MINUTE));
        assertMoments(30, 1 / Math.sqrt(3), narrow, 1e-8);
    }

    @Test
    void phasesInSeriesAreErlang() {
        var phases = new PhaseType(List.of(1.0, 0.0), List.of(List.of(-2.0, 2.0), List.of(0.0, -2.0)), MINUTE);
        assertMoments(60, Math.sqrt(0.5), phases);
    }

    @Test
    void phasesToChooseFromAreHyperexponential() {
        var phases = new PhaseType(List.of(0.5, 0.5), List.of(List.of(-1.0, 0.0), List.of(0.0, -0.25)), MINUTE);
        assertMoments(150, Math.sqrt(17 / 6.25 - 1), phases);
    }

    @Test
    void mixtureSpreadsWithinItsPartsAndBetweenThem() {
        var mixture = new Mixture(List.of(
                new Mixture.Part(0.75, new Constant(Duration.ofSeconds(10))),
                new Mixture.Part(0.25, new Exponential(Duration.ofSeconds(20)))));
        assertMoments(12.5, Math.sqrt(0.25 * 400 + 0.75 * 6.25 + 0.25 * 56.25) / 12.5, mixture);
    }

    @Test
    void measuredTimesHaveTheirOwnMeanAndCv() {
        assertMoments(3, Math.sqrt(2) / 3, measured(1, 2, 3, 4, 5));
    }

    @Test
    void measuredTimesCanBeDrawnOut() {
        assertMoments(30, 0.5, measured(1, 2, 3, 4, 5).withMeanAndCv(Duration.ofSeconds(30), 0.5));
    }

    private static Normal normal(double location, double deviation, double least, Optional<Duration> most) {
        return new Normal(
                DurationParameters.ofSeconds(location),
                DurationParameters.ofSeconds(deviation),
                DurationParameters.ofSeconds(least),
                most);
    }

    static Empirical measured(int... seconds) {
        return new Empirical(
                Arrays.stream(seconds).mapToObj(Duration::ofSeconds).toList());
    }

    private static void assertMoments(double meanSeconds, double cv, TimeDistribution distribution) {
        assertMoments(meanSeconds, cv, distribution, 1e-9);
    }

    private static void assertMoments(double mean, double cv, TimeDistribution distribution, double relative) {
        assertEquals(mean, DurationParameters.seconds(distribution.mean()), relative * mean);
        assertEquals(cv, distribution.cv(), relative);
        var longer = distribution.scaledBy(3);
        assertEquals(3 * mean, DurationParameters.seconds(longer.mean()), 3 * relative * mean);
        assertEquals(cv, longer.cv(), relative);
    }
}
