package linetwin.core.feed;

import java.time.Duration;
import java.time.Instant;
import linetwin.core.time.LineTime;

/**
 * Linear relation of line time and wall time: at {@code anchor} the line showed {@code lineTime}, and it runs
 * {@code pace} times as fast as the wall clock. Real equipment runs at pace 1; a simulated plant may run faster.
 */
public record LineClock(Instant anchor, LineTime lineTime, double pace) {
    private static final double NANOS_PER_MICRO = 1_000;

    public LineClock {
        if (!Double.isFinite(pace) || pace < 0) {
            throw new IllegalArgumentException("A pace must not be negative, was %s".formatted(pace));
        }
    }

    /** Line time at a moment of the wall clock. */
    public LineTime at(Instant wall) {
        var nanos = Duration.between(anchor, wall).toNanos();
        return new LineTime(lineTime.micros() + Math.round(nanos * pace / NANOS_PER_MICRO));
    }

    /** Moment of the wall clock at which the line shows {@code time}; needs a pace above 0. */
    public Instant wallAt(LineTime time) {
        var micros = time.micros() - lineTime.micros();
        return anchor.plusNanos(Math.round(micros * NANOS_PER_MICRO / pace));
    }
}
