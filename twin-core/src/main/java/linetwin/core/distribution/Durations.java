package linetwin.core.distribution;

import java.time.Duration;

/** Durations times a number. */
final class Durations {
    private Durations() {}

    static Duration times(Duration duration, double factor) {
        return Duration.ofNanos(Math.round(duration.toNanos() * factor));
    }
}
