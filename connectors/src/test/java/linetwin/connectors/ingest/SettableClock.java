package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicLong;

/** Wall clock and monotonic clock, both moved by a test. */
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

    /** Advances both clocks. */
    public void pass(Duration time) {
        wall = wall.plus(time);
        nanos.addAndGet(time.toNanos());
    }

    /** Sets the wall clock only. */
    public void set(Instant other) {
        wall = other;
    }
}
