package linetwin.ui.watch;

import linetwin.core.model.ConditionState;
import linetwin.ui.text.Texts;

/** Words for what equipment says of itself. */
final class Alarms {
    private Alarms() {}

    /** How grave it is, and whether anybody has taken note: {@code severity 700, active, not acknowledged}. */
    static String standing(Texts texts, ConditionState alarm) {
        var severity = Integer.toString(alarm.severity());
        var active = texts.text(alarm.active() ? "alarm.active" : "alarm.returned");
        var noted = texts.text(alarm.acknowledged() ? "alarm.acknowledged" : "alarm.unacknowledged");
        return texts.text("alarm.standing", severity, active, noted);
    }
}
