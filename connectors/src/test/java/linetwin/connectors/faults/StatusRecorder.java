package linetwin.connectors.faults;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import linetwin.core.connection.SourceSpec;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.session.Session;
import linetwin.core.session.SessionObserver;

/**
 * Recorder of the states of each source in a session, as a user would see them. The test's own thread steps the
 * session.
 */
final class StatusRecorder implements AutoCloseable {
    private static final Duration STEP = Duration.ofMillis(10);

    private final Session session;
    private final List<LineFeed> feeds;
    private final Map<String, List<String>> seen = new TreeMap<>();

    /** Opens the feeds of these sources; {@code home} is the folder of the user, empty if it is not needed. */
    StatusRecorder(LineLayout layout, List<SourceSpec> sources, String home, Consumer<EventRecord> recorder) {
        session = new Session(layout);
        session.observe(SessionObserver.ofApplied(recorder));
        var now = Instant.now();
        feeds = sources.stream().map(s -> feed(s, layout, now, home)).toList();
        feeds.forEach(feed -> feed.open(session));
    }

    private static LineFeed feed(SourceSpec source, LineLayout layout, Instant now, String home) {
        return ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow()
                .feed(new FeedRequest(source, layout, now, "", home));
    }

    Session session() {
        return session;
    }

    LineState line() {
        return session.state();
    }

    /**
     * Steps until the condition holds or the time limit ends.
     *
     * @return time taken; longer than {@code atMost} if the condition did not hold
     */
    Duration until(BooleanSupplier isSo, Duration atMost) {
        var start = Instant.now();
        while (true) {
            step();
            var passed = Duration.between(start, Instant.now());
            if (isSo.getAsBoolean() || passed.compareTo(atMost) > 0) {
                return passed;
            }
        }
    }

    private void step() {
        try {
            var arrived = session.awaitArrivals(STEP);
            assert arrived || !arrived;
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        session.advance(Instant.now());
        session.statuses().forEach(this::note);
    }

    private void note(SourceStatus status) {
        var text = status.state()
                + status.finding().map(f -> " (" + f.trouble() + ")").orElse("");
        var list = seen.computeIfAbsent(status.source().code(), _ -> new ArrayList<>());
        if (list.isEmpty() || !list.getLast().equals(text)) {
            list.add(text);
        }
    }

    /** Discards the recorded states. */
    void turnPage() {
        seen.clear();
        step();
    }

    /** Recorded states of a source, in order. */
    String seen(String source) {
        var all = seen.getOrDefault(source, List.of());
        return all.size() > 7
                ? String.join(", ", all.subList(0, 6)) + ", ... " + all.getLast()
                : String.join(", ", all);
    }

    State state(String source) {
        return status(source).state();
    }

    SourceStatus status(String source) {
        return session.statuses().stream()
                .filter(s -> s.source().code().equals(source))
                .findFirst()
                .orElseThrow(() -> new AssertionError("nothing was heard of source " + source));
    }

    void retry() {
        feeds.forEach(LineFeed::retry);
    }

    @Override
    public void close() {
        feeds.forEach(LineFeed::close);
    }
}
