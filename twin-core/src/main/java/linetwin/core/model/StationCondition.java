package linetwin.core.model;

import java.util.Optional;

/**
 * The one answer to the question of what a station or a place is doing. It follows from the contact, the PackML state
 * and the reported reason; a reason that nobody reported is never added. The constants stand in ascending order of the
 * attention that they deserve.
 */
public enum StationCondition {
    /** Stands still at a change of shift, as the source reported. */
    PLANNED_STOP(AttentionLevel.CALM),
    /** Ready, complete or resetting. */
    IDLE(AttentionLevel.CALM),
    /** Executing, or on its way into or out of Execute. */
    WORKING(AttentionLevel.CALM),
    /** Waits for a cause outside it that was not reported. */
    SUSPENDED(AttentionLevel.WAITING),
    /** Has no unit to work on. */
    STARVED(AttentionLevel.WAITING),
    /** The unit is present, the parts to build in are not. */
    MISSING_PARTS(AttentionLevel.WAITING),
    /** The unit is finished and the next place is occupied. */
    BLOCKED(AttentionLevel.WAITING),
    /** Stopped, for a cause that is neither a planned stop nor a fault as far as was reported. */
    STOPPED(AttentionLevel.WAITING),
    /** No source of the station has been connected yet. */
    NOT_YET_CONNECTED(AttentionLevel.UNKNOWN),
    /** In contact, but its sources report no state that can be read. */
    UNDEFINED(AttentionLevel.UNKNOWN),
    /** The contact that existed is lost; the last known state may be outdated. */
    OUT_OF_CONTACT(AttentionLevel.UNKNOWN),
    /** An alarm that the equipment reports about itself, in whatever state. */
    ALARM(AttentionLevel.ABNORMAL),
    /** A short stop, such as a jam, cleared at the station. */
    SHORT_STOP(AttentionLevel.ABNORMAL),
    /** Held for a cause inside it that was not reported. */
    HELD(AttentionLevel.ABNORMAL),
    /** Aborted; must be cleared before it can start. */
    ABORTED(AttentionLevel.ABNORMAL),
    /** A breakdown, as the source reported. */
    BREAKDOWN(AttentionLevel.ABNORMAL);

    private final AttentionLevel attention;

    StationCondition(AttentionLevel attention) {
        this.attention = attention;
    }

    public AttentionLevel attention() {
        return attention;
    }

    /** True where somebody has to look at it: its state is not known, or it is abnormal. */
    public boolean needsAttention() {
        return attention.compareTo(AttentionLevel.UNKNOWN) >= 0;
    }

    /** True where the present state is known. */
    public boolean isKnown() {
        return attention != AttentionLevel.UNKNOWN;
    }

    /** The condition of one place of a station. The contact is asked first: without it nothing else is certain. */
    public static StationCondition of(StationState station, PlaceState place) {
        return ofContact(station.contact().kind()).orElseGet(() -> of(place.state(), place.reason()));
    }

    /** The condition of a place in contact. */
    public static StationCondition of(PackMlState state, StopReason reason) {
        return switch (state) {
            case EXECUTE, STARTING, UNHOLDING, UNSUSPENDING, COMPLETING -> WORKING;
            case HELD, HOLDING -> reported(reason).orElse(HELD);
            case SUSPENDED, SUSPENDING -> reported(reason).orElse(SUSPENDED);
            case STOPPED, STOPPING -> reported(reason).orElse(STOPPED);
            case ABORTED, ABORTING, CLEARING ->
                reported(reason)
                        .filter(it -> it.attention != AttentionLevel.WAITING)
                        .orElse(ABORTED);
            case IDLE, COMPLETE, RESETTING -> reported(reason).orElse(IDLE);
            case UNDEFINED -> UNDEFINED;
        };
    }

    /** Empty while in contact. */
    static Optional<StationCondition> ofContact(StationContact.Kind contact) {
        return switch (contact) {
            case NEVER -> Optional.of(NOT_YET_CONNECTED);
            case LOST -> Optional.of(OUT_OF_CONTACT);
            case IN_CONTACT -> Optional.empty();
        };
    }

    /** The condition that a reported reason states by itself; empty where it states none. */
    private static Optional<StationCondition> reported(StopReason reason) {
        return switch (reason.kind()) {
            case STARVED -> Optional.of(STARVED);
            case BLOCKED -> Optional.of(BLOCKED);
            case MISSING_PARTS -> Optional.of(MISSING_PARTS);
            case BREAKDOWN -> Optional.of(BREAKDOWN);
            case SHORT_STOP -> Optional.of(SHORT_STOP);
            case SHIFT_STOP -> Optional.of(PLANNED_STOP);
            case NONE, OTHER -> Optional.empty();
        };
    }
}
