package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Detects that another client uses our client identifier. A broker that was blocked may process an old connection of
 * ours late and report the new one as taken over. This happens once or twice; a real second client takes over
 * repeatedly. Not thread-safe.
 */
final class TakeoverDetector {
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int OFTEN = 3;

    private final Deque<Long> takeOvers = new ArrayDeque<>();

    /**
     * Counts a takeover of our session.
     *
     * @return true if takeovers repeat, three within two minutes
     */
    boolean isRepeated(long nanos) {
        takeOvers.addLast(nanos);
        while (nanos - takeOvers.getFirst() > WINDOW.toNanos()) {
            takeOvers.removeFirst();
        }
        return takeOvers.size() >= OFTEN;
    }

    /** Clears the count after the user has stopped the other client. */
    void forget() {
        takeOvers.clear();
    }
}
