package linetwin.connectors.peers;

import static linetwin.connectors.peers.ForeignMirror.PATIENCE;
import static linetwin.connectors.peers.ForeignMirror.S1;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SparkplugSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.connection.UserSpec;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.model.PackMlState;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Sparkplug feed and an edge node on the npm library sparkplug-client, through mosquitto with a password. */
@NeedsPeers({"mosquitto", "mosquitto_passwd", "node"})
class SparkplugNodeTest {
    private static final Duration AT_ONCE = Duration.ofMillis(1_500);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(5);
    private static final String USER = "line";

    private final String password = UUID.randomUUID().toString();

    private final Path folder;
    private final MosquittoBroker broker;

    SparkplugNodeTest(@TempDir Path folder) {
        this.folder = folder;
        broker = MosquittoBroker.withPassword(folder, USER, password);
        TestCa.secret(folder.resolve("password"), password);
    }

    @AfterEach
    void endBroker() {
        broker.close();
    }

    private PeerProcess edgeNode() {
        return PeerProcess.node(
                "sparkplug-node.js", Map.of("url", broker.nodeUrl(), "user", USER, "password", password));
    }

    private ForeignMirror mirror(boolean rebirths) {
        var tags = List.of(
                ForeignMirror.tag("cell1/{station}/Signals/{signal}", Meaning.SIGNAL),
                ForeignMirror.tag("cell1/{station}/State", Meaning.STATE));
        var user = new UserSpec.Password(USER, new SecretRef(SecretRef.Keeper.FILE, "password"));
        var sparkplug = new SparkplugSpec("plant1", Optional.empty(), Duration.ofMillis(500), rebirths);
        var source = ForeignMirror.source(
                "sparkplug", broker.endpoint(), tags, SecuritySpec.BEST, Optional.of(user), sparkplug);
        var mirror = new ForeignMirror(source, folder);
        // The broker does not retain births: the host must subscribe before the node starts.
        mirror.until(mirror::isLive, PATIENCE);
        return mirror;
    }

    private static void untilCounting(ForeignMirror mirror) {
        mirror.until(() -> mirror.inContact() && mirror.value(S1, "T009") > 0, PATIENCE);
    }

    @Test
    void birthsAndDataAreRight() {
        try (var mirror = mirror(false);
                var node = edgeNode()) {
            untilCounting(mirror);
            node.order("state", Map.of("value", 2));
            mirror.until(() -> mirror.station(S1).state() == PackMlState.STOPPED, PATIENCE);
            node.order("freeze");
            var tick = node.order("tick").asDouble();

            mirror.until(
                    () -> mirror.station(S1).signals().values().stream().allMatch(s -> s.value() == tick), PATIENCE);
        }
    }

    @Test
    void aDeadNodeIsStaleAtOnceAndRightAgainAfterItsNextBirth() {
        try (var mirror = mirror(false);
                var node = edgeNode()) {
            untilCounting(mirror);
            node.kill();
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(AT_ONCE) <= 0, () -> "stale after " + stale);

            try (var _ = edgeNode()) {
                var right = mirror.until(() -> mirror.inContact() && mirror.value(S1, "T000") > 0, PATIENCE);
                assertTrue(right.compareTo(RIGHT_WITHIN) <= 0, () -> "right after " + right);
            }
        }
    }

    @Test
    void aDeviceThatDiesIsStaleThoughItsNodeLives() {
        try (var mirror = mirror(false);
                var node = edgeNode()) {
            untilCounting(mirror);
            node.order("deviceDeath");
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(AT_ONCE) <= 0, () -> "stale after " + stale);

            node.order("deviceBirth");
            mirror.until(mirror::inContact, PATIENCE);
        }
    }

    @Test
    void aHostThatJoinsLateRequestsARebirth() {
        try (var node = edgeNode();
                var mirror = mirror(true)) {
            node.await(line -> line.path("rebirth").asBoolean(), PATIENCE);
            untilCounting(mirror);
        }
    }

    @Test
    void withoutLeaveToAskDataBeforeABirthIsNoData() {
        try (var _ = edgeNode();
                var mirror = mirror(false)) {
            mirror.until(() -> mirror.finds(DiagnosticCode.NO_BIRTH), PATIENCE);
            assertTrue(mirror.signal(S1, "T000").isEmpty());
        }
    }

    @Test
    void aKilledBrokerIsStaleInTimeAndRightAgain() {
        try (var mirror = mirror(true);
                var _ = edgeNode()) {
            untilCounting(mirror);
            broker.kill();
            var stale = mirror.until(() -> !mirror.inContact(), PATIENCE);
            assertTrue(stale.compareTo(Duration.ofMillis(2_300)) <= 0, () -> "stale after " + stale);

            broker.start();
            var before = mirror.value(S1, "T000");
            mirror.until(() -> mirror.inContact() && mirror.value(S1, "T000") > before, PATIENCE);
        }
    }
}
