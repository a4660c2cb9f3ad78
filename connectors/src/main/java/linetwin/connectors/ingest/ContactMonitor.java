package linetwin.connectors.ingest;

import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import linetwin.core.id.StationId;

/**
 * Which stations of a source are heard. A station is, while its source is heard, nobody has said that it is gone, and
 * not all of its tags that should come regularly have ceased. Not safe for several threads.
 */
final class ContactMonitor {
    private static final long FOR_EVER = Long.MAX_VALUE;

    private final BiConsumer<StationId, Boolean> tell;
    private final Map<StationId, Station> stations = new TreeMap<>();
    private boolean sourceLost;
    private boolean anyRegular;

    /**
     * Nothing is heard yet.
     *
     * @param tell is told a station and whether it is heard from now on
     */
    ContactMonitor(BiConsumer<StationId, Boolean> tell) {
        this.tell = tell;
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

    /** These are gone, or are there again. */
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

    /** All that is known of a run that is over is forgotten. */
    void clear() {
        stations.clear();
    }

    /** One station. */
    final class Station {
        private final StationId id;
        private boolean heard;
        private boolean gone;
        private boolean ceased;
        private boolean inContact;
        /** Until when the newest of its regular tags counts as fresh. */
        private long freshUntil = FOR_EVER;

        Station(StationId id) {
            this.id = id;
        }

        /** Something came that proves that it is there. */
        void heard() {
            if (!heard) {
                heard = true;
                judge();
            }
        }

        /** A value came of a tag that comes regularly. */
        void heardUntil(long nanos) {
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
            boolean now = heard && !gone && !ceased && !sourceLost;
            if (now != inContact) {
                inContact = now;
                tell.accept(id, now);
            }
        }
    }
}
