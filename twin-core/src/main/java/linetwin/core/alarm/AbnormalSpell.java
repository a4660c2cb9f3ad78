package linetwin.core.alarm;

import java.util.Optional;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.model.ConditionState;
import linetwin.core.model.StationCondition;
import linetwin.core.time.LineTime;

/**
 * Abnormal spell of a station.
 *
 * @param place affected place; empty if the whole station is affected
 * @param code the source's own code of the reason; may be empty
 * @param until end; empty while the spell lasts
 * @param alarm alarm of the equipment; empty if the spell is a state of the station
 */
public record AbnormalSpell(
        StationId station,
        Optional<PlaceId> place,
        StationCondition condition,
        String code,
        LineTime from,
        Optional<LineTime> until,
        Optional<ConditionState> alarm) {
    public static AbnormalSpell of(
            StationId station, Optional<PlaceId> place, StationCondition condition, String code, LineTime from) {
        return new AbnormalSpell(station, place, condition, code, from, Optional.empty(), Optional.empty());
    }

    static AbnormalSpell of(StationId station, ConditionState alarm) {
        return new AbnormalSpell(
                station,
                Optional.empty(),
                StationCondition.ALARM,
                "",
                alarm.since(),
                Optional.empty(),
                Optional.of(alarm));
    }

    public boolean lasts() {
        return until.isEmpty();
    }

    AbnormalSpell endedAt(LineTime end) {
        return new AbnormalSpell(station, place, condition, code, from, Optional.of(end), alarm);
    }

    /** Same alarm as reported now, with the time of its first report. */
    AbnormalSpell since(LineTime first) {
        return new AbnormalSpell(station, place, condition, code, first, until, alarm);
    }
}
