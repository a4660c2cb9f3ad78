package linetwin.core.experiment;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Mean with its 95 % confidence interval by Student's t-distribution. A single value has a mean and no interval: its
 * limits are NaN. Simultaneous intervals are widened to hold together at 95 % (Bonferroni).
 */
public record ConfidenceInterval(double mean, double low95, double high95) {
    static final double CONFIDENCE = 0.95;

    /**
     * Returns the interval of the mean of independent values.
     *
     * @throws IllegalArgumentException if there is no value
     */
    public static ConfidenceInterval of(List<Double> values) {
        return jointly(values, 1);
    }

    /**
     * Returns one of several intervals that hold together at 95 %, by the Bonferroni inequality.
     *
     * @param intervals number of simultaneous intervals
     * @throws IllegalArgumentException if there is no value
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

    /** Returns the interval with this half width. */
    static ConfidenceInterval around(double mean, double half) {
        return new ConfidenceInterval(mean, mean - half, mean + half);
    }

    /** Returns the quantile of Student's t-distribution for one of several two-sided intervals. */
    static double quantile(int freedom, int intervals) {
        // No random generator is needed: only a quantile is computed.
        return new TDistribution(null, (double) freedom)
                .inverseCumulativeProbability(1 - (1 - CONFIDENCE) / (2 * intervals));
    }

    public double halfWidth() {
        return (high95 - low95) / 2;
    }

    public boolean contains(double value) {
        return value >= low95 && value <= high95;
    }

    /** Returns the interval in another unit, multiplied by a factor. */
    public ConfidenceInterval times(double factor) {
        double one = low95 * factor;
        double other = high95 * factor;
        return new ConfidenceInterval(mean * factor, Math.min(one, other), Math.max(one, other));
    }
}
