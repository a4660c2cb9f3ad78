package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tracks the newest proof that the source of one connection is alive, and counts the arrivals of this connection. This
 * object is the lock of all entrances of the connection: each method is called while the lock is held.
 */
final class ArrivalTracker {
    private final SourceContext context;
    private final InstantSource wallClock;
    private final ContactMonitor contacts;
    private @Nullable Instant newest;
    private long newestNanos;
    private boolean publisherGone;
    private boolean closed;
    private long received;

    ArrivalTracker(SourceContext context, InstantSource wallClock, ContactMonitor contacts) {
        this.context = context;
        this.wallClock = wallClock;
        this.contacts = contacts;
    }

    boolean isClosed() {
        return closed;
    }

    /** Rejects all later arrivals. */
    void close() {
        closed = true;
    }

    /** Stores a proof that the source is alive; it counts only while its publisher is not reported as gone. */
    void prove() {
        if (!publisherGone) {
            newest = wallClock.instant();
            newestNanos = context.nanos();
            context.statistics().resumed(newest);
            contacts.sourceLost(false);
        }
    }

    void publisherPresent(boolean present) {
        publisherGone = !present;
        if (present) {
            prove();
        } else {
            lose();
        }
    }

    /** Ends the contact of every station. */
    void lose() {
        if (!contacts.isSourceLost()) {
            context.statistics().silent(newest().orElseGet(wallClock::instant));
            contacts.sourceLost(true);
        }
    }

    /** Counts values or messages. */
    void count(long more) {
        received += more;
        context.statistics().received(more, context.nanos());
    }

    long received() {
        return received;
    }

    boolean hasArrivalWithin(Duration time) {
        return newest != null && context.nanos() - newestNanos < time.toNanos();
    }

    /** Wall time of the newest proof; empty before the first. */
    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** Monotonic time of the newest proof in nanoseconds; valid only where {@link #newest} is present. */
    long newestNanos() {
        return newestNanos;
    }
}
