package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class Mser5Test {
    /**
     * Ten means of five: 9, then alternating 1 and 2. Without the first, the rule has its minimum of 0.25 (n = 9:
     * 20/9/81).
     */
    @Test
    void transientOfOneMeanIsCutOff() {
        var rule = Mser5.of(series(50, i -> i < 5 ? 9 : 1 + i / 5 % 2));

        assertEquals(1, rule.batches());
        assertTrue(rule.minimumAt() <= 0.5);
    }

    @Test
    void ruleIsThatOfTheFormula() {
        var values = series(200, i -> 10 * StrictMath.exp(-i / 20.0) + StrictMath.sin(i * 1.7));

        assertEquals(byFormula(values), Mser5.of(values).batches());
    }

    @Test
    void seriesWithoutTransientKeepsAlmostAll() {
        var rule = Mser5.of(series(500, i -> i / 5 % 2));

        assertTrue(rule.batches() <= 1, () -> "cut " + rule.batches());
    }

    @Test
    void constantSeriesKeepsAll() {
        assertEquals(0, Mser5.of(series(500, _ -> 3)).batches());
    }

    @Test
    void seriesThatNeverSettlesIsCutInHalfAndMarked() {
        var rule = Mser5.of(series(500, i -> i));

        assertEquals(50, rule.batches());
        assertTrue(rule.minimumAt() > 0.5);
    }

    @Test
    void tooShortSeriesIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> Mser5.of(new double[49]));
    }

    private static double[] series(int length, IntToDoubleFunction value) {
        return IntStream.range(0, length).mapToDouble(value).toArray();
    }

    /** Computes the sum of squares around the mean of the remaining values, divided by the square of their number. */
    private static int byFormula(double[] values) {
        var means = IntStream.range(0, values.length / 5)
                .mapToDouble(b -> IntStream.range(5 * b, 5 * b + 5)
                        .mapToDouble(i -> values[i])
                        .average()
                        .orElseThrow())
                .toArray();
        int best = 0;
        double least = Double.POSITIVE_INFINITY;
        for (int cut = 0; cut < means.length - 5; cut++) {
            double mean = IntStream.range(cut, means.length)
                    .mapToDouble(i -> means[i])
                    .average()
                    .orElseThrow();
            double squares = IntStream.range(cut, means.length)
                    .mapToDouble(i -> (means[i] - mean) * (means[i] - mean))
                    .sum();
            double rule = squares / Math.pow(means.length - cut, 2);
            if (rule < least) {
                least = rule;
                best = cut;
            }
        }
        return Math.min(best, means.length / 2);
    }
}
