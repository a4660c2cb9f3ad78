package linetwin.connectors.ingest;

import linetwin.connectors.tag.BoundTag;
import linetwin.core.feed.FeedSink;

/** Extends the contact of a station by each value of a tag with a configured interval. */
final class RegularTagMonitor {
    private final FeedSink sink;
    private final MessageArrival message;

    RegularTagMonitor(FeedSink sink, MessageArrival message) {
        this.sink = sink;
        this.message = message;
    }

    /** Accepts the arrival of a tag; its first arrival announces the tag to the sink. */
    void accept(BoundTag tag, ContactMonitor.Station contact) {
        if (tag.limitNanos() > 0) {
            contact.confirmUntil(message.nanos() + tag.limitNanos());
            if (tag.isNew()) {
                announce(tag);
            }
        }
    }

    private void announce(BoundTag tag) {
        tag.signal()
                .ifPresent(
                        signal -> tag.spec().every().ifPresent(every -> sink.expected(tag.station(), signal, every)));
    }
}
