package linetwin.connectors.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A wall clock and a clock that nobody can set, both moved by a test. */
final class SetClock implements InstantSource {
    private volatile Instant wall;
    private final AtomicLong nanos = new AtomicLong();

    SetClock(Instant start) {
        wall = start;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    long nanos() {
        return nanos.get();
    }

    /** Time passes. */
    void pass(Duration time) {
        wall = wall.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    /** Somebody sets the wall clock. */
    void set(Instant other) {
        wall = other;
    }
}
