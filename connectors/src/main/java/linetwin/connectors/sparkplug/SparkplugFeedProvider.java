package linetwin.connectors.sparkplug;

import java.time.InstantSource;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.mqtt.ClientIdGenerator;
import linetwin.connectors.mqtt.KeepAliveProbe;
import linetwin.connectors.mqtt.MqttConnection;
import linetwin.connectors.mqtt.MqttLogin;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.connectors.supervision.LibraryLogFilter;
import linetwin.connectors.supervision.SourceConnection;
import linetwin.connectors.supervision.SupervisedFeed;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;

/** Provider of feeds that receive edge nodes of Sparkplug B. */
public final class SparkplugFeedProvider implements FeedProvider {
    private final InstantSource clock = InstantSource.system();

    public SparkplugFeedProvider() {
        LibraryLogFilter.silence();
    }

    @Override
    public String protocol() {
        return "sparkplug";
    }

    @Override
    public LineFeed feed(FeedRequest request) {
        var clientIds = ClientIdGenerator.of(request.source());
        var memory = new SparkplugHostContext(
                request.source().sparkplug(), request.source().mqtt().buffer(), clock);
        return new SupervisedFeed(request, ingest -> dial(request, clientIds.get(), memory, ingest), clock);
    }

    private SourceConnection dial(
            FeedRequest request, String clientId, SparkplugHostContext memory, SourceIngest ingest)
            throws ConnectFailedException {
        var login = MqttLogin.to(request.source(), request.folder(), clientId);
        var asHost = memory.state().map(state -> login.withWill(state.will())).orElse(login);
        var host = new SparkplugHost(request, memory, ingest, clock);
        return MqttConnection.open(
                asHost,
                host,
                ingest,
                Optional.of(new KeepAliveProbe(request.source().staleAfter())));
    }
}
