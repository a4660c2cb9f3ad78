package linetwin.connectors.opcua.server;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.opcua.OpcUaFeedProvider;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.connection.UserSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.id.SourceId;

/** Sources of connection files for test servers. */
public final class OpcUaTestSources {
    private OpcUaTestSources() {}

    /** Tag of signals by a path. */
    public static TagSpec signals(String path) {
        return TagSpec.of(path, Meaning.SIGNAL);
    }

    public static SourceSpec source(String endpoint, TagSpec... tags) {
        return source(endpoint, SecuritySpec.BEST, Optional.empty(), tags);
    }

    public static SourceSpec source(String endpoint, SecuritySpec security, Optional<UserSpec> user, TagSpec... tags) {
        return new SourceSpec(
                new SourceId("press"),
                "opcua",
                endpoint,
                ForeignServer.NAMESPACE,
                "",
                Duration.ofMillis(50),
                Duration.ofSeconds(2),
                List.of(),
                List.of(tags),
                security,
                user,
                MqttSpec.CLEAN,
                SparkplugSpec.LISTEN,
                List.of());
    }

    /** Feed of this source with a folder of the user. */
    public static LineFeed feed(SourceSpec source, String home) {
        return new OpcUaFeedProvider().feed(request(source, home));
    }

    public static FeedRequest request(SourceSpec source, String home) {
        return new FeedRequest(source, BundledLine.LAYOUT, Instant.now(), home, home);
    }

    /** Opens a feed and records its events. */
    public static LineFeed open(SourceSpec source, String home, RecordingFeedSink feedSink) {
        var feed = feed(source, home);
        feed.open(feedSink);
        return feed;
    }
}
