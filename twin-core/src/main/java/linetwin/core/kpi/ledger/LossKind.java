package linetwin.core.kpi.ledger;

/** Kind of use or loss of a second of a place. Every second belongs to exactly one kind. */
public enum LossKind {
    /** Work at the standard pace on the first try of a unit: no loss. */
    STANDARD_WORK,
    /** Work time beyond the standard time and carrier change; negative if faster. */
    SLOW_PACE,
    /** Work on a unit that had failed at this station before. */
    REPEATED_WORK,
    BREAKDOWN,
    SHORT_STOP,
    SHIFT_STOP,
    /** Stop without a known reason of the source. */
    OTHER_STOP,
    /** Time without contact. */
    UNKNOWN,
    STARVED,
    BLOCKED,
    MISSING_PARTS
}
