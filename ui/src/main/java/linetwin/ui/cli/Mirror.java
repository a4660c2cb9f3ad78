package linetwin.ui.cli;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import java.util.stream.Collectors;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.layout.LineLayout;
import linetwin.core.session.Session;
import linetwin.ui.folder.UserFolder;
import linetwin.ui.live.Stepper;

/** A session, the thread that steps it, and the feeds of a connection that tell it what happens. */
final class Mirror implements AutoCloseable {
    private final Session session;
    private final List<LineFeed> feeds;

    private final Stepper stepper;

    private Mirror(Session session, List<LineFeed> feeds) {
        this.session = session;
        this.feeds = feeds;
        stepper = new Stepper(session, InstantSource.system(), () -> {});
    }

    /**
     * Opens every source of the connection.
     *
     * @throws IllegalArgumentException where no connector speaks a source's protocol
     */
    static Mirror open(LineLayout layout, ConnectionSpec connection) {
        var origin = Instant.now();
        var session = new Session(layout);
        var feeds = connection.sources().stream()
                .map(s -> feed(new FeedRequest(
                        s,
                        layout,
                        origin,
                        connection.folder(),
                        UserFolder.path().toString())))
                .toList();
        feeds.forEach(feed -> feed.open(session));
        return new Mirror(session, feeds);
    }

    private static LineFeed feed(FeedRequest request) {
        var source = request.source();
        var providers = ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .toList();
        return providers.stream()
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow(() ->
                        new IllegalArgumentException("Source %s speaks '%s', but there are connectors only for: %s"
                                .formatted(
                                        source.id(),
                                        source.protocol(),
                                        providers.stream()
                                                .map(FeedProvider::protocol)
                                                .collect(Collectors.joining(", ")))))
                .feed(request);
    }

    Session session() {
        return session;
    }

    /** Tries again what waits for the user. */
    void retry() {
        feeds.forEach(LineFeed::retry);
    }

    @Override
    public void close() {
        stepper.close();
        feeds.forEach(LineFeed::close);
    }
}
