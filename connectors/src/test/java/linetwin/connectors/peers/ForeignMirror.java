package linetwin.connectors.peers;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import linetwin.core.config.line.LineFile;
import linetwin.core.connection.MqttSpec;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.feed.FeedProvider;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineFeed;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.ConditionState;
import linetwin.core.model.SignalState;
import linetwin.core.model.StationState;
import linetwin.core.session.Session;
import linetwin.core.trust.TrustList;
import linetwin.core.trust.TrustProvider;

/** Session over one foreign source, on a line of two stations. The test's own thread steps it while it waits. */
final class ForeignMirror implements AutoCloseable {
    static final StationId S1 = new StationId("S1");
    static final StationId S2 = new StationId("S2");
    static final Duration PATIENCE = Duration.ofSeconds(Integer.getInteger("linetwin.peers.patience", 30));
    private static final EquipmentClassId UNDECLARED = new EquipmentClassId("TAG");
    private static final Duration STEP = Duration.ofMillis(10);
    private static final LineLayout LAYOUT =
            LineFile.read("two.yaml", """
                    format: linetwin-line/1
                    line: { id: two }
                    stations:
                      - { id: S1, standardTime: 30s }
                      - { id: S2, standardTime: 30s }
                    """).value().orElseThrow();

    private final Session session = new Session(LAYOUT);
    private final LineFeed feed;
    private final String home;

    ForeignMirror(SourceSpec source, Path folder) {
        home = folder.resolve("home").toString();
        var request = new FeedRequest(source, LAYOUT, Instant.now(), folder.toString(), home);
        feed = ServiceLoader.load(FeedProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.protocol().equals(source.protocol()))
                .findFirst()
                .orElseThrow()
                .feed(request);
        feed.open(session);
    }

    /** Source of foreign equipment with the usual settings. */
    static SourceSpec source(
            String protocol,
            String endpoint,
            List<TagSpec> tags,
            SecuritySpec security,
            Optional<UserSpec> user,
            SparkplugSpec sparkplug) {
        return new SourceSpec(
                new SourceId("peer"),
                protocol,
                endpoint,
                "urn:linetwin:peers:press",
                "",
                Duration.ofMillis(100),
                Duration.ofSeconds(2),
                List.of(),
                tags,
                security,
                user,
                MqttSpec.CLEAN,
                sparkplug,
                List.of());
    }

    /** Tag family whose values arrive every 100 ms. */
    static TagSpec tag(String path, TagSpec.Meaning meaning, PayloadSpec payload) {
        return new TagSpec(
                path,
                meaning,
                Optional.empty(),
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>(),
                payload,
                meaning == TagSpec.Meaning.SIGNAL ? Optional.of(Duration.ofMillis(100)) : Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TagSpec.SHORTEST_QUEUE,
                0,
                1,
                0);
    }

    static TagSpec tag(String path, TagSpec.Meaning meaning) {
        return tag(path, meaning, PayloadSpec.AUTO);
    }

    /** Steps the session until the condition holds or the time limit ends, and returns the time taken. */
    Duration until(BooleanSupplier isSo, Duration atMost) {
        var start = Instant.now();
        while (true) {
            session.advance(Instant.now());
            var passed = Duration.between(start, Instant.now());
            if (isSo.getAsBoolean()) {
                return passed;
            }
            if (passed.compareTo(atMost) > 0) {
                throw new AssertionError("Not so after %s: %s".formatted(passed, session.statuses()));
            }
            LockSupport.parkNanos(STEP.toNanos());
        }
    }

    /** Steps the session for a given time. */
    void idle(Duration time) {
        var end = Instant.now().plus(time);
        until(() -> !Instant.now().isBefore(end), time.plusSeconds(1));
    }

    /** Number of active conditions of a station. */
    long activeConditions(StationId id) {
        return station(id).conditions().values().stream()
                .filter(ConditionState::active)
                .count();
    }

    StationState station(StationId id) {
        return session.state().station(id);
    }

    /** Number of signals of a station that have a value. */
    int signals(StationId id) {
        return station(id).signals().values().size();
    }

    boolean inContact() {
        return station(S1).inContact();
    }

    Optional<SignalState> signal(StationId station, String name) {
        return station(station).signals().get(new SignalId(UNDECLARED, name));
    }

    double value(StationId station, String name) {
        return signal(station, name).map(SignalState::value).orElse(Double.NaN);
    }

    SourceStatus status() {
        return session.statuses().stream().findFirst().orElseThrow();
    }

    /** Waits until the feed needs the user, and returns its diagnostic. */
    DiagnosticCode untilRefused() {
        until(() -> session.statuses().stream().anyMatch(s -> s.state() == SourceStatus.State.REFUSED), PATIENCE);
        return status().finding().orElseThrow().trouble();
    }

    /** True if the status of the source contains this diagnostic. */
    boolean finds(DiagnosticCode trouble) {
        return session.statuses().stream()
                .flatMap(status -> status.finding().stream())
                .anyMatch(finding -> finding.trouble() == trouble);
    }

    /** True if a rejection has this cause. */
    boolean rejects(RejectionCode why) {
        return session.statuses().stream()
                .flatMap(status -> status.health().rejections().stream())
                .anyMatch(rejection -> rejection.why().code() == why);
    }

    boolean isLive() {
        return session.statuses().stream().anyMatch(s -> s.state() == SourceStatus.State.LIVE);
    }

    TrustList trust() {
        return ServiceLoader.load(TrustProvider.class).findFirst().orElseThrow().at(home);
    }

    void retry() {
        feed.retry();
    }

    @Override
    public void close() {
        feed.close();
    }
}
