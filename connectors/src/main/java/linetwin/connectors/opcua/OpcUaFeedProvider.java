package linetwin.connectors.opcua;

import java.time.InstantSource;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.connectors.supervision.SupervisedFeed;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;

/** Opens feeds that subscribe to an OPC UA server. */
public final class OpcUaFeedProvider implements FeedProvider {
    public OpcUaFeedProvider() {
        LibraryLogFilter.silence();
    }

    @Override
    public String protocol() {
        return "opcua";
    }

    @Override
    public LineFeed feed(FeedRequest request) {
        var lastValues = new LastValueTimes();
        return new SupervisedFeed(
                request, ingest -> OpcUaConnection.open(request, ingest, lastValues), InstantSource.system());
    }

    @Override
    public EquipmentWriter writer(FeedRequest request) {
        return OpcUaWriter.open(request);
    }
}
