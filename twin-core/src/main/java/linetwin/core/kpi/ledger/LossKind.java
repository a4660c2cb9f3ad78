package linetwin.core.kpi.ledger;

/** What a second of a place went into. Every second goes into exactly one of these. */
public enum LossKind {
    /** Work at the standard pace on a unit that comes for the first time: no loss. */
    STANDARD_WORK,
    /** What such work took beyond the standard time and carrier change; negative where it was faster. */
    SLOW_PACE,
    /** Work on a unit that had failed here before. */
    REPEATED_WORK,
    BREAKDOWN,
    SHORT_STOP,
    SHIFT_STOP,
    /** A stop for which the source gave no reason that we know. */
    OTHER_STOP,
    /** We heard nothing. */
    UNKNOWN,
    STARVED,
    BLOCKED,
    MISSING_PARTS;

    /** Whether its cause lies with others. */
    public boolean isWait() {
        return this == STARVED || this == BLOCKED || this == MISSING_PARTS;
    }
}
