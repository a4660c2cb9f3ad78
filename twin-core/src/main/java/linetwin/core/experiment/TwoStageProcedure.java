package linetwin.core.experiment;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Two-stage procedure: the number of replications for a requested precision, decided once from the variance of a first
 * stage.
 *
 * <p>A sequential procedure that stops as soon as the interval is narrow enough stops preferably at a small estimated
 * variance, and its interval covers the true value less often than stated. Here the number of runs follows from the
 * variance of the first stage alone, and the interval uses that variance with its degrees of freedom; given that
 * variance, the mean of all runs is independent of it, so the interval covers 95 % exactly for normal runs. Source: C.
 * Stein, "A two-sample test for a linear hypothesis whose power is independent of the variance", Annals of Mathematical
 * Statistics 16(3), 1945. For a precision relative to the mean the goal is reduced by the factor 1 / (1 + goal),
 * because the mean is estimated too: A. M. Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1.
 *
 * @param relative requested half width of the interval over the mean, such as 0.005
 * @param runs number of runs of the first stage
 * @param mean mean of the first stage
 * @param deviation standard deviation of one run, from the first stage
 */
public record TwoStageProcedure(double relative, int runs, double mean, double deviation) {
    public TwoStageProcedure {
        if (!(relative > 0 && relative < 1)) {
            throw new IllegalArgumentException(
                    "The relative precision must lie between 0 and 1, was %s".formatted(relative));
        }
        if (runs < 2) {
            throw new IllegalArgumentException("The first stage needs two runs at least, was %s".formatted(runs));
        }
    }

    /** Returns the decision from these runs. */
    public static TwoStageProcedure of(double relative, List<Double> firstStage) {
        var statistics = new SummaryStatistics();
        firstStage.forEach(statistics::addValue);
        return new TwoStageProcedure(
                relative, firstStage.size(), statistics.getMean(), statistics.getStandardDeviation());
    }

    /**
     * Returns the required total number of runs; {@link Integer#MAX_VALUE} if the mean is 0 and no number is
     * sufficient.
     */
    public int needed() {
        double goal = Math.abs(mean) * relative / (1 + relative);
        double root = quantile() * deviation / goal;
        // A variance of 0 needs no more runs, even for a mean of 0.
        double all = deviation == 0 ? 0 : Math.ceil(root * root);
        return all >= Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(runs, (int) all);
    }

    /** Returns the interval of the mean of all runs, first stage included. */
    public ConfidenceInterval interval(List<Double> all) {
        double sum = all.stream().mapToDouble(Double::doubleValue).sum();
        return ConfidenceInterval.around(sum / all.size(), quantile() * deviation / Math.sqrt((double) all.size()));
    }

    /** True if this interval has the requested precision. */
    public boolean isReachedBy(ConfidenceInterval interval) {
        return interval.halfWidth() <= relative * Math.abs(interval.mean());
    }

    private double quantile() {
        return ConfidenceInterval.quantile(runs - 1, 1);
    }
}
