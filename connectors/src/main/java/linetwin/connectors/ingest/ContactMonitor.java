package linetwin.connectors.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import linetwin.core.id.StationId;

/**
 * Determines the stations of a source that are in contact. A station is in contact while its source is in contact, no
 * death certificate or last will names it, and at least one of its regular tags is fresh. Not thread-safe.
 */
final class ContactMonitor {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final BiConsumer<StationId, Boolean> listener;
    private final Map<StationId, Station> stations = new TreeMap<>();
    private boolean sourceLost;
    private boolean anyRegular;

    /**
     * Creates a monitor without stations.
     *
     * @param listener receives a station and its new contact
     */
    ContactMonitor(BiConsumer<StationId, Boolean> listener) {
        this.listener = listener;
    }

    Station of(StationId station) {
        return stations.computeIfAbsent(station, Station::new);
    }

    boolean isSourceLost() {
        return sourceLost;
    }

    void sourceLost(boolean lost) {
        if (sourceLost != lost) {
            sourceLost = lost;
            stations.values().forEach(Station::judge);
        }
    }

    /** Marks stations as gone or as present. */
    void gone(Collection<StationId> named, boolean gone) {
        for (var id : named) {
            var station = of(id);
            station.gone = gone;
            station.judge();
        }
    }

    /** Marks the stations whose regular tags have all ceased. */
    void judge(long nanos, long aheadNanos) {
        if (anyRegular) {
            for (var station : stations.values()) {
                station.ceased = station.freshUntil != FOR_EVER && nanos - (station.freshUntil - aheadNanos) >= 0;
                station.judge();
            }
        }
    }

    /** Removes all stations, at the start of another run. */
    void clear() {
        stations.clear();
    }

    /** Contact of one station. */
    final class Station {
        private final StationId id;
        private boolean confirmed;
        private boolean gone;
        private boolean ceased;
        private boolean inContact;
        /** Monotonic time in nanoseconds until which the newest regular tag counts as fresh. */
        private long freshUntil = FOR_EVER;

        Station(StationId id) {
            this.id = id;
        }

        /** Stores a proof that the station is present. */
        void confirm() {
            if (!confirmed) {
                confirmed = true;
                judge();
            }
        }

        /** Stores the monotonic time in nanoseconds until which a value of a regular tag counts as fresh. */
        void confirmUntil(long nanos) {
            if (freshUntil == FOR_EVER || nanos - freshUntil > 0) {
                anyRegular = true;
                freshUntil = nanos;
            }
            if (ceased) {
                ceased = false;
                judge();
            }
        }

        private void judge() {
            boolean now = confirmed && !gone && !ceased && !sourceLost;
            if (now != inContact) {
                inContact = now;
                listener.accept(id, now);
            }
        }
    }
}
