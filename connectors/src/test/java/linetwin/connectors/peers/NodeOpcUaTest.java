package linetwin.connectors.peers;

import static linetwin.connectors.peers.ForeignMirror.PATIENCE;
import static linetwin.connectors.peers.ForeignMirror.S1;
import static linetwin.connectors.peers.ForeignMirror.S2;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.SourceStatus;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.trust.CertificateCard;
import linetwin.core.trust.TrustList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** OPC UA feed against a server on node-opcua. */
@NeedsPeers("node")
class NodeOpcUaTest {
    private static final Duration STALE_WITHIN = Duration.ofMillis(2_300);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(5);
    private static final Duration SUBSCRIBED_WITHIN = Duration.ofSeconds(10);
    private static final String USER = "line";

    private final String password = UUID.randomUUID().toString();
    private final int port = PeerProcess.freePort();

    private final Path folder;

    NodeOpcUaTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private PeerProcess server(Map<String, Object> more) {
        var settings = new HashMap<String, Object>(
                Map.of("port", port, "pki", folder.resolve("server-pki").toString()));
        settings.putAll(more);
        return PeerProcess.node("opcua-server.js", settings);
    }

    private PeerProcess secureServer() {
        return server(Map.of("secure", true, "user", USER, "password", password));
    }

    private SourceSpec source(SecuritySpec security, Optional<UserSpec> user) {
        var tags = List.of(
                ForeignMirror.tag("Plant/{station}/Signals/{signal}", Meaning.SIGNAL),
                ForeignMirror.tag("Plant/{station}/State", Meaning.STATE),
                ForeignMirror.tag("Plant/{station}/Good", Meaning.GOOD_COUNT),
                ForeignMirror.tag("Plant/{station}", Meaning.ALARMS));
        return ForeignMirror.source(
                "opcua", "opc.tcp://127.0.0.1:%d/press".formatted(port), tags, security, user, SparkplugSpec.LISTEN);
    }

    private ForeignMirror mirror() {
        return new ForeignMirror(source(SecuritySpec.BEST, Optional.empty()), folder);
    }

    private ForeignMirror mirrorAs(String name, String secret) {
        TestCa.secret(folder.resolve("password"), secret);
        var user = new UserSpec.Password(name, new SecretRef(SecretRef.Keeper.FILE, "password"));
        return new ForeignMirror(source(SecuritySpec.BEST, Optional.of(user)), folder);
    }

    /** Trusts the certificate of the server as soon as it waits for review. */
    private static void trust(ForeignMirror mirror) {
        assertEquals(DiagnosticCode.UNTRUSTED_CERTIFICATE, mirror.untilRefused());
        var card = mirror.trust().cards().stream()
                .filter(c -> c.standing() == CertificateCard.Standing.WAITING)
                .findFirst()
                .orElseThrow();
        mirror.trust().decide(card.fingerprint(), TrustList.Decision.ALWAYS);
        mirror.retry();
    }

    private static void untilCounting(ForeignMirror mirror) {
        mirror.until(() -> mirror.isLive() && mirror.value(S2, "T000") > 0, PATIENCE);
    }

    @Test
    void aThousandCountersAreRight() {
        try (var server = server(Map.of("signals", 500));
                var mirror = mirror()) {
            untilCounting(mirror);
            server.order("freeze");
            var tick = server.order("tick").asDouble();

            mirror.until(
                    () -> mirror.station(S1).signals().values().stream().allMatch(s -> s.value() == tick), PATIENCE);
            mirror.until(
                    () -> mirror.station(S2).signals().values().stream().allMatch(s -> s.value() == tick), PATIENCE);
            assertEquals(500, mirror.station(S1).signals().values().size());
        }
    }

    /** The server is single-threaded and creates items slowly: a client with a short time limit would never connect. */
    @Test
    void tenThousandItemsAreSubscribedInOneDial() {
        try (var server = server(Map.of("signals", 5_000, "period", 1_000, "alarms", false));
                var mirror = mirror()) {
            var took = mirror.until(() -> mirror.signals(S1) == 5_000 && mirror.signals(S2) == 5_000, PATIENCE);

            assertEquals(1, server.order("sessions").asInt());
            assertTrue(took.compareTo(SUBSCRIBED_WITHIN) < 0, () -> "all items after " + took);
        }
    }

    @Test
    void statesCountsAndQualitiesAreRight() {
        try (var server = server(Map.of());
                var mirror = mirror()) {
            mirror.until(() -> mirror.station(S1).state() == PackMlState.EXECUTE, PATIENCE);
            server.order("state", Map.of("station", "S1", "value", 2));
            server.order("good", Map.of("station", "S1", "value", 17));
            server.order("freeze");
            server.order("bad", Map.of("station", "S1", "signal", 3));

            mirror.until(() -> mirror.station(S1).state() == PackMlState.STOPPED, PATIENCE);
            mirror.until(() -> mirror.station(S1).counts().good() == 17, PATIENCE);
            mirror.until(() -> quality(mirror) == Quality.BAD, PATIENCE);
        }
    }

    private static Quality quality(ForeignMirror mirror) {
        return mirror.signal(S1, "T003").orElseThrow().quality();
    }

    @Test
    void nothingIsReadFromAServerThatNobodyTrustsYet() {
        try (var server = secureServer();
                var mirror = mirrorAs(USER, password)) {
            assertEquals(DiagnosticCode.UNTRUSTED_CERTIFICATE, mirror.untilRefused());
            assertTrue(server.isAlive());
            assertTrue(mirror.signal(S1, "T000").isEmpty());
        }
    }

    @Test
    void signedAndEncryptedWithAPasswordAfterTheDecisionToTrust() {
        try (var _ = secureServer();
                var mirror = mirrorAs(USER, password)) {
            trust(mirror);
            untilCounting(mirror);
            mirror.until(() -> mirror.status().health().protection().contains("SignAndEncrypt"), PATIENCE);
        }
    }

    @Test
    void aWrongPasswordIsToldAndNotTriedAgain() {
        try (var server = secureServer();
                var mirror = mirrorAs(USER, "not " + password)) {
            trust(mirror);
            mirror.until(() -> mirror.finds(DiagnosticCode.WRONG_PASSWORD), PATIENCE);
            var logins = server.order("logins").asInt();
            mirror.idle(Duration.ofSeconds(3));

            assertEquals(SourceStatus.State.REFUSED, mirror.status().state());
            assertEquals(logins, server.order("logins").asInt());
        }
    }

    @Test
    void aServerThatDoesNotTrustUsIsNamedAsSuch() {
        try (var _ = server(Map.of("secure", true, "trustAll", false));
                var mirror = mirror()) {
            trust(mirror);
            mirror.until(() -> mirror.finds(DiagnosticCode.OURS_NOT_TRUSTED), PATIENCE);
            assertEquals(SourceStatus.State.REFUSED, mirror.status().state());
        }
    }

    @Test
    void aKilledServerIsStaleInTimeAndRightAgainWithOtherNamespaceIndexes() {
        var first = server(Map.of());
        try (var mirror = mirror()) {
            untilCounting(mirror);
            first.kill();
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(STALE_WITHIN) <= 0, () -> "stale after " + stale);

            try (var second = server(Map.of("namespacesBefore", 3, "first", 1_000_000))) {
                var right = mirror.until(() -> mirror.inContact() && mirror.value(S2, "T009") > 1_000_000, PATIENCE);
                assertTrue(right.compareTo(RIGHT_WITHIN) <= 0, () -> "right after " + right);
                assertTrue(second.order("index").asInt() > 2);
            }
        } finally {
            first.close();
        }
    }

    @Test
    void aServerThatHangsIsStaleInTimeAndRightAgain() {
        try (var server = server(Map.of());
                var mirror = mirror()) {
            untilCounting(mirror);
            server.halt(true);
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(STALE_WITHIN) <= 0, () -> "stale after " + stale);

            server.halt(false);
            var before = mirror.value(S1, "T001");
            mirror.until(() -> mirror.inContact() && mirror.value(S1, "T001") > before, PATIENCE);
        }
    }

    /** The server answers and reports good quality, but sends no value. */
    @Test
    void aServerThatIsAliveAndSilentIsNotCalledLive() {
        try (var server = server(Map.of());
                var mirror = mirror()) {
            untilCounting(mirror);
            server.order("freeze");
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(STALE_WITHIN.plusSeconds(1)) <= 0, () -> "stale after " + stale);

            server.order("thaw");
            mirror.until(mirror::inContact, PATIENCE);
        }
    }

    @Test
    void anAlarmIsToldAndStillKnownAfterAReconnect() {
        try (var server = server(Map.of());
                var mirror = mirror()) {
            untilCounting(mirror);
            server.order("door", Map.of("station", "S1", "open", true));
            mirror.until(() -> !mirror.station(S1).conditions().isEmpty(), PATIENCE);
            assertTrue(mirror.station(S2).conditions().isEmpty());

            server.order("door", Map.of("station", "S1", "open", false));
            mirror.until(() -> mirror.activeConditions(S1) == 0, PATIENCE);
            assertFalse(mirror.station(S1).signals().isEmpty());
        }
    }

    @Test
    void aServerThatRefusesToTellWhichAlarmsHoldStillTellsNewOnes() {
        try (var server = server(Map.of("refresh", false));
                var mirror = mirror()) {
            mirror.until(() -> mirror.rejects(RejectionCode.CONDITIONS_REFUSED), PATIENCE);
            server.order("door", Map.of("station", "S2", "open", true));
            mirror.until(() -> mirror.activeConditions(S2) == 1, PATIENCE);
        }
    }

    @Test
    void anAlarmThatWasThereBeforeUsIsAskedFor() {
        try (var server = server(Map.of())) {
            server.order("door", Map.of("station", "S2", "open", true));
            try (var mirror = mirror()) {
                mirror.until(() -> mirror.activeConditions(S2) == 1, PATIENCE);
            }
        }
    }
}
