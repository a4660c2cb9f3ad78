package linetwin.connectors.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.event.LineEvent;
import linetwin.core.id.StationId;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * Detects states that an earlier connection reported and this one does not confirm. A new connection soon reports what
 * holds; a station in contact whose state is still missing then is undefined. Not safe for several threads.
 */
final class UnconfirmedStates {
    private final SourceContext context;
    private final long patienceNanos;
    private final Map<StationId, Long> contactSince = new TreeMap<>();
    /** While the connection is made the other side is kept busy by us, so that time does not count. */
    private @Nullable Long connectedSince;

    UnconfirmedStates(SourceContext context) {
        this.context = context;
        patienceNanos = context.request().source().staleAfter().toNanos();
    }

    /** A station is contact from now on, or is not any more: its last state is kept then, and marked. */
    void contact(StationId station, boolean inContact) {
        if (inContact) {
            contactSince.put(station, context.nanos());
        } else {
            contactSince.remove(station);
        }
    }

    /** To be asked again and again while the connection holds. @return which states are undefined from now on */
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
