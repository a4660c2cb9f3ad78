package linetwin.core.feed;

import java.time.Duration;
import linetwin.core.event.EventRecord;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;

/** Receives the events of a feed. Safe to call from any thread; returns at once. */
public interface FeedSink {
    void receive(EventRecord event);

    /** Receives an event of the past that was missed: for the recorder, never for the live line. */
    default void receiveHistorical(EventRecord event) {}

    /**
     * Sets the longest expected interval between two values of a signal; without one, a silent signal is never stale.
     */
    default void expected(StationId station, SignalId signal, Duration every) {}

    /** Receives the sums of the time before this client connected, after {@link #began} of their run. */
    default void history(LineHistory history) {}

    /** Receives a change of the status of the feed. */
    void status(SourceStatus status);

    /** Receives the line clock of the source. */
    void clock(LineClock clock);

    /**
     * Receives the run of the line that the source reports, before any event of that run. Another run starts with an
     * empty line: serials and times of the run before do not apply to it.
     */
    void began(SourceId source, String run);
}
