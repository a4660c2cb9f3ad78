package linetwin.connectors.mqtt;

import java.time.InstantSource;
import linetwin.connectors.library.LibraryLogs;
import linetwin.connectors.link.SupervisedFeed;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.LineFeed;
import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.LineLayout;

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
    public LineFeed feed(SourceSpec source, LineLayout layout) {
        return new SupervisedFeed(source, inbox -> MqttLink.open(source, layout, inbox), InstantSource.system());
    }
}
