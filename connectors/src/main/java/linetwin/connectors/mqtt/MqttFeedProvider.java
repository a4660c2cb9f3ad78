package linetwin.connectors.mqtt;

import java.time.InstantSource;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.connectors.supervision.SupervisedFeed;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;

/** Opens feeds from brokers of MQTT 5 or 3.1.1. */
public final class MqttFeedProvider implements FeedProvider {
    public MqttFeedProvider() {
        LibraryLogFilter.silence();
    }

    @Override
    public String protocol() {
        return "mqtt";
    }

    @Override
    public LineFeed feed(FeedRequest request) {
        var clientIds = ClientIdGenerator.of(request.source());
        return new SupervisedFeed(
                request, ingest -> MqttConnection.open(request, clientIds.get(), ingest), InstantSource.system());
    }

    @Override
    public EquipmentWriter writer(FeedRequest request) {
        return new MqttWriter(request);
    }
}
