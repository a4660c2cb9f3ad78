package linetwin.ui.desktop.watch;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import linetwin.core.alarm.AbnormalSpell;
import linetwin.core.alarm.SpellGroup;
import linetwin.core.time.LineTime;

/**
 * Row of the event list: one spell, or spells with one cause that unfold. It stays the same object while its texts
 * follow the language and its duration grows.
 */
final class EventRow {
    private final String key;
    private final boolean inside;
    private final BooleanProperty lasting = new SimpleBooleanProperty(this, "lasting");
    private final BooleanProperty unfolded = new SimpleBooleanProperty(this, "unfolded");
    private final StringProperty where = new SimpleStringProperty(this, "where", "");
    private final StringProperty what = new SimpleStringProperty(this, "what", "");
    private final StringProperty span = new SimpleStringProperty(this, "span", "");
    private final StringProperty time = new SimpleStringProperty(this, "time", "");
    private SpellGroup spells;

    /** @param inside true if this is a row of one station of an unfolded group */
    EventRow(SpellGroup spells, boolean inside) {
        this.spells = spells;
        this.inside = inside;
        key = keyOf(spells, inside);
    }

    /** Key that stays the same from the beginning of the spells to after their end. */
    static String keyOf(SpellGroup spells, boolean inside) {
        var spell = spells.first();
        var start = spells.from().micros() + " " + spell.condition();
        return spells.isShared() ? start : String.join(" ", start, inside ? "inside" : "alone", identity(spell));
    }

    private static String identity(AbnormalSpell spell) {
        return spell.station() + " " + spell.place() + " " + spell.alarm().map(alarm -> alarm.key());
    }

    String key() {
        return key;
    }

    SpellGroup spells() {
        return spells;
    }

    void setSpells(SpellGroup newSpells) {
        spells = newSpells;
    }

    boolean isInside() {
        return inside;
    }

    BooleanProperty lastingProperty() {
        return lasting;
    }

    BooleanProperty unfoldedProperty() {
        return unfolded;
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

    void update(EventText texts, LineTime now) {
        lasting.set(spells.lasts());
        where.set(texts.where(spells));
        what.set(texts.what(spells.first()));
        span.set(texts.span(spells, now));
        time.set(texts.time(spells));
    }
}
