package linetwin.ui.watch;

import java.util.Optional;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.time.LineTime;
import linetwin.ui.mark.Condition;

/**
 * One abnormal spell of a station.
 *
 * @param place which of its places; empty where the whole station is out of contact
 * @param code the source's own code of the reason; may be empty
 * @param until when it ended; empty while it lasts
 */
record Abnormal(
        StationId station,
        Optional<PlaceId> place,
        Condition condition,
        String code,
        LineTime from,
        Optional<LineTime> until) {
    boolean lasts() {
        return until.isEmpty();
    }

    Abnormal endedAt(LineTime end) {
        return new Abnormal(station, place, condition, code, from, Optional.of(end));
    }
}
