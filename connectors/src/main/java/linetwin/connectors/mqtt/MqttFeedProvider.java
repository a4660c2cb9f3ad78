package linetwin.connectors.mqtt;

import java.time.InstantSource;
import linetwin.connectors.library.LibraryLogs;
import linetwin.connectors.link.SupervisedFeed;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;

/** Opens feeds that read from an MQTT 5 broker. */
public final class MqttFeedProvider implements FeedProvider {
    public MqttFeedProvider() {
        LibraryLogs.silence();
    }

    @Override
    public String protocol() {
        return "mqtt";
    }

    @Override
    public LineFeed feed(FeedRequest request) {
        return new SupervisedFeed(
                request, inbox -> MqttLink.open(request.source(), request.layout(), inbox), InstantSource.system());
    }
}
