package linetwin.ui.watch;

import java.util.Optional;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.model.ConditionState;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;

/**
 * One abnormal spell of a station.
 *
 * @param place which of its places; empty where the whole station is out of contact
 * @param code the source's own code of the reason; may be empty
 * @param until when it ended; empty while it lasts
 * @param alarm what the equipment says of itself; empty where the state of the station tells it all
 * @param stations how many are in the same case: a source that falls silent takes an area with it, and is one event
 */
record Abnormal(
        StationId station,
        Optional<PlaceId> place,
        Condition condition,
        String code,
        LineTime from,
        Optional<LineTime> until,
        Optional<ConditionState> alarm,
        int stations) {
    static Abnormal of(StationId station, Optional<PlaceId> place, Condition condition, String code, LineTime from) {
        return new Abnormal(station, place, condition, code, from, Optional.empty(), Optional.empty(), 1);
    }

    static Abnormal of(StationId station, ConditionState alarm) {
        return new Abnormal(
                station, Optional.empty(), Condition.ALARM, "", alarm.since(), Optional.empty(), Optional.of(alarm), 1);
    }

    boolean lasts() {
        return until.isEmpty();
    }

    Abnormal endedAt(LineTime end) {
        return new Abnormal(station, place, condition, code, from, Optional.of(end), alarm, stations);
    }

    /** The same alarm as it is told now, from when it was told first. */
    Abnormal since(LineTime first) {
        return new Abnormal(station, place, condition, code, first, until, alarm, stations);
    }

    Abnormal together(int count) {
        return new Abnormal(station, place, condition, code, from, until, alarm, count);
    }
}
