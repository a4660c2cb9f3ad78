package linetwin.core.kpi;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.id.StationId;

/**
 * For how long the last stations of a line were heard. Whoever hears their counters knows what left the line, even
 * where the equipment tells no state, so that all of its time is unknown.
 */
final class ExitContactTime {
    private final long fromMicros;
    private final Set<StationId> exits;
    private final SortedMap<StationId, Long> silentSince = new TreeMap<>();
    private long silentMicros;

    /** None of them is heard yet. */
    ExitContactTime(Collection<StationId> exits, long fromMicros) {
        this.fromMicros = fromMicros;
        this.exits = new TreeSet<>(exits);
        exits.forEach(exit -> silentSince.put(exit, fromMicros));
    }

    void regained(StationId station, long atMicros) {
        var since = silentSince.remove(station);
        silentMicros += since == null ? 0 : atMicros - since;
    }

    void lost(StationId station, long atMicros) {
        if (exits.contains(station)) {
            silentSince.putIfAbsent(station, atMicros);
        }
    }

    /** Share of the time since the beginning in which we saw who left; 1 before any passed. */
    double share(long nowMicros) {
        long silent = silentMicros
                + silentSince.values().stream()
                        .mapToLong(since -> nowMicros - since)
                        .sum();
        long all = exits.size() * (nowMicros - fromMicros);
        return all == 0 ? 1 : 1 - silent / (double) all;
    }
}
