package linetwin.connectors.link;

import java.time.InstantSource;
import linetwin.core.feed.FeedSink;
import linetwin.core.id.SourceId;

/** Makes an inbox for a test outside this package. */
public final class Inboxes {
    private final Inbox inbox;

    public Inboxes(FeedSink sink) {
        inbox = new Inbox(new SourceId("test"), sink, InstantSource.system());
    }

    public Inbox inbox() {
        return inbox;
    }

    public void lose() {
        inbox.lose();
    }

    public String faults() {
        return inbox.faults();
    }
}
