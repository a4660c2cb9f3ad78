package linetwin.core.experiment;

import java.util.List;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * A mean with its 95 % confidence interval by Student's distribution. One value alone has a mean and no interval: its
 * limits are NaN.
 */
public record Interval(double mean, double low95, double high95) {
    private static final double QUANTILE = 0.975;

    /**
     * The interval of the mean of independent values.
     *
     * @throws IllegalArgumentException where there is no value
     */
    public static Interval of(List<Double> values) {
        if (values.isEmpty()) {
            throw new IllegalArgumentException("There must be a value to take the mean of");
        }
        var statistics = new SummaryStatistics();
        values.forEach(statistics::addValue);
        double half = halfWidth(statistics);
        return new Interval(statistics.getMean(), statistics.getMean() - half, statistics.getMean() + half);
    }

    public double halfWidth() {
        return (high95 - low95) / 2;
    }

    public boolean contains(double value) {
        return value >= low95 && value <= high95;
    }

    private static double halfWidth(SummaryStatistics statistics) {
        int n = (int) statistics.getN();
        if (n < 2) {
            return Double.NaN;
        }
        // No random generator: the distribution is asked for a quantile only.
        double t = new TDistribution(null, n - 1.0).inverseCumulativeProbability(QUANTILE);
        return t * statistics.getStandardDeviation() / Math.sqrt((double) n);
    }
}
