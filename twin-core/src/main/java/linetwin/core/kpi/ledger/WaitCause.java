package linetwin.core.kpi.ledger;

/**
 * One that makes others wait.
 *
 * @param code the id of the station or bench; empty where it is neither
 */
public record WaitCause(Kind kind, String code) implements Comparable<WaitCause> {
    /** What it is. */
    public enum Kind {
        STATION,
        BENCH,
        /** Those who wait, wait for one another: a deadlock. */
        CIRCLE,
        /** The cause is not on the line. */
        OUTSIDE
    }

    @Override
    public int compareTo(WaitCause other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : code.compareTo(other.code);
    }
}
