package linetwin.ui.desktop.floor.label;

import java.util.Optional;
import javafx.scene.paint.Color;
import linetwin.core.model.StationCondition;

/**
 * Content of one label.
 *
 * @param condition its icon is drawn first; empty if the object has none
 * @param head set in bold, such as the id of a station
 * @param text follows the head; may be empty, and is dropped where it finds no room
 * @param colour of the icon, and of the label where it is emphasized
 * @param priority labels of higher priority find room first
 * @param selected true if the label is drawn in any case
 * @param emphasized true if the label is filled with its colour, for the abnormal
 * @param small true if the label is drawn smaller, for distant things
 */
public record LabelContent(
        Optional<StationCondition> condition,
        String head,
        String text,
        Color colour,
        double priority,
        boolean selected,
        boolean emphasized,
        boolean small) {
    /** True if the label must not be missing: of the selected or of an abnormal thing. */
    boolean isNeeded() {
        return selected || emphasized;
    }
}
