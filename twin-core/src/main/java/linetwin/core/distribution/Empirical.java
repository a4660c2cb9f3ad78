package linetwin.core.distribution;

import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** Times that were measured: each of them is drawn as often as any other, and nothing between them. */
public record Empirical(List<Duration> values) implements TimeDistribution {
    public Empirical {
        values = List.copyOf(values);
        Durations.require(!values.isEmpty(), "values", "must not be empty", values);
        values.forEach(v -> Durations.requireNotNegative("value", v));
        Durations.require(values.stream().anyMatch(Duration::isPositive), "values", "must not all be zero", values);
    }

    @Override
    public Duration mean() {
        return Durations.ofSeconds(meanSeconds());
    }

    /** Of the values themselves, not an estimate of where they came from: divided by n. */
    @Override
    public double cv() {
        double mean = meanSeconds();
        double squares = values.stream()
                .mapToDouble(v -> Durations.seconds(v) - mean)
                .map(d -> d * d)
                .sum();
        return Math.sqrt(squares / values.size()) / mean;
    }

    @Override
    public Empirical scaledBy(double factor) {
        return new Empirical(
                values.stream().map(v -> Durations.times(v, factor)).toList());
    }

    /**
     * The same values, drawn out or together round their mean.
     *
     * @throws IllegalArgumentException if the least of them would fall below zero, or if they are all equal and so have
     *     no shape to draw out
     */
    public Empirical withMeanAndCv(Duration newMean, double newCv) {
        Durations.requirePositive("mean", newMean);
        Durations.requireNotNegative("cv", newCv);
        double mean = meanSeconds();
        double stretch = newCv == 0 ? 0 : newCv / cv();
        double nearest = Durations.seconds(Collections.min(values)) / mean;
        double most = nearest == 1 ? 0 : cv() / (1 - nearest);
        Cvs.require("these values", newCv <= most, newCv, "at most " + Cvs.percent(most));
        return new Empirical(values.stream()
                .map(v -> Durations.times(newMean, Math.max(0, 1 + stretch * (Durations.seconds(v) / mean - 1))))
                .toList());
    }

    private double meanSeconds() {
        return values.stream().mapToDouble(Durations::seconds).sum() / values.size();
    }
}
