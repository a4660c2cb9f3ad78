package linetwin.ui.desktop.watch;

import linetwin.core.alarm.AbnormalSpell;
import linetwin.core.alarm.SpellGroup;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.ConditionState;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.text.FigureFormat;
import linetwin.ui.text.InterfaceText;

/** Texts of abnormal events in the language of the window. Times and durations are those of the line. */
final class EventText {
    private final LineLayout layout;
    private final InterfaceText texts;
    private final ObjectNameText names;
    private final FigureFormat figures;

    EventText(LineLayout layout, InterfaceText texts) {
        this.layout = layout;
        this.texts = texts;
        names = new ObjectNameText(layout, texts);
        figures = new FigureFormat(texts);
    }

    String time(SpellGroup spells) {
        return figures.timeOfDay(spells.from());
    }

    String span(SpellGroup spells, LineTime now) {
        var length = figures.span(spells.until().orElse(now).since(spells.from()));
        return spells.lasts() ? texts.text("event.lasts", length) : texts.text("event.lasted", length);
    }

    /** Condition, with the reason that the source reported. */
    String what(AbnormalSpell spell) {
        var word = spell.alarm()
                .map(ConditionState::name)
                .filter(name -> !name.isBlank())
                .orElse(texts.text(ConditionTable.of(spell.condition()).key()));
        return spell.code().isEmpty() ? word : word + " · " + spell.code();
    }

    String where(SpellGroup spells) {
        return spells.isShared() ? stations(spells) : where(spells.first());
    }

    private String where(AbnormalSpell spell) {
        var at = spell.place().map(Object::toString).orElse(spell.station().toString());
        return spell.alarm()
                .map(alarm -> texts.text("event.alarm", at, alarm.message(), EquipmentAlarmText.standing(texts, alarm)))
                .orElse(at + "  " + names.station(spell.station()));
    }

    /** Number of stations, with their area, or the number of their areas. */
    private String stations(SpellGroup spells) {
        var stations = spells.stations();
        var count = figures.count(stations.size());
        var areas = stations.stream()
                .flatMap(id -> layout.station(id).map(StationSpec::area).stream())
                .distinct()
                .count();
        if (stations.size() == layout.stations().size()) {
            return texts.text("event.together.all", count);
        }
        return areas > 1
                ? texts.text("event.together.areas", count, figures.count(areas))
                : texts.text("event.together", count, names.areaOf(stations.getFirst()));
    }
}
