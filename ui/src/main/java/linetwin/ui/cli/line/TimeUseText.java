package linetwin.ui.cli.line;

import linetwin.core.kpi.TimeUse;

/** Names of the uses of the time of a place: JSON fields, column titles and words. */
public final class TimeUseText {
    private TimeUseText() {}

    public static String field(TimeUse use) {
        return switch (use) {
            case WORKING -> "working";
            case STARVED -> "starved";
            case BLOCKED -> "blocked";
            case MISSING_PARTS -> "missingParts";
            case BREAKDOWN -> "down";
            case SHORT_STOP -> "shortStop";
            case SHIFT_STOP -> "shiftStop";
            case OTHER_STOP -> "otherStop";
            case UNKNOWN -> "unknown";
        };
    }

    public static String text(TimeUse use) {
        return switch (use) {
            case WORKING -> "working";
            case STARVED -> "starved";
            case BLOCKED -> "blocked";
            case MISSING_PARTS -> "short of parts";
            case BREAKDOWN -> "broken down";
            case SHORT_STOP -> "stopped short";
            case SHIFT_STOP -> "in a shift stop";
            case OTHER_STOP -> "stopped";
            case UNKNOWN -> "unknown";
        };
    }
}
