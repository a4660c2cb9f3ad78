package linetwin.ui.live;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import linetwin.core.connection.ConnectionSpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;
import linetwin.core.session.Session;
import linetwin.core.session.SessionObserver;
import linetwin.ui.files.UserFolder;
import org.jspecify.annotations.Nullable;

/** Live line: its feeds, its session, and the one thread that steps the session. Any thread may read. */
public final class LiveSession implements AutoCloseable {
    private final Instant origin;
    private final LineLayout layout;
    private final ConnectionSpec connection;
    private final Session session;
    private final List<LineFeed> feeds = new ArrayList<>();
    private final AtomicReference<@Nullable Instant> oldestUnseen = new AtomicReference<>();
    private final SessionThread thread;
    private List<String> opened = List.of();

    /** Session without feeds; its line time begins now. */
    public LiveSession(LineLayout layout, ConnectionSpec connection, InstantSource clock) {
        this.origin = clock.instant();
        this.layout = layout;
        this.connection = connection;
        session = new Session(layout);
        session.observe(SessionObserver.ofApplied(this::folded));
        thread = new SessionThread(session, clock, () -> {});
    }

    /**
     * Session with a feed for each source, at the endpoints of the connection file.
     *
     * @throws IllegalArgumentException if no connector implements the protocol of a source
     */
    public static LiveSession open(LineLayout layout, ConnectionSpec connection, InstantSource clock) {
        var live = new LiveSession(layout, connection, clock);
        try {
            live.open(connection.sources());
            return live;
        } catch (RuntimeException e) {
            live.close();
            throw e;
        }
    }

    public Session session() {
        return session;
    }

    /**
     * Opens the feeds at the endpoints of a plant. Feeds that are open at the same endpoints stay open: they reconnect
     * by themselves.
     *
     * @throws IllegalArgumentException if no connector implements the protocol of a source
     */
    public void open(PlantEndpoints endpoints) {
        open(connection.sources().stream()
                .map(source -> source.at(endpoints.of(source.protocol()).orElse(source.endpoint())))
                .toList());
    }

    private synchronized void open(List<SourceSpec> sources) {
        var there = sources.stream().map(SourceSpec::endpoint).toList();
        if (there.equals(opened)) {
            return;
        }
        closeFeeds();
        opened = there;
        sources.forEach(source -> feeds.add(feed(source)));
        feeds.forEach(feed -> feed.open(session));
    }

    private LineFeed feed(SourceSpec source) {
        return ConnectorDirectory.feedProvider(source)
                .feed(new FeedRequest(
                        source,
                        layout,
                        origin,
                        connection.folder(),
                        UserFolder.path().toString()));
    }

    /**
     * Longest time that an event applied since the last call has waited for display; zero if none was applied.
     *
     * @param shownAt time of the display, by the clock of this machine
     */
    public Duration takeLag(Instant shownAt) {
        var oldest = oldestUnseen.getAndSet(null);
        return oldest == null ? Duration.ZERO : Duration.between(oldest, shownAt);
    }

    /** Requests an immediate new attempt of all feeds, on the thread of the caller. */
    public synchronized void retry() {
        feeds.forEach(LineFeed::retry);
    }

    /** Requests an immediate new attempt of the feed of a source. Returns at once; the feed runs on another thread. */
    public void retry(SourceId source) {
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
        thread.close();
    }
}
