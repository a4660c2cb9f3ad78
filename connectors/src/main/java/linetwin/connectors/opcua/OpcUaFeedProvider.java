package linetwin.connectors.opcua;

import java.time.InstantSource;
import linetwin.connectors.library.LibraryLogs;
import linetwin.connectors.link.SupervisedFeed;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.LineFeed;
import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.LineLayout;

/** Opens feeds that subscribe to an OPC UA server. */
public final class OpcUaFeedProvider implements FeedProvider {
    public OpcUaFeedProvider() {
        LibraryLogs.silence();
    }

    @Override
    public String protocol() {
        return "opcua";
    }

    @Override
    public LineFeed feed(SourceSpec source, LineLayout layout) {
        return new SupervisedFeed(source, inbox -> OpcUaLink.open(source, layout, inbox), InstantSource.system());
    }
}
