package linetwin.connectors.peers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.UUID;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.loopback.MirrorUnderTest;
import linetwin.core.connection.SecretRef;
import linetwin.core.connection.SecuritySpec;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TlsSpec;
import linetwin.core.connection.UserSpec;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Station model of LineTwin through mosquitto, protected by TLS and a password. */
@NeedsPeers({"mosquitto", "mosquitto_passwd", "node"})
class PlantThroughMosquittoTest {
    private static final Duration PATIENCE = Duration.ofSeconds(40);
    private static final String USER = "line";

    private final String password = UUID.randomUUID().toString();
    private final Path folder;

    PlantThroughMosquittoTest(@TempDir Path folder) {
        this.folder = folder;
    }

    private static RunningPlant plant() {
        return ServiceLoader.load(PlantProvider.class)
                .findFirst()
                .orElseThrow()
                .start(new PlantRequest(
                        BundledLine.LAYOUT,
                        BundledLine.CONNECTION,
                        1,
                        1000,
                        Duration.ofHours(20),
                        0,
                        0,
                        InstantSource.system()));
    }

    private PeerProcess bridge(RunningPlant plant, MosquittoBroker broker, TestCa ca) {
        var from =
                "mqtt://127.0.0.1:%d".formatted(URI.create(plant.mqttEndpoint()).getPort());
        return PeerProcess.node(
                "mqtt-bridge.js",
                Map.of(
                        "from", from,
                        "to", broker.nodeUrl(),
                        "user", USER,
                        "password", password,
                        "ca", ca.file().toString()));
    }

    /** MQTT source of the bundled connection file, at another broker and with its user. */
    private SourceSpec protectedSource(MosquittoBroker broker, TestCa ca) {
        TestCa.secret(folder.resolve("password"), password);
        var bundled = BundledLine.mqtt();
        var tls = new TlsSpec(Optional.of(ca.file().toString()), Optional.empty(), Optional.empty());
        return new SourceSpec(
                bundled.id(),
                bundled.protocol(),
                broker.endpoint(),
                bundled.namespace(),
                bundled.path(),
                bundled.publishingInterval(),
                bundled.staleAfter(),
                bundled.areas(),
                List.of(),
                new SecuritySpec(SecuritySpec.Policy.BEST, SecuritySpec.Mode.BEST, false, Optional.empty(), tls),
                Optional.of(new UserSpec.Password(USER, new SecretRef(SecretRef.Keeper.FILE, "password"))),
                bundled.mqtt(),
                bundled.sparkplug(),
                List.of());
    }

    @Test
    void theMirrorIsThePlant() {
        var ca = new TestCa(folder, "ca");
        try (var plant = plant();
                var broker = MosquittoBroker.withTls(folder, ca.issue("broker", "127.0.0.1"), ca, USER, password);
                var _ = bridge(plant, broker, ca);
                var mirror = new MirrorUnderTest(
                        List.of(BundledLine.opcua().at(plant.opcuaEndpoint()), protectedSource(broker, ca)),
                        folder.toString())) {
            mirror.until(MirrorUnderTest::allInContact, PATIENCE);
            plant.pause();
            mirror.untilEqual(plant, PATIENCE);

            assertEquals(MirrorUnderTest.comparable(plant.state()), MirrorUnderTest.comparable(mirror.state()));
        }
    }
}
