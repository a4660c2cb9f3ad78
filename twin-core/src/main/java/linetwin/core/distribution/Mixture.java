package linetwin.core.distribution;

import java.time.Duration;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** Mixture distribution: each time comes from one of several distributions, drawn by weight. */
public record Mixture(List<Part> parts) implements TimeDistribution {
    private static final double TOLERANCE = 1e-9;

    /**
     * Component of a mixture.
     *
     * @param weight share of all times; the weights of a mixture add up to 1
     */
    public record Part(double weight, TimeDistribution distribution) {
        public Part {
            DurationParameters.requirePositive("weight", weight);
        }

        private double mean() {
            return DurationParameters.seconds(distribution.mean());
        }

        private double variance() {
            double deviation = distribution.cv() * mean();
            return deviation * deviation;
        }
    }

    public Mixture {
        parts = List.copyOf(parts);
        DurationParameters.require(!parts.isEmpty(), "parts", "must not be empty", parts);
        double sum = parts.stream().mapToDouble(Part::weight).sum();
        DurationParameters.require(Math.abs(sum - 1) <= TOLERANCE, "weights", "must add up to 1", sum);
    }

    /**
     * Mixture with this mean and cv: two Erlang distributions, or two exponential ones for a cv above 1.
     *
     * @param cv coefficient of variation, at least 10 %
     * @see TwoMomentFit
     */
    public static Mixture ofMeanAndCv(Duration mean, double cv) {
        return TwoMomentFit.mixture(mean, cv);
    }

    @Override
    public Duration mean() {
        return DurationParameters.ofSeconds(weighted(Part::mean));
    }

    @Override
    public double cv() {
        double mean = weighted(Part::mean);
        double within = weighted(Part::variance);
        double between = weighted(p -> (p.mean() - mean) * (p.mean() - mean));
        return Math.sqrt(within + between) / mean;
    }

    @Override
    public Mixture scaledBy(double factor) {
        return new Mixture(parts.stream()
                .map(p -> new Part(p.weight(), p.distribution().scaledBy(factor)))
                .toList());
    }

    private double weighted(ToDoubleFunction<Part> figure) {
        return parts.stream()
                .mapToDouble(p -> p.weight() * figure.applyAsDouble(p))
                .sum();
    }
}
