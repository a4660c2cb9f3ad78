package linetwin.connectors.supervision;

import java.time.Duration;
import java.time.Instant;

/** Detects that the wall clock was set, or that our own thread did not run. Not safe for several threads. */
final class ClockMonitor {
    private static final Duration SLEPT = Duration.ofMillis(600);
    /** Difference of both clocks since they were last read that proves that one of them was set. */
    private static final Duration CLOCK_SET = Duration.ofSeconds(1);

    private Instant lastWall;
    private long lastNanos;
    private boolean slept;

    /** A step of the wall clock from its last reading to the present one. */
    record ClockReading(Instant before, Instant now, boolean isSet, boolean isSetBack) {}

    ClockMonitor(Instant wall, long nanos) {
        lastWall = wall;
        lastNanos = nanos;
    }

    /** Checks if our own thread slept; true only once in a row, so that arrivals of that time are taken in first. */
    boolean hasSlept(long nanos) {
        slept = !slept && nanos - lastNanos > SLEPT.toNanos();
        return slept;
    }

    /**
     * Reads both clocks.
     *
     * @param nanos of a monotonic clock
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
