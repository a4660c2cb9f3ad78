package linetwin.core.kpi;

import linetwin.core.model.PackMlState;
import linetwin.core.model.StopReason;

/** Use of the time of a place. Every second of every place is booked on exactly one use. */
public enum TimeUse {
    WORKING(0),
    STARVED(1),
    BLOCKED(2),
    MISSING_PARTS(3),
    BREAKDOWN(4),
    SHORT_STOP(5),
    SHIFT_STOP(6),
    /** Stop without a known reason of the source. */
    OTHER_STOP(7),
    /** Time without contact or without a known state. */
    UNKNOWN(8);

    private static final TimeUse[] ALL = values();

    /** Number of uses: the stride of a table with one column per use. */
    public static final int COUNT = ALL.length;

    private final int column;

    TimeUse(int column) {
        this.column = column;
    }

    /** Returns the column of the use in a table with one column per use. */
    public int column() {
        return column;
    }

    /** Returns the use of a column. */
    public static TimeUse at(int column) {
        return ALL[column];
    }

    /** Returns the use for a PackML state and its reason. */
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
