package linetwin.connectors.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A wall clock and a clock that nobody can set, both moved by a test. */
final class SetClock implements InstantSource {
    private volatile Instant wall;
    private volatile long nanos;

    SetClock(Instant start) {
        wall = start;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    long nanos() {
        return nanos;
    }

    /** Time passes. */
    void pass(Duration time) {
        wall = wall.plus(time);
        nanos += time.toNanos();
    }

    /** Somebody sets the wall clock. */
    void set(Instant other) {
        wall = other;
    }
}
