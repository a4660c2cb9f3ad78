package linetwin.core.layout;

/** Treatments of the work of a place at a planned stop. */
public enum ShiftStopPolicy {
    /** Work under way is paused and continues after the stop. */
    PAUSED,
    /** Work under way is finished first; the place stops then for the rest of the stop. */
    FINISHED,
    /** Work that would not end before the stop begins after it. Work that fits between no two stops is paused. */
    NOT_BEGUN,
    /**
     * The place stops when it is next free of a unit during the stop. Work and waits continue until then, and a waiting
     * place still begins work.
     */
    UNTIL_FREE
}
