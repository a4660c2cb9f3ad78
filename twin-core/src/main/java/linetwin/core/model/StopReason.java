package linetwin.core.model;

/**
 * Reason why a place does not work: a kind that every view understands, and the code of the source if it gave one.
 *
 * @param code code of the source such as {@code SCR-104}; empty if the kind is sufficient
 */
public record StopReason(Kind kind, String code) {
    /** Kinds of stop. STARVED, BLOCKED and MISSING_PARTS have their cause outside the place, all others inside. */
    public enum Kind {
        NONE,
        STARVED,
        BLOCKED,
        MISSING_PARTS,
        BREAKDOWN,
        SHORT_STOP,
        SHIFT_STOP,
        OTHER
    }

    public static final StopReason NONE = of(Kind.NONE);

    public static StopReason of(Kind kind) {
        return new StopReason(kind, "");
    }
}
