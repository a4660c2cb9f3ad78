package linetwin.ui.floor.line;

import javafx.scene.paint.Color;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StopReason;
import linetwin.ui.floor.label.Signs;

/** What a station's ring, lamp and label say of its state: a shape and a colour each, never colour alone. */
public enum Mark {
    WORKING("floor.mark.working", "●", Color.web("#2f9e5b"), false),
    IDLE("floor.mark.idle", "○", Color.web("#8b96a1"), false),
    STARVED("floor.mark.starved", "▶", Color.web("#2f7fd1"), false),
    BLOCKED("floor.mark.blocked", "▷", Color.web("#8b6ce0"), false),
    PAUSED("floor.mark.paused", "■", Color.web("#6b7680"), false),
    HELD("floor.mark.held", "▲", Color.web("#f0a417"), true),
    SHORT_STOP("floor.mark.short-stop", "▲", Color.web("#f0a417"), true),
    BREAKDOWN("floor.mark.breakdown", Signs.WRENCH, Color.web("#e0342b"), true),
    ABORTED("floor.mark.aborted", "▼", Color.web("#e0342b"), true),
    MAINTENANCE("floor.mark.maintenance", Signs.WRENCH, Color.web("#1c8fb0"), true),
    UNKNOWN("floor.mark.unknown", "◌", Color.web("#7b57a6"), true),
    UNDEFINED("floor.mark.undefined", "?", Color.web("#7b57a6"), true);

    private final String text;
    private final String sign;
    private final Color colour;
    private final boolean abnormal;

    Mark(String text, String sign, Color colour, boolean abnormal) {
        this.text = text;
        this.sign = sign;
        this.colour = colour;
        this.abnormal = abnormal;
    }

    /** Key of the bundle text that names it. */
    public String text() {
        return text;
    }

    /** Its shape in labels and in the legend; see {@link Signs}. */
    public String sign() {
        return sign;
    }

    public Color colour() {
        return colour;
    }

    /** Whether anybody knows what the station does. */
    public boolean isKnown() {
        return this != UNKNOWN && this != UNDEFINED;
    }

    /** Whether somebody has to do something about it. */
    public boolean isAbnormal() {
        return abnormal;
    }

    public static Mark of(StationState station) {
        if (station.contact().kind() != StationContact.Kind.IN_CONTACT) {
            return UNKNOWN;
        }
        var reason = station.reason().kind();
        return switch (station.state()) {
            case EXECUTE, COMPLETING, STARTING, UNHOLDING, UNSUSPENDING -> WORKING;
            case ABORTED, ABORTING, CLEARING -> reason == StopReason.Kind.BREAKDOWN ? BREAKDOWN : ABORTED;
            case HELD, HOLDING -> held(reason);
            case SUSPENDED, SUSPENDING -> reason == StopReason.Kind.BLOCKED ? BLOCKED : STARVED;
            case STOPPED, STOPPING -> stopped(reason);
            case IDLE, RESETTING, COMPLETE -> idle(reason);
            case UNDEFINED -> UNDEFINED;
        };
    }

    private static Mark held(StopReason.Kind reason) {
        return switch (reason) {
            case SHIFT_STOP -> PAUSED;
            case BREAKDOWN -> BREAKDOWN;
            case SHORT_STOP -> SHORT_STOP;
            case NONE, STARVED, BLOCKED, MISSING_PARTS, OTHER -> HELD;
        };
    }

    private static Mark stopped(StopReason.Kind reason) {
        return switch (reason) {
            case SHIFT_STOP -> PAUSED;
            case BREAKDOWN -> BREAKDOWN;
            case SHORT_STOP -> SHORT_STOP;
            case STARVED, MISSING_PARTS -> STARVED;
            case BLOCKED -> BLOCKED;
            case NONE, OTHER -> MAINTENANCE;
        };
    }

    private static Mark idle(StopReason.Kind reason) {
        return switch (reason) {
            case SHIFT_STOP -> PAUSED;
            case STARVED, MISSING_PARTS -> STARVED;
            case BLOCKED -> BLOCKED;
            default -> IDLE;
        };
    }
}
