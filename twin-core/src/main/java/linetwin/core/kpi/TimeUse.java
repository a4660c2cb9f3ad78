package linetwin.core.kpi;

import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;

/** What a place spends its time on. Every second of every place is booked on exactly one of these. */
public enum TimeUse {
    WORKING(0),
    STARVED(1),
    BLOCKED(2),
    MISSING_PARTS(3),
    BREAKDOWN(4),
    SHORT_STOP(5),
    SHIFT_STOP(6),
    /** A stop for which the source gave no reason that we know. */
    OTHER_STOP(7),
    /** We heard nothing, or no state that we know, so we do not say what it did. */
    UNKNOWN(8);

    private static final TimeUse[] ALL = values();

    /** How many uses there are: the stride of a table with one column per use. */
    public static final int COUNT = ALL.length;

    private final int column;

    TimeUse(int column) {
        this.column = column;
    }

    /** Its column in a table with one column per use. */
    public int column() {
        return column;
    }

    /** The use of this column. */
    public static TimeUse at(int column) {
        return ALL[column];
    }

    /** The use that a PackML state and its reason stand for. */
    public static TimeUse of(PackMlState state, StopReason reason) {
        return switch (state) {
            case EXECUTE -> WORKING;
            case UNDEFINED -> UNKNOWN;
            default -> of(state, reason.kind());
        };
    }

    private static TimeUse of(PackMlState state, StopReason.Kind reason) {
        return switch (reason) {
            case STARVED -> STARVED;
            case BLOCKED -> BLOCKED;
            case MISSING_PARTS -> MISSING_PARTS;
            case BREAKDOWN -> BREAKDOWN;
            case SHORT_STOP -> SHORT_STOP;
            case SHIFT_STOP -> SHIFT_STOP;
            case NONE -> state == PackMlState.IDLE ? STARVED : OTHER_STOP;
            case OTHER -> OTHER_STOP;
        };
    }
}
