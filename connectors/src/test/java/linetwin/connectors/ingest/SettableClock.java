package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** A wall clock and a clock that nobody can set, both moved by a test. */
public final class SettableClock implements InstantSource {
    private volatile Instant wall;
    private final AtomicLong nanos = new AtomicLong();

    public SettableClock(Instant start) {
        wall = start;
    }

    @Override
    public Instant instant() {
        return wall;
    }

    public long nanos() {
        return nanos.get();
    }

    /** Time passes. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    /** Somebody sets the wall clock. */
    public void set(Instant other) {
        wall = other;
    }
}
