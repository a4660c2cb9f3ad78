package linetwin.ui.desktop.condition;

import javafx.scene.paint.Color;

/**
 * Words, shapes and colours of one condition.
 *
 * @param key text key of its word
 * @param role of its colour on panels and on the 2D plan
 * @param lamp colour of its ring, lamp and label on the 3D floor, the same in both themes
 * @param outline SVG path in a square of 16, stroked, and filled where {@code filled}
 * @param detail SVG path drawn into the outline; may be empty
 * @param sign character, or SVG path in a square of 12, for labels and the legend; see
 *     {@link linetwin.ui.desktop.floor.label.SignGlyphs}
 * @param ring its ring on the 3D floor
 */
public record ConditionStyle(
        String key,
        ColourRole role,
        Color lamp,
        String outline,
        String detail,
        boolean filled,
        String sign,
        RingShape ring) {}
