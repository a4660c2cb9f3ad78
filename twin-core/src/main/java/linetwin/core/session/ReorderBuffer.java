package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.PriorityQueue;
import linetwin.core.event.EventRecord;

/** Events that wait for a short window for others with an earlier source time. */
final class ReorderBuffer {
    /** Distance into the future beyond which an arrival means that our clock was set back. */
    private static final Duration SET_BACK = Duration.ofSeconds(1);

    private final Duration window;
    private final PriorityQueue<Held> held = new PriorityQueue<>(Held.ORDER);
    private long sequence;

    ReorderBuffer(Duration window) {
        this.window = window;
    }

    void add(EventRecord event) {
        held.add(new Held(event, sequence++));
    }

    /**
     * Removes all events.
     *
     * @return number of removed events
     */
    int clear() {
        int removed = held.size();
        held.clear();
        return removed;
    }

    /** Next event that has waited for the window; empty if none has. */
    Optional<EventRecord> next(Instant now) {
        var first = held.peek();
        if (first == null || !isDue(first.event().provenance().arrival(), now)) {
            return Optional.empty();
        }
        held.remove();
        return Optional.of(first.event());
    }

    private boolean isDue(Instant arrival, Instant now) {
        return !arrival.isAfter(now.minus(window)) || arrival.isAfter(now.plus(SET_BACK));
    }

    private record Held(EventRecord event, long sequence) {
        static final Comparator<Held> ORDER = Comparator.comparing(
                        (Held h) -> h.event().provenance().sourceTime())
                .thenComparing(h -> h.event().provenance().arrival())
                .thenComparingLong(Held::sequence);
    }
}
