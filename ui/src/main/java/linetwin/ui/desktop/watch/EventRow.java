package linetwin.ui.desktop.watch;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.core.alarm.AbnormalSpell;
import linetwin.core.model.ConditionState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Row of the event list. Its text follows the language, and its duration grows while the event lasts. */
final class EventRow {
    private final AbnormalSpell event;
    private final StringProperty where = new SimpleStringProperty(this, "where", "");
    private final StringProperty what = new SimpleStringProperty(this, "what", "");
    private final StringProperty span = new SimpleStringProperty(this, "span", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");

    EventRow(AbnormalSpell event) {
        this.event = event;
    }

    AbnormalSpell event() {
        return event;
    }

    StringProperty whereProperty() {
        return where;
    }

    StringProperty whatProperty() {
        return what;
    }

    StringProperty spanProperty() {
        return span;
    }

    StringProperty timeProperty() {
        return time;
    }

    void update(ObjectNameText names, InterfaceText texts, FigureFormat figures, LineTime now) {
        where.set(place(names, texts, figures));
        what.set(description(texts));
        var length = figures.span(event.until().orElse(now).since(event.from()));
        span.set(event.lasts() ? texts.text("event.lasts", length) : texts.text("event.lasted", length));
        time.set(figures.timeOfDay(event.from()));
    }

    private String description(InterfaceText texts) {
        var word = event.alarm()
                .map(ConditionState::name)
                .filter(name -> !name.isBlank())
                .orElse(texts.text(ConditionTable.of(event.condition()).key()));
        return event.code().isEmpty() ? word : word + " · " + event.code();
    }

    private String place(ObjectNameText names, InterfaceText texts, FigureFormat figures) {
        if (event.stations() > 1) {
            return texts.text("event.together", figures.count(event.stations()), names.areaOf(event.station()));
        }
        var at = event.place().map(Object::toString).orElse(event.station().toString());
        return event.alarm()
                .map(alarm -> texts.text("event.alarm", at, alarm.message(), EquipmentAlarmText.standing(texts, alarm)))
                .orElse(at + "  " + names.station(event.station()));
    }
}
