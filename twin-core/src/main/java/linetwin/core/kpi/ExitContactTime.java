package linetwin.core.kpi;

import java.util.Collection;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import linetwin.core.id.StationId;

/**
 * Contact time of the last stations of a line. Their counters show the departures of the line even if the equipment
 * reports no state, so that all its time is UNKNOWN.
 */
final class ExitContactTime {
    private final Set<StationId> exits;
    private final SortedMap<StationId, Long> lostSince = new TreeMap<>();
    private long lostMicros;

    /** Starts without contact to any of the stations. */
    ExitContactTime(Collection<StationId> exits, long fromMicros) {
        this.exits = new TreeSet<>(exits);
        exits.forEach(exit -> lostSince.put(exit, fromMicros));
    }

    void regained(StationId station, long atMicros) {
        var since = lostSince.remove(station);
        lostMicros += since == null ? 0 : atMicros - since;
    }

    void lost(StationId station, long atMicros) {
        if (exits.contains(station)) {
            lostSince.putIfAbsent(station, atMicros);
        }
    }

    /** Returns the time without contact until now, summed over the stations. */
    long silentMicros(long nowMicros) {
        return lostMicros
                + lostSince.values().stream()
                        .mapToLong(since -> nowMicros - since)
                        .sum();
    }

    /**
     * Returns the share of the time since a mark in which departures were observed, 0 to 1; 1 before any time has
     * elapsed.
     */
    double share(long nowMicros, AccountMark start) {
        long silent = silentMicros(nowMicros) - start.exitSilentMicros();
        long all = exits.size() * (nowMicros - start.atMicros());
        return all == 0 ? 1 : 1 - silent / (double) all;
    }
}
