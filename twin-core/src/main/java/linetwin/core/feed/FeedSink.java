package linetwin.core.feed;

import java.time.Duration;
import linetwin.core.event.EventRecord;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;

/** Where a feed puts what it hears. Safe to call from any thread; returns at once. */
public interface FeedSink {
    void heard(EventRecord event);

    /** Something that happened earlier and is told only now: for the recorder, never for the live line. */
    default void remembered(EventRecord event) {}

    /** A signal is expected this often at least; without being told, it may be silent for ever and be well. */
    default void expected(StationId station, SignalId signal, Duration every) {}

    /** What the feed says of itself changed. */
    void status(SourceStatus status);

    /** The source told how its own line clock runs. */
    void clock(LineClock clock);

    /**
     * The source told which run of the line it shows, before anything of that run. Another run begins with an empty
     * line: serials and times of the run before say nothing about it.
     */
    void began(SourceId source, String run);
}
