package linetwin.ui.desktop.floor;

import java.util.Optional;
import javafx.scene.paint.Color;
import linetwin.core.id.UnitId;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.StationSummary;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.floor.label.LabelContent;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;

/**
 * Writes the labels of stations and units: a station by its id and, near by, by its name; an abnormal one with its
 * condition; a robot by its serial number. Pure. Distances are metres from the viewer along the direction of view.
 */
final class FloorLabelWriter {
    private static final double NAMES_WITHIN = 42;
    private static final double ROBOTS_WITHIN = 24;
    private static final double SMALL_BEYOND = 60;
    private static final double IDS_WITHIN = 400;
    private static final double SELECTED = 3000;
    private static final double POINTED_AT = 2000;
    private static final double ABNORMAL = 1000;
    private static final double UNIT = -100;

    private final InterfaceText texts;
    private final ConditionText words;

    /** Selected thing, and the thing under the pointer. */
    record Emphasis(Selection selected, Selection hovered) {
        boolean isSelected(Selection thing) {
            return selected.equals(thing);
        }

        boolean isPointedAt(Selection thing) {
            return hovered.equals(thing);
        }

        private double priority(Selection thing) {
            return (isSelected(thing) ? SELECTED : 0) + (isPointedAt(thing) ? POINTED_AT : 0);
        }
    }

    FloorLabelWriter(InterfaceText texts) {
        this.texts = texts;
        this.words = new ConditionText(texts);
    }

    /**
     * Label of a station; empty where it is too far away.
     *
     * @param colour of its condition in the current look and theme
     */
    Optional<LabelContent> station(
            StationSpec spec, StationSummary summary, Color colour, double distance, Emphasis emphasis) {
        var station = new Selection.OfStation(spec.id());
        boolean selected = emphasis.isSelected(station);
        boolean abnormal = summary.condition().needsAttention();
        if (distance > IDS_WITHIN && !selected && !abnormal) {
            return Optional.empty();
        }
        boolean named = selected || emphasis.isPointedAt(station) || distance < NAMES_WITHIN;
        return Optional.of(new LabelContent(
                Optional.of(summary.condition()),
                spec.id().code(),
                text(spec, summary, named),
                colour,
                emphasis.priority(station) + (abnormal ? ABNORMAL : 0) - distance,
                selected,
                abnormal,
                distance > SMALL_BEYOND && !named));
    }

    /** Name, unless it equals the id, and the condition of an abnormal station. */
    private String text(StationSpec spec, StationSummary summary, boolean named) {
        var name = texts.text(spec.name());
        var condition = summary.condition().needsAttention() ? words.word(summary) : "";
        if (!named || name.equals(spec.id().code())) {
            return condition;
        }
        return condition.isEmpty() ? name : name + " · " + condition;
    }

    /** Label of a unit: robots near by, and any unit that is selected or pointed at. */
    Optional<LabelContent> unit(UnitId id, boolean robot, double distance, Emphasis emphasis) {
        var unit = new Selection.OfUnit(id);
        boolean selected = emphasis.isSelected(unit);
        boolean chosen = selected || emphasis.isPointedAt(unit);
        if (!chosen && (!robot || distance > ROBOTS_WITHIN)) {
            return Optional.empty();
        }
        double priority = emphasis.priority(unit) + UNIT - distance;
        return Optional.of(
                new LabelContent(Optional.empty(), id.toString(), "", Color.GRAY, priority, selected, false, !chosen));
    }
}
