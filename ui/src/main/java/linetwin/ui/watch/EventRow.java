package linetwin.ui.watch;

import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.core.time.LineTime;
import linetwin.ui.text.Figures;
import linetwin.ui.text.Texts;

/** One row of the event list. Its words follow the language, and its span grows while the event lasts. */
final class EventRow {
    private final Abnormal event;
    private final StringProperty where = new SimpleStringProperty(this, "where", "");
    private final StringProperty what = new SimpleStringProperty(this, "what", "");
    private final StringProperty span = new SimpleStringProperty(this, "span", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");

    EventRow(Abnormal event) {
        this.event = event;
    }

    Abnormal event() {
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

    void say(Names names, Texts texts, Figures figures, LineTime now) {
        var at = event.place().map(Object::toString).orElse(event.station().toString());
        where.set(at + "  " + names.station(event.station()));
        var word = texts.text(event.condition().key());
        what.set(event.code().isEmpty() ? word : word + " · " + event.code());
        var length = figures.span(event.until().orElse(now).since(event.from()));
        span.set(event.lasts() ? texts.text("event.lasts", length) : texts.text("event.lasted", length));
        time.set(figures.timeOfDay(event.from()));
    }
}
