package linetwin.core.experiment;

import java.util.List;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * As many replications as a wanted precision takes, decided once from the spread of a first stage.
 *
 * <p>Who runs until the interval looks narrow enough stops by preference when the spread happens to look small, and his
 * interval covers the truth less often than it says. Here the number of runs follows from the variance of the first
 * stage alone, and the interval goes on using that variance with its degrees of freedom; given that variance, the mean
 * of all runs is independent of it, so the interval covers 95 % exactly where the runs are normal. Source: C. Stein, "A
 * two-sample test for a linear hypothesis whose power is independent of the variance", Annals of Mathematical
 * Statistics 16(3), 1945. For a precision relative to the mean the goal is made smaller by the factor 1 / (1 + goal),
 * because the mean is estimated too: A. M. Law, Simulation Modeling and Analysis, 5th ed., section 9.4.1.
 *
 * @param relative wanted half width of the interval over the mean, such as 0.005
 * @param runs size of the first stage
 * @param mean of the first stage
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

    /** The decision from these runs. */
    public static TwoStageProcedure of(double relative, List<Double> firstStage) {
        var statistics = new SummaryStatistics();
        firstStage.forEach(statistics::addValue);
        return new TwoStageProcedure(
                relative, firstStage.size(), statistics.getMean(), statistics.getStandardDeviation());
    }

    /** How many runs it takes in all; {@link Integer#MAX_VALUE} where the mean is 0 and no number would do. */
    public int needed() {
        double goal = Math.abs(mean) * relative / (1 + relative);
        double root = quantile() * deviation / goal;
        // A spread of 0 needs no more runs, even round a mean of 0.
        double all = deviation == 0 ? 0 : Math.ceil(root * root);
        return all >= Integer.MAX_VALUE ? Integer.MAX_VALUE : Math.max(runs, (int) all);
    }

    /** The interval of the mean of all runs, first stage included. */
    public ConfidenceInterval interval(List<Double> all) {
        double sum = all.stream().mapToDouble(Double::doubleValue).sum();
        return ConfidenceInterval.around(sum / all.size(), quantile() * deviation / Math.sqrt((double) all.size()));
    }

    /** Whether this interval is as narrow as was wanted. */
    public boolean isReachedBy(ConfidenceInterval interval) {
        return interval.halfWidth() <= relative * Math.abs(interval.mean());
    }

    private double quantile() {
        return ConfidenceInterval.quantile(runs - 1, 1);
    }
}
