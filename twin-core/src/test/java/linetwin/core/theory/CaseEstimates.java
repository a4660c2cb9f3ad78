package linetwin.core.theory;

import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import linetwin.core.experiment.ConfidenceInterval;
import linetwin.core.theory.ExactCase.Figure;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;

/**
 * Estimates of all experiments for one figure of one case, each experiment as a list of its replications.
 *
 * @param deviation standard deviation of one replication, estimated from all of them
 */
record CaseEstimates(ExactCase line, Figure figure, List<List<Double>> experiments, double mean, double deviation) {
    static CaseEstimates of(ExactCase line, Figure figure, List<List<Double>> experiments) {
        var all = new SummaryStatistics();
        experiments.forEach(replications -> replications.forEach(all::addValue));
        return new CaseEstimates(line, figure, experiments, all.getMean(), all.getStandardDeviation());
    }

    /** Kind of figure, such as throughput, buffer or blocked, without the station. */
    String kind() {
        return figure.name().replaceAll(" \\d+", "");
    }

    /** True if all replications have the same value, such as the number of pallets in a loop. */
    boolean isCertain() {
        return deviation <= 1e-12;
    }

    /** Distance of the mean of all replications from the exact value, in standard errors. */
    double z() {
        return z(mean, replications());
    }

    /** Distance of the mean of each experiment from the exact value, in standard errors. */
    DoubleStream zOfExperiments() {
        return experiments.stream().mapToDouble(e -> z(mean(e), e.size()));
    }

    IntStream covered() {
        return experiments.stream()
                .map(ConfidenceInterval::of)
                .mapToInt(interval -> interval.contains(figure.exact()) ? 1 : 0);
    }

    @Override
    public String toString() {
        return "%s %s: %.8f, exact %.8f, z %.2f".formatted(line, figure.name(), mean, figure.exact(), z());
    }

    private int replications() {
        return experiments.stream().mapToInt(List::size).sum();
    }

    private double z(double estimate, int count) {
        return (estimate - figure.exact()) / (deviation / Math.sqrt(count));
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(v -> v).average().orElseThrow();
    }
}
