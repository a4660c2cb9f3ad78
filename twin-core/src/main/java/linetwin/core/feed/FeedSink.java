package linetwin.core.feed;

import linetwin.core.event.EventRecord;

/** Where a feed puts what it hears. Safe to call from any thread; returns at once. */
public interface FeedSink {
    void heard(EventRecord event);

    /** What the feed says of itself changed. */
    void status(SourceStatus status);

    /** The source told how its own line clock runs. */
    void clock(LineClock clock);
}
