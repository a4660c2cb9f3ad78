package linetwin.core.distribution;

import java.time.Duration;
import java.util.function.DoublePredicate;

/** Durations as numbers, and checks of the parameters of a distribution. */
final class DurationParameters {
    private static final double NANOS_PER_SECOND = 1e9;

    private DurationParameters() {}

    static Duration times(Duration duration, double factor) {
        return ofSeconds(seconds(duration) * factor);
    }

    static double seconds(Duration duration) {
        return duration.getSeconds() + duration.getNano() / NANOS_PER_SECOND;
    }

    /** Rounds to the nearest nanosecond. */
    static Duration ofSeconds(double seconds) {
        double whole = Math.floor(seconds);
        return Duration.ofSeconds((long) whole, Math.round((seconds - whole) * NANOS_PER_SECOND));
    }

    static void requirePositive(String name, Duration duration) {
        require(duration.isPositive(), name, "must be more than zero", duration);
    }

    static void requireNotNegative(String name, Duration duration) {
        require(!duration.isNegative(), name, "must not be below zero", duration);
    }

    static void requirePositive(String name, double value) {
        requireFinite(name, value, v -> v > 0, "must be more than zero");
    }

    static void requireNotNegative(String name, double value) {
        requireFinite(name, value, v -> v >= 0, "must not be below zero");
    }

    static void require(boolean holds, String name, String rule, Object value) {
        if (!holds) {
            throw new IllegalArgumentException("%s %s, was %s".formatted(name, rule, value));
        }
    }

    private static void requireFinite(String name, double value, DoublePredicate holds, String rule) {
        require(Double.isFinite(value) && holds.test(value), name, rule, value);
    }
}
