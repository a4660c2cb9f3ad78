package linetwin.core.kpi.ledger;

/**
 * Cause of the waits of others.
 *
 * @param code id of the station or bench; empty for other kinds
 */
public record WaitCause(Kind kind, String code) implements Comparable<WaitCause> {
    /** Kind of cause. */
    public enum Kind {
        STATION,
        BENCH,
        /** Circle of places that wait for one another: a deadlock. */
        CIRCLE,
        /** Cause outside the line. */
        OUTSIDE
    }

    @Override
    public int compareTo(WaitCause other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }
}
