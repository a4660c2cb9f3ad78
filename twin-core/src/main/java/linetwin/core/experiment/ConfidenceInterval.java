package linetwin.core.experiment;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A mean with its 95 % confidence interval by Student's distribution. One value alone has a mean and no interval: its
 * limits are NaN. Where several intervals are to hold together at 95 %, each is as wide as that takes (Bonferroni).
 */
public record ConfidenceInterval(double mean, double low95, double high95) {
    static final double CONFIDENCE = 0.95;

    /**
     * The interval of the mean of independent values.
     *
     * @throws IllegalArgumentException where there is no value
     */
    public static ConfidenceInterval of(List<Double> values) {
        return jointly(values, 1);
    }

    /**
     * One of several intervals that hold all together at 95 %, by the inequality of Bonferroni.
     *
     * @param intervals how many there are
     * @throws IllegalArgumentException where there is no value
     */
    public static ConfidenceInterval jointly(List<Double> values, int intervals) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There must be a value to take the mean of");
        }
        var statistics = new SummaryStatistics();
        values.forEach(statistics::addValue);
        int freedom = values.size() - 1;
        double half = freedom == 0
                ? Double.NaN
                : quantile(freedom, intervals) * statistics.getStandardDeviation() / Math.sqrt((double) values.size());
        return around(statistics.getMean(), half);
    }

    /** The interval that reaches so far to both sides. */
    static ConfidenceInterval around(double mean, double half) {
        return new ConfidenceInterval(mean, mean - half, mean + half);
    }

    /** Student's quantile for one of so many two-sided intervals. */
    static double quantile(int freedom, int intervals) {
        // No random generator: the distribution is asked for a quantile only.
        return new TDistribution(null, (double) freedom)
                .inverseCumulativeProbability(1 - (1 - CONFIDENCE) / (2 * intervals));
    }

    public double halfWidth() {
        return (high95 - low95) / 2;
    }

    public boolean contains(double value) {
        return value >= low95 && value <= high95;
    }

    /** The same interval in other units, such as in parts of another figure. */
    public ConfidenceInterval times(double factor) {
        double one = low95 * factor;
        double other = high95 * factor;
        return new ConfidenceInterval(mean * factor, Math.min(one, other), Math.max(one, other));
    }
}
