package linetwin.connectors.peers;

import static linetwin.connectors.peers.ForeignMirror.PATIENCE;
import static linetwin.connectors.peers.ForeignMirror.S1;
import static linetwin.connectors.peers.ForeignMirror.S2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.connection.TlsSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.model.PackMlState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** MQTT feed and a publisher on the npm library mqtt, through mosquitto with each kind of authentication. */
@NeedsPeers({"mosquitto", "mosquitto_passwd", "node"})
class MosquittoBrokerTest {
    private static final Duration STALE_WITHIN = Duration.ofMillis(2_300);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(5);
    private static final String USER = "line";
    private static final String HOST = "localhost";

    private final String password = UUID.randomUUID().toString();

    private final Path folder;

    MosquittoBrokerTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private PeerProcess publisher(MosquittoBroker broker, Map<String, Object> more) {
        var settings = new HashMap<String, Object>(Map.of("url", broker.nodeUrl()));
        settings.putAll(more);
        return PeerProcess.node("mqtt-publisher.js", settings);
    }

    private PeerProcess publisherWithPassword(MosquittoBroker broker, TestCa ca) {
        return publisher(
                broker,
                Map.of("user", USER, "password", password, "ca", ca.file().toString()));
    }

    private Optional<UserSpec> user(String secret) {
        TestCa.secret(folder.resolve("password"), secret);
        return Optional.of(new UserSpec.Password(USER, new SecretRef(SecretRef.Keeper.FILE, "password")));
    }

    private static SecuritySpec trusting(TestCa ca) {
        return tls(new TlsSpec(Optional.of(ca.file().toString()), Optional.empty(), Optional.empty()));
    }

    private static SecuritySpec tls(TlsSpec tls) {
        return new SecuritySpec(SecuritySpec.Policy.BEST, SecuritySpec.Mode.BEST, false, Optional.empty(), tls);
    }

    private ForeignMirror mirror(String endpoint, SecuritySpec security, Optional<UserSpec> user) {
        var all = new PayloadSpec(
                PayloadSpec.Format.JSON, "/values/*", Optional.of("/ts"), Optional.of("/q"), Optional.empty());
        var state = new PayloadSpec(
                PayloadSpec.Format.JSON, "/state", Optional.of("/ts"), Optional.empty(), Optional.empty());
        var tags = List.of(
                ForeignMirror.tag("factory/{station}/all", Meaning.SIGNAL, all),
                ForeignMirror.tag("factory/{station}/all", Meaning.STATE, state),
                ForeignMirror.tag("factory/{station}/now/{signal}", Meaning.SIGNAL));
        return new ForeignMirror(
                ForeignMirror.source("mqtt", endpoint, tags, security, user, SparkplugSpec.LISTEN), folder);
    }

    private static void untilCounting(ForeignMirror mirror) {
        mirror.until(() -> mirror.isLive() && mirror.value(S2, "T009") > 0 && mirror.value(S1, "speed") > 0, PATIENCE);
    }

    @Test
    void plainMessagesAreRight() {
        try (var broker = MosquittoBroker.open(folder);
                var publisher = publisher(broker, Map.of());
                var mirror = mirror(broker.endpoint(), SecuritySpec.BEST, Optional.empty())) {
            untilCounting(mirror);
            publisher.order("state", Map.of("station", "S2", "value", 2));
            mirror.until(() -> mirror.station(S2).state() == PackMlState.STOPPED, PATIENCE);
            publisher.order("freeze");
            var tick = publisher.order("tick").asDouble();

            mirror.until(
                    () -> mirror.station(S1).signals().values().stream().allMatch(s -> s.value() == tick), PATIENCE);
            assertEquals(11, mirror.station(S1).signals().values().size());
        }
    }

    @Test
    void withTlsOfOurOwnAuthorityAndAPassword() {
        var ca = new TestCa(folder, "ca");
        try (var broker = MosquittoBroker.withTls(folder, ca.issue("broker", HOST, "127.0.0.1"), ca, USER, password);
                var _ = publisherWithPassword(broker, ca);
                var mirror = mirror(broker.endpoint(), trusting(ca), user(password))) {
            untilCounting(mirror);
        }
    }

    @Test
    void aWrongPasswordIsToldAndNeedsTheUser() {
        try (var broker = MosquittoBroker.withPassword(folder, USER, password);
                var mirror = mirror(broker.endpoint(), SecuritySpec.BEST, user("not " + password))) {
            assertEquals(DiagnosticCode.WRONG_PASSWORD, mirror.untilRefused());
        }
    }

    @Test
    void anAuthorityThatWeDoNotTrustIsRefused() {
        var ca = new TestCa(folder, "ca");
        var other = new TestCa(folder, "other");
        try (var broker = MosquittoBroker.withTls(folder, ca.issue("broker", HOST, "127.0.0.1"), ca, USER, password);
                var mirror = mirror(broker.endpoint(), trusting(other), user(password))) {
            assertEquals(DiagnosticCode.UNKNOWN_AUTHORITY, mirror.untilRefused());
        }
    }

    @Test
    void anExpiredCertificateIsRefused() {
        var ca = new TestCa(folder, "ca");
        try (var broker = MosquittoBroker.withTls(
                        folder, ca.issueExpired("broker", HOST, "127.0.0.1"), ca, USER, password);
                var mirror = mirror(broker.endpoint(), trusting(ca), user(password))) {
            assertEquals(DiagnosticCode.CERTIFICATE_OUT_OF_TIME, mirror.untilRefused());
        }
    }

    @Test
    void aCertificateForAnotherHostIsRefused() {
        var ca = new TestCa(folder, "ca");
        try (var broker = MosquittoBroker.withTls(folder, ca.issue("broker", "elsewhere.example"), ca, USER, password);
                var mirror = mirror(broker.endpoint(), trusting(ca), user(password))) {
            assertEquals(DiagnosticCode.CERTIFICATE_FOR_ANOTHER_HOST, mirror.untilRefused());
        }
    }

    @Test
    void aClientCertificateLetsUsIn() {
        var ca = new TestCa(folder, "ca");
        var ours = ca.issue("line");
        var theirs = ca.issue("publisher");
        var spec = new TlsSpec(
                Optional.of(ca.file().toString()),
                Optional.of(ours.certificate().toString()),
                Optional.of(new SecretRef(SecretRef.Keeper.FILE, ours.key().toString())));
        try (var broker = MosquittoBroker.withClientCertificates(folder, ca.issue("broker", HOST, "127.0.0.1"), ca);
                var _ = publisher(
                        broker,
                        Map.of(
                                "ca", ca.file().toString(),
                                "certificate", theirs.certificate().toString(),
                                "key", theirs.key().toString()));
                var mirror = mirror(broker.endpoint(), tls(spec), Optional.empty())) {
            untilCounting(mirror);
        }
    }

    @Test
    void withoutAClientCertificateWeAreRefused() {
        var ca = new TestCa(folder, "ca");
        try (var broker = MosquittoBroker.withClientCertificates(folder, ca.issue("broker", HOST, "127.0.0.1"), ca);
                var mirror = mirror(broker.endpoint(), trusting(ca), Optional.empty())) {
            assertEquals(DiagnosticCode.NO_SUCH_LOGIN, mirror.untilRefused());
        }
    }

    @Test
    void aKilledBrokerIsStaleInTimeAndRightAgain() {
        try (var broker = MosquittoBroker.open(folder);
                var _ = publisher(broker, Map.of());
                var mirror = mirror(broker.endpoint(), SecuritySpec.BEST, Optional.empty())) {
            untilCounting(mirror);
            broker.kill();
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(STALE_WITHIN) <= 0, () -> "stale after " + stale);

            var before = mirror.value(S1, "speed");
            broker.start();
            var right = mirror.until(() -> mirror.inContact() && mirror.value(S1, "speed") > before, PATIENCE);
            assertTrue(right.compareTo(RIGHT_WITHIN) <= 0, () -> "right after " + right);
        }
    }

    @Test
    void aBrokerThatHangsIsStaleInTimeAndRightAgain() {
        try (var broker = MosquittoBroker.open(folder);
                var _ = publisher(broker, Map.of());
                var mirror = mirror(broker.endpoint(), SecuritySpec.BEST, Optional.empty())) {
            untilCounting(mirror);
            broker.halt(true);
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(STALE_WITHIN) <= 0, () -> "stale after " + stale);

            var before = mirror.value(S1, "speed");
            broker.halt(false);
            mirror.until(() -> mirror.inContact() && mirror.value(S1, "speed") > before, PATIENCE);
        }
    }

    /** The broker is alive and has retained values, but their publisher is gone. */
    @Test
    void aDeadPublisherIsStaleThoughItsRetainedValuesAreThere() {
        try (var broker = MosquittoBroker.open(folder);
                var publisher = publisher(broker, Map.of("retain", true))) {
            try (var mirror = mirror(broker.endpoint(), SecuritySpec.BEST, Optional.empty())) {
                untilCounting(mirror);
                publisher.kill();
                var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
                assertTrue(stale.compareTo(STALE_WITHIN.plusSeconds(1)) <= 0, () -> "stale after " + stale);
            }
            try (var late = mirror(broker.endpoint(), SecuritySpec.BEST, Optional.empty())) {
                late.until(() -> late.signal(S1, "speed").isPresent(), PATIENCE);
                late.idle(Duration.ofSeconds(1));
                assertTrue(!late.inContact() || late.signal(S1, "speed").isEmpty());
            }
        }
    }
}
