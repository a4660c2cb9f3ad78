package linetwin.core.feed;

import linetwin.core.id.SourceId;

/** A source of events from outside: a server, a broker, a recording. Opening never blocks; trouble becomes status. */
public interface LineFeed extends AutoCloseable {
    SourceId source();

    /** Begins to deliver into {@code sink}, from threads of its own, and goes on over every loss until closed. */
    void open(FeedSink sink);

    /** Tries again at once, as when the user has trusted a certificate; what is open and well stays as it is. */
    default void retry() {}

    /** Ends delivery and frees everything; returns within seconds, and may be called twice. */
    @Override
    void close();
}
