package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;

/**
 * Observer of everything that changes a session, in the order in which it changes it; for a recorder and the
 * diagnostics. Called on the thread that advances, except for {@link #expected}; must return at once.
 */
public interface SessionObserver {
    /** Observer of the applied records only. */
    static SessionObserver ofApplied(Consumer<EventRecord> listener) {
        return new SessionObserver() {
            @Override
            public void applied(EventRecord record) {
                listener.accept(record);
            }
        };
    }

    /** Receives a record right after it was applied. */
    default void applied(EventRecord record) {}

    /** Receives an event of the past that was missed: it does not change the line. */
    default void historical(EventRecord record) {}

    default void clock(LineClock clock) {}

    /** Receives the newest status of every source after a change, and a few times per second. */
    default void statuses(List<SourceStatus> statuses) {}

    /** Receives the begin of another run: the line is empty again. */
    default void began(String run) {}

    default void history(LineHistory history) {}

    /** Receives the longest expected interval of a signal; on the thread of its feed. */
    default void expected(StationId station, SignalId signal, Duration every) {}

    /**
     * Called after each step of the session.
     *
     * @param fold state of the line after the step; to be read during the call only
     */
    default void advanced(LineFold fold, Instant wallNow) {}
}
