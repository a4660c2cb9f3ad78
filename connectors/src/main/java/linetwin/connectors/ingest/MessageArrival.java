package linetwin.connectors.ingest;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Arrival time of the current message. All values of a message share one arrival time, so the clocks are read once per
 * message. Not thread-safe.
 */
final class MessageArrival {
    private final SourceContext context;
    private final InstantSource wallClock;
    private boolean open;
    private Instant time = Instant.EPOCH;
    private long nanos;

    MessageArrival(SourceContext context, InstantSource wallClock) {
        this.context = context;
        this.wallClock = wallClock;
    }

    /** Opens a message at the present time, unless one is open. */
    void begin() {
        if (!open) {
            open = true;
            time = wallClock.instant();
            nanos = context.nanos();
        }
    }

    void end() {
        open = false;
    }

    boolean isOpen() {
        return open;
    }

    /** Wall time of the current or last message. */
    Instant time() {
        return time;
    }

    /** Monotonic time of the current or last message, in nanoseconds. */
    long nanos() {
        return nanos;
    }
}
