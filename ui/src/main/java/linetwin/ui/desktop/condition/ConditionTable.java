package linetwin.ui.desktop.condition;

import static linetwin.ui.desktop.condition.ColourRole.CALM;
import static linetwin.ui.desktop.condition.ColourRole.CAUTION;
import static linetwin.ui.desktop.condition.ColourRole.GRAVE;
import static linetwin.ui.desktop.condition.ColourRole.UNKNOWN;
import static linetwin.ui.desktop.condition.ColourRole.WAITING;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.scene.paint.Color;
import linetwin.core.model.StationCondition;

/**
 * Table of the style of each condition, the only one of the window. Conditions differ by shape and by name, so that
 * colour is not needed to distinguish them.
 */
public final class ConditionTable {
    private static final String RING = "M8 2A6 6 0 1 1 7.99 2Z";
    private static final String DASHED = "M5.7 2.5A6 6 0 0 1 10.3 2.5 M13.5 5.7A6 6 0 0 1 13.5 10.3 "
            + "M10.3 13.5A6 6 0 0 1 5.7 13.5 M2.5 10.3A6 6 0 0 1 2.5 5.7";
    private static final String SQUARE = "M3 3H13V13H3Z";
    private static final String OCTAGON = "M5.2 1.2H10.8L14.8 5.2V10.8L10.8 14.8H5.2L1.2 10.8V5.2Z";
    private static final String BELL = "M8 1.6A4.4 4.4 0 0 1 12.4 6V9.2L14 11.8H2L3.6 9.2V6A4.4 4.4 0 0 1 8 1.6Z"
            + "M6.4 13.4H9.6A1.6 1.6 0 0 1 6.4 13.4Z";
    private static final Map<StationCondition, ConditionStyle> STYLES = new EnumMap<>(StationCondition.class);

    static {
        for (var condition : StationCondition.values()) {
            STYLES.put(condition, style(condition));
        }
    }

    private ConditionTable() {}

    public static ConditionStyle of(StationCondition condition) {
        return Objects.requireNonNull(STYLES.get(condition));
    }

    private static ConditionStyle style(StationCondition it) {
        return switch (it) {
            case WORKING -> open(it, CALM, "#2f9e5b", RING, "", RingShape.PLAIN);
            case IDLE -> open(it, CALM, "#8b96a1", "M8 5A3 3 0 1 1 7.99 5Z", "", RingShape.THIN);
            case PLANNED_STOP -> open(it, CALM, "#6b7680", SQUARE, "M6.2 6V10 M9.8 6V10", RingShape.PAUSE);
            case STOPPED -> open(it, WAITING, "#4f6f96", SQUARE, "", RingShape.SQUARE);
            case SUSPENDED -> open(it, WAITING, "#5a8fa8", RING, "M5 8H5.1 M8 8H8.1 M11 8H11.1", RingShape.DOTS);
            case STARVED ->
                open(
                        it,
                        WAITING,
                        "#2f7fd1",
                        "M3.4 4.1A6 6 0 1 1 3.4 11.9",
                        "M0.5 8H8.5 M6 5.5L8.5 8L6 10.5",
                        RingShape.OPEN_IN);
            case BLOCKED ->
                open(
                        it,
                        WAITING,
                        "#8b6ce0",
                        "M12.6 4.1A6 6 0 1 0 12.6 11.9",
                        "M7.5 8H15.5 M13 5.5L15.5 8L13 10.5",
                        RingShape.OPEN_OUT);
            case MISSING_PARTS ->
                open(
                        it,
                        WAITING,
                        "#2f7fd1",
                        "M4.1 3.4A6 6 0 1 0 11.9 3.4",
                        "M8 0.5V8.5 M5.5 6L8 8.5L10.5 6",
                        RingShape.PARTS);
            case NOT_YET_CONNECTED -> open(it, CALM, "#8b96a1", DASHED, "", RingShape.DASHES);
            case OUT_OF_CONTACT ->
                open(it, UNKNOWN, "#7b57a6", DASHED, "M5.5 5.5L10.5 10.5 M10.5 5.5L5.5 10.5", RingShape.DASHES);
            case UNDEFINED ->
                open(it, UNKNOWN, "#7b57a6", DASHED, "M6.1 6A1.9 1.9 0 1 1 8 7.9V9.2 M8 11.3V11.5", RingShape.DASHES);
            case SHORT_STOP -> open(it, CAUTION, "#f0a417", "M8 1L15 8L8 15L1 8Z", "", RingShape.DIAMOND);
            case HELD ->
                open(it, CAUTION, "#f0a417", "M4.4 1.8H11.6L15.2 8L11.6 14.2H4.4L0.8 8Z", "M5 8H11", RingShape.HEXAGON);
            case ALARM -> filled(it, BELL, "", RingShape.PLAIN);
            case ABORTED -> filled(it, OCTAGON, "M5.6 5.6L10.4 10.4 M10.4 5.6L5.6 10.4", RingShape.CROSS);
            case BREAKDOWN -> filled(it, "M8 1.5L15 14.5H1Z", "M8 6V10 M8 12V12.4", RingShape.TRIANGLE);
        };
    }

    private static ConditionStyle open(
            StationCondition of, ColourRole role, String lamp, String outline, String detail, RingShape ring) {
        return new ConditionStyle(key(of), role, Color.web(lamp), outline, detail, false, ring);
    }

    private static ConditionStyle filled(StationCondition of, String outline, String detail, RingShape ring) {
        return new ConditionStyle(key(of), GRAVE, Color.web("#e0342b"), outline, detail, true, ring);
    }

    private static String key(StationCondition condition) {
        return "condition." + condition.name().toLowerCase(Locale.ROOT);
    }
}
