package linetwin.core.experiment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

final class ConfidenceIntervalTest {
    /** Student's quantile for 4 degrees of freedom is 2.776445; the standard deviation here is the root of 2.5. */
    @Test
    void fiveValuesHaveTheIntervalOfStudent() {
        var interval = ConfidenceInterval.of(List.of(1.0, 2.0, 3.0, 4.0, 5.0));

        assertEquals(3, interval.mean());
        assertEquals(2.776445 * Math.sqrt(2.5) / Math.sqrt(5), interval.halfWidth(), 1e-6);
    }

    @Test
    void oneValueHasNoInterval() {
        assertTrue(Double.isNaN(ConfidenceInterval.of(List.of(1.0)).low95()));
    }
}
