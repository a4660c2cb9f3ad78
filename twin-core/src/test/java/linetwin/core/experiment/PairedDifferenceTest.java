package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class PairedDifferenceTest {
    private static final List<Double> BASE = List.of(10.0, 12.0, 14.0, 16.0);

    /** Differences 1, 2, 1, 2: mean 1.5, deviation 0.57735, Student's quantile for 3 degrees of freedom 3.182446. */
    @Test
    void intervalIsThatOfTheDifferences() {
        var paired = PairedDifference.of(BASE, List.of(11.0, 14.0, 15.0, 18.0), 1);

        assertEquals(1.5, paired.difference().mean(), 1e-12);
        assertEquals(3.182446 * 0.57735 / 2, paired.difference().halfWidth(), 1e-5);
        assertTrue(paired.isShown());
        assertEquals(1.5 / 13, paired.relative().mean(), 1e-12);
    }

    /** Variance of the differences 1/3; of both lines 20/3 and 25/3. */
    @Test
    void varianceRatioIsTheSavingByCommonRandomNumbers() {
        var paired = PairedDifference.of(BASE, List.of(11.0, 14.0, 15.0, 18.0), 1);

        assertEquals(1.0 / 3 / (20.0 / 3 + 25.0 / 3), paired.varianceRatio(), 1e-12);
        assertTrue(paired.correlation() > 0.98);
    }

    @Test
    void differenceWhoseIntervalSpansZeroIsNotShown() {
        assertFalse(
                PairedDifference.of(BASE, List.of(10.5, 11.0, 14.5, 16.5), 1).isShown());
    }

    /** One of five intervals: Student's quantile at 0.995 for 3 degrees of freedom is 5.840909. */
    @Test
    void severalComparisonsWidenEachInterval() {
        var other = List.of(11.0, 14.0, 15.0, 18.0);

        assertEquals(
                5.840909 * 0.57735 / 2,
                PairedDifference.of(BASE, other, 5).difference().halfWidth(),
                1e-5);
    }

    @Test
    void equalLinesShowNoDifference() {
        assertFalse(PairedDifference.of(BASE, BASE, 1).isShown());
    }

    @Test
    void oneRunShowsNothing() {
        assertFalse(PairedDifference.of(List.of(1.0), List.of(2.0), 1).isShown());
    }

    @Test
    void undefinedFiguresShowNothing() {
        assertFalse(
                PairedDifference.of(BASE, List.of(1.0, 2.0, Double.NaN, 3.0), 1).isShown());
    }

    @Test
    void linesWithUnequalRunsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> PairedDifference.of(BASE, List.of(1.0), 1));
    }
}
