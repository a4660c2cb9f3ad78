package linetwin.connectors.supervision;

import java.time.Duration;
import java.time.Instant;

/** Detects that the wall clock was set, or that our own thread was not scheduled. Not thread-safe. */
final class ClockMonitor {
    private static final Duration SLEPT = Duration.ofMillis(600);
    /**
     * Difference between wall clock and monotonic clock since the last reading that proves a step of the wall clock.
     */
    private static final Duration CLOCK_SET = Duration.ofSeconds(1);

    private Instant lastWall;
    private long lastNanos;
    private boolean slept;

    /** Step of the wall clock from the last reading to the present one. */
    record ClockReading(Instant before, Instant now, boolean isSet, boolean isSetBack) {}

    ClockMonitor(Instant wall, long nanos) {
        lastWall = wall;
        lastNanos = nanos;
    }

    /**
     * True if our own thread was not scheduled for more than 0.6 s. True only once in a row, so that arrivals of that
     * time are processed first.
     */
    boolean hasSlept(long nanos) {
        slept = !slept && nanos - lastNanos > SLEPT.toNanos();
        return slept;
    }

    /**
     * Reads both clocks.
     *
     * @param nanos time of a monotonic clock, in nanoseconds
     */
    ClockReading read(Instant wall, long nanos) {
        var drift = Duration.between(lastWall, wall).minusNanos(nanos - lastNanos);
        boolean isSet = drift.abs().compareTo(CLOCK_SET) > 0;
        var reading = new ClockReading(lastWall, wall, isSet, isSet && drift.isNegative());
        lastWall = wall;
        lastNanos = nanos;
        return reading;
    }
}
