package linetwin.connectors.ingest;

import java.time.Instant;
import java.time.InstantSource;

/**
 * Arrival time of the message that is being taken in: all its values share one moment, so that no clock is read for a
 * single value. Not safe for several threads.
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

    /** Opens a message at the present moment, unless one is open. */
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

    /** Wall time of the open message, or of the last one. */
    Instant time() {
        return time;
    }

    /** Monotonic time of the open message, or of the last one, in nanoseconds. */
    long nanos() {
        return nanos;
    }
}
