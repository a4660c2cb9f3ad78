package linetwin.core.distribution;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Exponential phases with a given mean and coefficient of variation (Tijms, A First Course in Stochastic Models, 2003,
 * appendix B). Below 1: k or, with some probability, k - 1 phases of equal mean. Above 1: one of two phases, each of
 * which contributes half of the mean.
 */
final class TwoMomentFit {
    /** Smallest cv, which needs 100 phases; below it a normal or gamma distribution is equivalent. */
    static final double LEAST_CV = 0.1;

    private static final double EXACTLY_ONE = 1e-12;

    private TwoMomentFit() {}

    static PhaseType phaseType(Duration mean, double cv) {
        requireInRange("a phase-type distribution", cv);
        return cv < 1 ? chain(mean, cv) : choice(mean, cv);
    }

    static Mixture mixture(Duration mean, double cv) {
        requireInRange("a mixture of Erlang distributions", cv);
        if (Math.abs(cv - 1) <= EXACTLY_ONE) {
            return new Mixture(List.of(new Mixture.Part(1, new Exponential(mean))));
        }
        return cv < 1 ? erlangs(mean, cv) : exponentials(mean, cv);
    }

    private static void requireInRange(String family, double cv) {
        CvRanges.require(family, cv >= LEAST_CV, cv, "at least " + CvRanges.percent(LEAST_CV));
    }

    /** Largest number of phases needed, at least 2. */
    private static int phases(double cv) {
        return Math.max(2, (int) Math.ceil(1 / (cv * cv) - EXACTLY_ONE));
    }

    /** Probability of one phase less. */
    private static double shorter(int phases, double cv) {
        double square = cv * cv;
        double root = Math.sqrt(Math.max(0, phases * (1 + square) - phases * phases * square));
        return Math.clamp((phases * square - root) / (1 + square), 0, 1);
    }

    private static PhaseType chain(Duration mean, double cv) {
        int phases = phases(cv);
        double shorter = shorter(phases, cv);
        double rate = phases - shorter;
        var initial = new ArrayList<>(Collections.nCopies(phases, 0.0));
        initial.set(0, 1 - shorter);
        initial.set(1, shorter);
        var rates = new ArrayList<List<Double>>();
        for (int phase = 0; phase < phases; phase++) {
            var row = new ArrayList<>(Collections.nCopies(phases, 0.0));
            row.set(phase, -rate);
            if (phase + 1 < phases) {
                row.set(phase + 1, rate);
            }
            rates.add(row);
        }
        return new PhaseType(initial, rates, mean);
    }

    private static PhaseType choice(Duration mean, double cv) {
        double first = firstWeight(cv);
        return new PhaseType(
                List.of(first, 1 - first), List.of(List.of(-2 * first, 0.0), List.of(0.0, -2 * (1 - first))), mean);
    }

    private static Mixture erlangs(Duration mean, double cv) {
        int phases = phases(cv);
        double shorter = shorter(phases, cv);
        double phase = 1 / (phases - shorter);
        var parts = new ArrayList<Mixture.Part>();
        addErlang(parts, shorter, phases - 1, DurationParameters.times(mean, (phases - 1) * phase));
        addErlang(parts, 1 - shorter, phases, DurationParameters.times(mean, phases * phase));
        return new Mixture(parts);
    }

    private static void addErlang(List<Mixture.Part> parts, double weight, int shape, Duration mean) {
        if (weight > 0) {
            parts.add(new Mixture.Part(weight, new Erlang(shape, mean)));
        }
    }

    private static Mixture exponentials(Duration mean, double cv) {
        double first = firstWeight(cv);
        return new Mixture(List.of(
                new Mixture.Part(first, new Exponential(DurationParameters.times(mean, 1 / (2 * first)))),
                new Mixture.Part(1 - first, new Exponential(DurationParameters.times(mean, 1 / (2 * (1 - first)))))));
    }

    private static double firstWeight(double cv) {
        double square = cv * cv;
        return (1 + Math.sqrt((square - 1) / (square + 1))) / 2;
    }
}
