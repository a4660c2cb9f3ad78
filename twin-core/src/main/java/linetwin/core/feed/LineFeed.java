package linetwin.core.feed;

import linetwin.core.id.SourceId;

/** Feed of events from outside: a server, a broker, or a recording. Opening never blocks; faults become status. */
public interface LineFeed extends AutoCloseable {
    SourceId source();

    /** Starts delivery into {@code sink} on threads of the feed, and continues after every loss until closed. */
    void open(FeedSink sink);

    /** Retries at once, for example after the user trusted a certificate; a healthy connection is left alone. */
    default void retry() {}

    /** Ends delivery and releases all resources; returns within seconds, and may be called twice. */
    @Override
    void close();
}
