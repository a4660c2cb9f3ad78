package linetwin.connectors.ingest;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.event.LineEvent;
import linetwin.core.id.StationId;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * States that were told over an earlier connection. Whoever is connected anew is soon told what holds; where a station
 * is heard and its state is not told by then, nobody knows it any more. Not safe for several threads.
 */
final class UnconfirmedStates {
    private final SourceContext book;
    private final long patienceNanos;
    private final Map<StationId, Long> heardSince = new TreeMap<>();
    /** While the connection is made the other side is kept busy by us, so that time does not count. */
    private @Nullable Long connectedSince;

    UnconfirmedStates(SourceContext book) {
        this.book = book;
        patienceNanos = book.request().source().staleAfter().toNanos();
    }

    /** A station is heard from now on, or is not any more: its last state is kept then, and marked. */
    void contact(StationId station, boolean inContact) {
        if (inContact) {
            heardSince.put(station, book.nanos());
        } else {
            heardSince.remove(station);
        }
    }

    /** To be asked again and again while the connection holds. @return which states are undefined from now on */
    List<LineEvent> judge(LineTime at) {
        long now = book.nanos();
        var connected = connectedSince == null ? now : connectedSince;
        connectedSince = connected;
        return book.isToldAnew() ? book.meanings().untold(id -> isOverdue(id, connected, now), at) : List.of();
    }

    private boolean isOverdue(StationId station, long connected, long now) {
        var heard = heardSince.get(station);
        return heard != null && now - Math.max(connected, heard) > patienceNanos;
    }
}
