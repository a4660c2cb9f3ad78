package linetwin.ui.desktop.condition;

import javafx.scene.paint.Color;

/**
 * Style of one condition: text key, shapes and colours.
 *
 * @param key text key of its name
 * @param role colour role on panels and on the 2D plan
 * @param lamp colour of its ring, lamp and label on the 3D floor, the same in both themes
 * @param outline SVG path in a square of 16, stroked, and filled where {@code filled}
 * @param detail SVG path drawn into the outline; may be empty
 * @param ring shape of its ring on the 3D floor
 */
public record ConditionStyle(
        String key, ColourRole role, Color lamp, String outline, String detail, boolean filled, RingShape ring) {}
