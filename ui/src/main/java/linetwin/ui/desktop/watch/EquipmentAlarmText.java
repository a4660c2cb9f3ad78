package linetwin.ui.desktop.watch;

import linetwin.core.model.ConditionState;
import linetwin.ui.text.InterfaceText;

/** Texts of alarms that equipment reports. */
final class EquipmentAlarmText {
    private EquipmentAlarmText() {}

    /** Severity and state of an alarm: {@code severity 700, active, not acknowledged}. */
    static String standing(InterfaceText texts, ConditionState alarm) {
        var severity = Integer.toString(alarm.severity());
        var active = texts.text(alarm.active() ? "alarm.active" : "alarm.returned");
        var noted = texts.text(alarm.acknowledged() ? "alarm.acknowledged" : "alarm.unacknowledged");
        return texts.text("alarm.standing", severity, active, noted);
    }
}
