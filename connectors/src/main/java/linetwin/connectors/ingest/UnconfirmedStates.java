package linetwin.connectors.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.event.LineEvent;
import linetwin.core.id.StationId;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * Detects states that an earlier connection reported and this one does not confirm. A new connection soon reports all
 * present values; a station in contact whose state is still missing then is undefined. Not thread-safe.
 */
final class UnconfirmedStates {
    private final SourceContext context;
    private final long patienceNanos;
    private final Map<StationId, Long> contactSince = new TreeMap<>();
    /**
     * Monotonic time in nanoseconds at which the connection was complete. Time before it does not count, as our own
     * requests keep the server busy.
     */
    private @Nullable Long connectedSince;

    UnconfirmedStates(SourceContext context) {
        this.context = context;
        patienceNanos = context.request().source().staleAfter().toNanos();
    }

    /** Stores the begin or end of the contact of a station. */
    void contact(StationId station, boolean inContact) {
        if (inContact) {
            contactSince.put(station, context.nanos());
        } else {
            contactSince.remove(station);
        }
    }

    /**
     * Checks for overdue states; called repeatedly while the connection holds.
     *
     * @return events of the states that become undefined
     */
    List<LineEvent> judge(LineTime at) {
        long now = context.nanos();
        var connected = connectedSince == null ? now : connectedSince;
        connectedSince = connected;
        return context.isResentOnConnect()
                ? context.meanings().unconfirmed(id -> isOverdue(id, connected, now), at)
                : List.of();
    }

    private boolean isOverdue(StationId station, long connected, long now) {
        var contact = contactSince.get(station);
        return contact != null && now - Math.max(connected, contact) > patienceNanos;
    }
}
