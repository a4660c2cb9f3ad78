package linetwin.core.model;

/**
 * Counts of operations of a station since its counters started.
 *
 * @param good operations that passed
 * @param bad operations that failed
 * @param rework operations on a unit that had failed at this station before; each is also counted as good or bad
 */
public record OperationCounts(long good, long bad, long rework) {
    public static final OperationCounts NONE = new OperationCounts(0, 0, 0);

    public long processed() {
        return good + bad;
    }
}
