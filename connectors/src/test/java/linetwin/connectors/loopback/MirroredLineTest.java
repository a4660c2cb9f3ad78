package linetwin.connectors.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ServiceLoader;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Virtual plant, read back through both of its servers. */
class MirroredLineTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration STALE_WITHIN = Duration.ofSeconds(2);
    private static final Duration RIGHT_WITHIN = Duration.ofSeconds(5);
    /** Line time at which robots are assembled from parts that contain parts. */
    private static final LineTime ROBOTS_GROW = LineTime.after(Duration.ofHours(2));

    private static final Duration RUN_IN = Duration.ofHours(20);

    private static RunningPlant plant(long seed, int opcuaPort, int mqttPort) {
        return plant(seed, Duration.ZERO, opcuaPort, mqttPort);
    }

    private static RunningPlant plant(long seed, Duration runIn, int opcuaPort, int mqttPort) {
        return ServiceLoader.load(PlantProvider.class)
                .findFirst()
                .orElseThrow()
                .start(new PlantRequest(
                        BundledLine.LAYOUT,
                        BundledLine.CONNECTION,
                        seed,
                        1000,
                        runIn,
                        opcuaPort,
                        mqttPort,
                        InstantSource.system()));
    }

    private static int port(String endpoint) {
        return URI.create(endpoint).getPort();
    }

    @Test
    void mirrorComesToTheLineOfThePlantAlsoWhenItJoinsLate() {
        try (var plant = plant(1, 0, 0);
                var mirror = new MirrorUnderTest(plant.opcuaEndpoint(), plant.mqttEndpoint())) {
            mirror.until(line -> line.at().isAfter(ROBOTS_GROW) && MirrorUnderTest.allInContact(line), PATIENCE);
            plant.pause();
            mirror.untilEqual(plant, PATIENCE);
            assertEquals(MirrorUnderTest.comparable(plant.state()), MirrorUnderTest.comparable(mirror.state()));

            try (var late = new MirrorUnderTest(plant.opcuaEndpoint(), plant.mqttEndpoint())) {
                late.untilEqual(plant, PATIENCE);
                assertEquals(MirrorUnderTest.comparable(plant.state()), MirrorUnderTest.comparable(late.state()));
            }
            plant.resume();
            var paused = plant.state().at();
            mirror.until(line -> line.at().isAfter(paused.plus(Duration.ofMinutes(30))), PATIENCE);
            plant.pause();
            mirror.untilEqual(plant, PATIENCE);
            assertEquals(MirrorUnderTest.comparable(plant.state()), MirrorUnderTest.comparable(mirror.state()));
        }
    }

    @Test
    void mirrorMarksADeadPlantStaleAndIsRightAgainAfterItsReturn() {
        var first = plant(1, 0, 0);
        var opcua = port(first.opcuaEndpoint());
        var mqtt = port(first.mqttEndpoint());
        try (var mirror = new MirrorUnderTest(first.opcuaEndpoint(), first.mqttEndpoint())) {
            mirror.until(MirrorUnderTest::allInContact, PATIENCE);
            first.close();
            var stale = mirror.until(MirrorUnderTest::allStale, PATIENCE);
            assertTrue(stale.compareTo(STALE_WITHIN) <= 0, () -> "stale after " + stale + mirror.statuses());

            try (var second = plant(2, RUN_IN, opcua, mqtt)) {
                second.pause();
                var right = mirror.untilEqual(second, PATIENCE);
                assertTrue(right.compareTo(RIGHT_WITHIN) <= 0, () -> "right after " + right + mirror.statuses());
            }
        } finally {
            first.close();
        }
    }

    @Test
    void plantThatHasRunInIsMirroredWithAllThatIsOnIt() {
        try (var plant = plant(3, RUN_IN, 0, 0);
                var mirror = new MirrorUnderTest(plant.opcuaEndpoint(), plant.mqttEndpoint())) {
            plant.pause();
            mirror.untilEqual(plant, PATIENCE);

            assertTrue(plant.state().units().size() > 1000 && plant.state().shipped() > 0);
            assertEquals(MirrorUnderTest.comparable(plant.state()), MirrorUnderTest.comparable(mirror.state()));
        }
    }

    @Test
    void aTakenPortIsNamedWithWhatToDo() {
        try (var plant = plant(1, 0, 0)) {
            var fault = assertThrows(UncheckedIOException.class, () -> plant(1, port(plant.opcuaEndpoint()), 0));
            var message = String.valueOf(fault.getMessage());

            assertTrue(message.contains(Integer.toString(port(plant.opcuaEndpoint()))) && message.contains("--opcua"));
        }
    }
}
