package linetwin.core.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * Difference of one figure of two lines that ran under common random numbers, run by run. Common random variation
 * cancels out, so the interval of the difference is narrower than those of the figures.
 *
 * @param base figure of the first line
 * @param other figure of the second line
 * @param difference second minus first
 * @param correlation correlation of both over the runs; NaN if one of them does not vary
 * @param varianceRatio variance of the difference over that of two independent lines: 0.1 means a tenth of the runs;
 *     NaN if neither varies
 */
public record PairedDifference(
        ConfidenceInterval base,
        ConfidenceInterval other,
        ConfidenceInterval difference,
        double correlation,
        double varianceRatio) {
    /**
     * Returns the difference of values that are paired by index.
     *
     * @param comparisons number of such differences of one figure that must hold together at 95 %
     */
    public static PairedDifference of(List<Double> base, List<Double> other, int comparisons) {
        if (base.size() != other.size()) {
            throw new IllegalArgumentException(
                    "There must be as many runs of both lines, were %s and %s".formatted(base.size(), other.size()));
        }
        var differences = IntStream.range(0, base.size())
                .mapToObj(i -> other.get(i) - base.get(i))
                .toList();
        return new PairedDifference(
                ConfidenceInterval.of(base),
                ConfidenceInterval.of(other),
                ConfidenceInterval.jointly(differences, comparisons),
                correlation(base, other),
                variance(differences) / (variance(base) + variance(other)));
    }

    /** Returns the difference relative to the first figure; NaN if that is 0. */
    public ConfidenceInterval relative() {
        return difference.times(1 / Math.abs(base.mean()));
    }

    /** True if the difference is significant at 95 %: the interval does not span 0. False if undefined. */
    public boolean isShown() {
        return difference.low95() > 0 || difference.high95() < 0;
    }

    private static double correlation(List<Double> base, List<Double> other) {
        return base.size() < 2 ? Double.NaN : new PearsonsCorrelation().correlation(array(base), array(other));
    }

    private static double variance(List<Double> values) {
        return values.size() < 2 ? Double.NaN : new Variance().evaluate(array(values));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
