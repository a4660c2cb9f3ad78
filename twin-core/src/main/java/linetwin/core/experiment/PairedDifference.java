package linetwin.core.experiment;

import java.util.List;
import java.util.stream.IntStream;
import org.apache.commons.math3.stat.correlation.PearsonsCorrelation;
import org.apache.commons.math3.stat.descriptive.moment.Variance;

/**
 * One figure of two lines that ran under common random numbers: run by run, the difference of both. Chance that both
 * share cancels out, so that the interval of the difference is narrower than those of the figures.
 *
 * @param base the figure of the first line
 * @param other the figure of the second
 * @param difference the second minus the first
 * @param correlation of both over the runs; NaN where one of them does not vary
 * @param varianceRatio variance of the difference over that of two independent lines: 0.1 means a tenth of the runs;
 *     NaN where neither varies
 */
public record PairedDifference(
        ConfidenceInterval base,
        ConfidenceInterval other,
        ConfidenceInterval difference,
        double correlation,
        double varianceRatio) {
    /**
     * The difference of values of which those with the same index belong together.
     *
     * @param comparisons how many such differences of one figure are to hold together at 95 %
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

    /** The difference in parts of the first figure; NaN where that is 0. */
    public ConfidenceInterval relative() {
        return difference.times(1 / Math.abs(base.mean()));
    }

    /** Whether chance is excluded at 95 %: the interval does not span 0. Never true of what is undefined. */
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
