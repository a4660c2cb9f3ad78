package linetwin.ui.app;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.ServiceLoader;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;
import linetwin.core.session.Session;
import linetwin.ui.folder.UserFolder;
import linetwin.ui.live.Stepper;
import org.jspecify.annotations.Nullable;

/** The live line: its feeds, its session, and the one thread that steps the session. Any thread may read. */
final class Mirror implements AutoCloseable {
    private final Instant origin;
    private final LineLayout layout;
    private final ConnectionSpec connection;
    private final Session session;
    private final List<LineFeed> feeds = new ArrayList<>();
    private final AtomicReference<@Nullable Instant> oldestUnseen = new AtomicReference<>();
    private final Stepper stepper;
    private List<String> opened = List.of();

    Mirror(LineLayout layout, ConnectionSpec connection, InstantSource clock) {
        this.origin = clock.instant();
        this.layout = layout;
        this.connection = connection;
        session = new Session(layout);
        session.onApplied(this::folded);
        stepper = new Stepper(session, clock, () -> {});
    }

    Session session() {
        return session;
    }

    /** Opens the feeds there. Feeds that are open there already go on: they reconnect by themselves. */
    synchronized void open(PlantProcess.Endpoints endpoints) {
        var sources = connection.sources().stream()
                .map(source -> source.at(endpoints.of(source.protocol()).orElse(source.endpoint())))
                .toList();
        var there = sources.stream().map(SourceSpec::endpoint).toList();
        if (there.equals(opened)) {
            return;
        }
        closeFeeds();
        opened = there;
        for (var source : sources) {
            var feed = provider(source.protocol())
                    .feed(new FeedRequest(
                            source,
                            layout,
                            origin,
                            connection.folder(),
                            UserFolder.path().toString()));
            feeds.add(feed);
            feed.open(session);
        }
    }

    private static FeedProvider provider(String protocol) {
        var all = StreamSupport.stream(ServiceLoader.load(FeedProvider.class).spliterator(), false)
                .toList();
        return all.stream()
                .filter(p -> p.protocol().equals(protocol))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("No connector speaks '%s'; there are: %s"
                        .formatted(
                                protocol,
                                all.stream().map(FeedProvider::protocol).collect(Collectors.joining(", ")))));
    }

    /** How long the longest waiting of what was folded since the last call has waited; zero where nothing was. */
    Duration takeLag(Instant shownAt) {
        var oldest = oldestUnseen.getAndSet(null);
        return oldest == null ? Duration.ZERO : Duration.between(oldest, shownAt);
    }

    /** Has the feed of a source try again at once. Returns at once; feeds may take their time. */
    void retry(SourceId source) {
        var _ = Thread.ofVirtual().name("linetwin-retry").start(() -> retryNow(source));
    }

    private synchronized void retryNow(SourceId source) {
        feeds.stream().filter(feed -> feed.source().equals(source)).forEach(LineFeed::retry);
    }

    private void folded(EventRecord record) {
        var arrival = record.provenance().arrival();
        oldestUnseen.updateAndGet(oldest -> oldest == null || arrival.isBefore(oldest) ? arrival : oldest);
    }

    private synchronized void closeFeeds() {
        feeds.forEach(LineFeed::close);
        feeds.clear();
    }

    @Override
    public void close() {
        closeFeeds();
        stepper.close();
    }
}
