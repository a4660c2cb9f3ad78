package linetwin.ui.desktop.condition;

import javafx.scene.paint.Color;
import linetwin.core.model.StationCondition;

/**
 * Colours of drawings that style sheets do not reach, such as a canvas. The style sheets of the theme contain the same
 * values.
 *
 * @param ground background
 * @param surface fill of a station
 * @param line hairlines and outlines
 * @param text words
 * @param muted secondary texts
 * @param calm normal conditions
 * @param waiting conditions that wait, such as starved, blocked or missing parts
 * @param caution conditions that need caution, such as a short stop
 * @param grave grave conditions, such as a breakdown
 * @param unknown unknown conditions, such as out of contact or undefined
 * @param accent outline of the selected thing
 */
public record ThemePalette(
        Color ground,
        Color surface,
        Color line,
        Color text,
        Color muted,
        Color calm,
        Color waiting,
        Color caution,
        Color grave,
        Color unknown,
        Color accent) {
    public static final ThemePalette LIGHT = new ThemePalette(
            Color.web("#eceef0"),
            Color.web("#fbfbfc"),
            Color.web("#c3c8ce"),
            Color.web("#1f2328"),
            Color.web("#57606a"),
            Color.web("#6a737d"),
            Color.web("#3a5a80"),
            Color.web("#945700"),
            Color.web("#b3261e"),
            Color.web("#6b4a8c"),
            Color.web("#0550ae"));
    public static final ThemePalette DARK = new ThemePalette(
            Color.web("#1b1f24"),
            Color.web("#2a3037"),
            Color.web("#4b535c"),
            Color.web("#e6e9ec"),
            Color.web("#aab3bc"),
            Color.web("#98a2ac"),
            Color.web("#9dbbe0"),
            Color.web("#f2b45a"),
            Color.web("#ff8a80"),
            Color.web("#cdb0ee"),
            Color.web("#79b8ff"));

    public static ThemePalette of(boolean dark) {
        return dark ? DARK : LIGHT;
    }

    public Color of(StationCondition condition) {
        return switch (ConditionTable.of(condition).role()) {
            case CALM -> calm;
            case WAITING -> waiting;
            case CAUTION -> caution;
            case GRAVE -> grave;
            case UNKNOWN -> unknown;
        };
    }
}
