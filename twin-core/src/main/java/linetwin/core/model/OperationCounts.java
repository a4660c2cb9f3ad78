package linetwin.core.model;

/**
 * What a station has processed since its counters began.
 *
 * @param good operations that passed
 * @param bad operations that failed
 * @param rework operations on a unit that had failed here before; each is also good or bad
 */
public record OperationCounts(long good, long bad, long rework) {
    public static final OperationCounts NONE = new OperationCounts(0, 0, 0);

    public long processed() {
        return good + bad;
    }
}
