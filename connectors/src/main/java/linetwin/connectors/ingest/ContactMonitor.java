package linetwin.connectors.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import linetwin.core.id.StationId;

/**
 * Judges which stations of a source are in contact: a station is, while its source is in contact, no report says that
 * it is gone, and not all of its regular tags have ceased. Not safe for several threads.
 */
final class ContactMonitor {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final BiConsumer<StationId, Boolean> listener;
    private final Map<StationId, Station> stations = new TreeMap<>();
    private boolean sourceLost;
    private boolean anyRegular;

    /**
     * Creates a monitor without any station.
     *
     * @param listener accepts a station and its contact from now on
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

    /** Marks stations as gone, or as there again. */
    void gone(Collection<StationId> named, boolean gone) {
        for (var id : named) {
            var station = of(id);
            station.gone = gone;
            station.judge();
        }
    }

    /** Judges which stations have gone stale by themselves; {@code aheadNanos} before the limit of their tags. */
    void judge(long nanos, long aheadNanos) {
        if (anyRegular) {
            for (var station : stations.values()) {
                station.ceased = station.freshUntil != FOR_EVER && nanos - (station.freshUntil - aheadNanos) >= 0;
                station.judge();
            }
        }
    }

    /** Forgets all stations, as at the start of another run. */
    void clear() {
        stations.clear();
    }

    /** One station. */
    final class Station {
        private final StationId id;
        private boolean confirmed;
        private boolean gone;
        private boolean ceased;
        private boolean inContact;
        /** Until when the newest of its regular tags counts as fresh. */
        private long freshUntil = FOR_EVER;

        Station(StationId id) {
            this.id = id;
        }

        /** Accepts a proof that the station is there. */
        void confirm() {
            if (!confirmed) {
                confirmed = true;
                judge();
            }
        }

        /** Accepts a value of a regular tag; it counts as fresh until this monotonic time. */
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
