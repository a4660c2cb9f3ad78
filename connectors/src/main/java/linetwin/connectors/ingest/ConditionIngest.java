package linetwin.connectors.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
import linetwin.core.id.StationId;
import linetwin.core.model.ConditionState;

/** Entrance of alarms and conditions. Safe for the threads of any library. */
public final class ConditionIngest {
    private final InstantSource wallClock;
    private final ArrivalTracker arrivals;
    private final TimestampMapper timestamps;
    private final TagEventForwarder events;
    private final Map<StationId, Instant> refreshed = new TreeMap<>();

    ConditionIngest(
            InstantSource wallClock, ArrivalTracker arrivals, TimestampMapper timestamps, TagEventForwarder events) {
        this.wallClock = wallClock;
        this.arrivals = arrivals;
        this.timestamps = timestamps;
        this.events = events;
    }

    /**
     * Accepts a condition of a station. A condition that began before the last refresh is placed at the refresh, as the
     * refresh would otherwise remove it.
     */
    public void acceptCondition(StationId station, ConditionState condition, Instant time) {
        synchronized (arrivals) {
            if (arrivals.isClosed()) {
                return;
            }
            var refresh = refreshed.getOrDefault(station, time);
            var place = refresh.isAfter(time) ? refresh : time;
            var event = new ConditionReported(timestamps.of(place), station, condition);
            events.forward(station, place, ValueOrigin.REPORTED, List.of(event));
        }
    }

    /** Accepts the start of a refresh, which all active conditions of the station follow. */
    public void acceptRefresh(StationId station) {
        synchronized (arrivals) {
            if (arrivals.isClosed()) {
                return;
            }
            var now = wallClock.instant();
            refreshed.put(station, now);
            var event = new ConditionsRefreshed(timestamps.of(now), station);
            events.forward(station, now, ValueOrigin.REQUESTED, List.of(event));
        }
    }
}
