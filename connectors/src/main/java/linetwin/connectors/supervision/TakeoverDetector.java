package linetwin.connectors.supervision;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Whether another client uses our name. A broker that hung may read an old connection of ours last of all, and then
 * says the very same of the new one; that happens once or twice, a real rival comes back each time. Not safe for
 * several threads.
 */
final class TakeoverDetector {
    private static final Duration WINDOW = Duration.ofMinutes(2);
    private static final int OFTEN = 3;

    private final Deque<Long> takeOvers = new ArrayDeque<>();

    /** Our place was taken. @return whether that happens again and again */
    boolean isRepeated(long nanos) {
        takeOvers.addLast(nanos);
        while (nanos - takeOvers.getFirst() > WINDOW.toNanos()) {
            takeOvers.removeFirst();
        }
        return takeOvers.size() >= OFTEN;
    }

    /** The user says that there is none any more. */
    void forget() {
        takeOvers.clear();
    }
}
