package linetwin.core.feed;

import linetwin.core.event.EventRecord;
import linetwin.core.id.SourceId;

/** Where a feed puts what it hears. Safe to call from any thread; returns at once. */
public interface FeedSink {
    void heard(EventRecord event);

    /** Something that happened earlier and is told only now: for the recorder, never for the live line. */
    default void remembered(EventRecord event) {}

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
