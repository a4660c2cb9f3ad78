package linetwin.core.model;

/**
 * Why a place does not work: a kind that every view understands, and the source's own code where it gave one.
 *
 * @param code what the source called it, such as {@code SCR-104}; empty where the kind says all
 */
public record StopReason(Kind kind, String code) {
    /**
     * What stands behind a stop. Starved, blocked and missing parts come from outside the place, the rest from inside.
     */
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
