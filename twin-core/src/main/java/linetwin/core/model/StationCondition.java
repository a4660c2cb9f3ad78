package linetwin.core.model;

import java.util.Optional;

/**
 * Condition of a station or a place, the same for all views and alarms. It follows from the contact, the PackML state
 * and the reported reason; no reason is added that was not reported. The constants are in ascending order of attention.
 */
public enum StationCondition {
    /** Planned stop, such as a change of shift, as the source reported. */
    PLANNED_STOP(AttentionLevel.CALM),
    /** Ready, complete or resetting. */
    IDLE(AttentionLevel.CALM),
    /** Executing, or on its way into or out of Execute. */
    WORKING(AttentionLevel.CALM),
    /** Suspended (ISA-TR88.00.02) for an external cause that was not reported. */
    SUSPENDED(AttentionLevel.WAITING),
    /** Has no unit to work on. */
    STARVED(AttentionLevel.WAITING),
    /** Unit is present, the parts to build in are not. */
    MISSING_PARTS(AttentionLevel.WAITING),
    /** Unit is finished and the next place is occupied. */
    BLOCKED(AttentionLevel.WAITING),
    /** Stopped; neither a planned stop nor a fault was reported as the cause. */
    STOPPED(AttentionLevel.WAITING),
    /** No source of the station has been connected yet. */
    NOT_YET_CONNECTED(AttentionLevel.UNKNOWN),
    /** In contact, but its sources report no state that can be read. */
    UNDEFINED(AttentionLevel.UNKNOWN),
    /** Contact existed and was lost; the last known state may be outdated. */
    OUT_OF_CONTACT(AttentionLevel.UNKNOWN),
    /** Alarm that the equipment reports, in any state. */
    ALARM(AttentionLevel.ABNORMAL),
    /** Short stop, such as a jam, cleared at the station. */
    SHORT_STOP(AttentionLevel.ABNORMAL),
    /** Held (ISA-TR88.00.02) for an internal cause that was not reported. */
    HELD(AttentionLevel.ABNORMAL),
    /** Aborted; must be cleared before it can start. */
    ABORTED(AttentionLevel.ABNORMAL),
    /** Breakdown, as the source reported. */
    BREAKDOWN(AttentionLevel.ABNORMAL);

    private final AttentionLevel attention;

    StationCondition(AttentionLevel attention) {
        this.attention = attention;
    }

    public AttentionLevel attention() {
        return attention;
    }

    /**
     * True if an operator must act: the state is abnormal, or is unknown although there was contact. A station that is
     * still awaited needs none.
     */
    public boolean needsAttention() {
        return this != NOT_YET_CONNECTED && attention.compareTo(AttentionLevel.UNKNOWN) >= 0;
    }

    /** True if the present state is known. */
    public boolean isKnown() {
        return attention != AttentionLevel.UNKNOWN;
    }

    /** Condition of one place of a station. Contact takes precedence: without it nothing else is certain. */
    public static StationCondition of(StationState station, PlaceState place) {
        return ofContact(station.contact().kind()).orElseGet(() -> of(place.state(), place.reason()));
    }

    /** Condition of a place in contact. */
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

    /** Condition that the contact determines; empty while in contact. */
    static Optional<StationCondition> ofContact(StationContact.Kind contact) {
        return switch (contact) {
            case NEVER -> Optional.of(NOT_YET_CONNECTED);
            case LOST -> Optional.of(OUT_OF_CONTACT);
            case IN_CONTACT -> Optional.empty();
        };
    }

    /** Condition that a reported reason determines; empty if it determines none. */
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
