package linetwin.ui.desktop.watch;

import linetwin.core.model.ConditionState;
import linetwin.ui.text.InterfaceText;

/** Words for what equipment says of itself. */
final class EquipmentAlarmText {
    private EquipmentAlarmText() {}

    /** How grave it is, and whether anybody has taken note: {@code severity 700, active, not acknowledged}. */
    static String standing(InterfaceText texts, ConditionState alarm) {
        var severity = Integer.toString(alarm.severity());
        var active = texts.text(alarm.active() ? "alarm.active" : "alarm.returned");
        var noted = texts.text(alarm.acknowledged() ? "alarm.acknowledged" : "alarm.unacknowledged");
        return texts.text("alarm.standing", severity, active, noted);
    }
}
