package linetwin.core.distribution;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Measured times, drawn with equal probability and without interpolation. */
public record Empirical(List<Duration> values) implements TimeDistribution {
    public Empirical {
        values = List.copyOf(values);
        DurationParameters.require(!values.isEmpty(), "values", "must not be empty", values);
        values.forEach(v -> DurationParameters.requireNotNegative("value", v));
        DurationParameters.require(
                values.stream().anyMatch(Duration::isPositive), "values", "must not all be zero", values);
    }

    @Override
    public Duration mean() {
        return DurationParameters.ofSeconds(meanSeconds());
    }

    /** Coefficient of variation of the values themselves (population variance, divided by n), not an estimate. */
    @Override
    public double cv() {
        double mean = meanSeconds();
        double squares = values.stream()
                .mapToDouble(v -> DurationParameters.seconds(v) - mean)
                .map(d -> d * d)
                .sum();
        return Math.sqrt(squares / values.size()) / mean;
    }

    @Override
    public Empirical scaledBy(double factor) {
        return new Empirical(
                values.stream().map(v -> DurationParameters.times(v, factor)).toList());
    }

    /**
     * Same values, spread or contracted around their mean.
     *
     * @throws IllegalArgumentException if the smallest value would become negative, or if all values are equal
     */
    public Empirical withMeanAndCv(Duration newMean, double newCv) {
        DurationParameters.requirePositive("mean", newMean);
        DurationParameters.requireNotNegative("cv", newCv);
        double mean = meanSeconds();
        double stretch = newCv == 0 ? 0 : newCv / cv();
        double nearest = DurationParameters.seconds(Collections.min(values)) / mean;
        double most = nearest == 1 ? 0 : cv() / (1 - nearest);
        CvRanges.require("these values", newCv <= most, newCv, "at most " + CvRanges.percent(most));
        return new Empirical(values.stream()
                .map(v -> DurationParameters.times(
                        newMean, Math.max(0, 1 + stretch * (DurationParameters.seconds(v) / mean - 1))))
                .toList());
    }

    private double meanSeconds() {
        return values.stream().mapToDouble(DurationParameters::seconds).sum() / values.size();
    }
}
