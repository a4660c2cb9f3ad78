package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.DoubleStream;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.random.Well19937c;
import org.junit.jupiter.api.Test;

final class TwoStageProcedureTest {
    /** Mean 3, deviation the root of 2.5, Student's quantile 2.776445: (2.776445 x 1.581139 / (3 x 0.1 / 1.1))^2. */
    @Test
    void numberOfRunsFollowsFromTheFirstStage() {
        assertEquals(
                260, TwoStageProcedure.of(0.1, List.of(1.0, 2.0, 3.0, 4.0, 5.0)).needed());
    }

    @Test
    void firstStageMayBeEnough() {
        assertEquals(3, TwoStageProcedure.of(0.5, List.of(9.9, 10.0, 10.1)).needed());
    }

    @Test
    void runsWithoutSpreadNeedNoMore() {
        assertEquals(2, TwoStageProcedure.of(0.01, List.of(0.0, 0.0)).needed());
    }

    @Test
    void noNumberOfRunsIsEnoughRoundZero() {
        assertEquals(
                Integer.MAX_VALUE,
                TwoStageProcedure.of(0.01, List.of(-1.0, 1.0)).needed());
    }

    @Test
    void precisionMustBeAShare() {
        assertThrows(IllegalArgumentException.class, () -> TwoStageProcedure.of(1, List.of(1.0, 2.0)));
    }

    /**
     * Of 4,000 sequences of normal values, the 95 % interval must cover the true value in 94 to 96 %: three standard
     * errors to both sides. The number of runs is independent of the values after the first stage.
     */
    @Test
    void intervalCoversAtItsConfidenceLevel() {
        var normal = new NormalDistribution(new Well19937c(20260101), 10, 2);
        int covered = 0;
        for (int i = 0; i < 4_000; i++) {
            covered += covers(normal) ? 1 : 0;
        }
        assertEquals(0.95, covered / 4_000.0, 0.0104);
    }

    private static boolean covers(NormalDistribution normal) {
        var first = sample(normal, 5);
        var stages = TwoStageProcedure.of(0.1, first);
        var more = sample(normal, Math.max(1, stages.needed() - 5));
        var all = stages.needed() == 5
                ? first
                : DoubleStream.concat(
                                first.stream().mapToDouble(Double::doubleValue),
                                more.stream().mapToDouble(Double::doubleValue))
                        .boxed()
                        .toList();
        var interval = stages.interval(all);
        assertTrue(interval.halfWidth() <= 0.1 * stages.mean());
        return interval.contains(10);
    }

    private static List<Double> sample(NormalDistribution normal, int size) {
        return DoubleStream.of(normal.sample(size)).boxed().toList();
    }
}
