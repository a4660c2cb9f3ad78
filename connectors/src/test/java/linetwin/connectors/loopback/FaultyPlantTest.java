package linetwin.connectors.loopback;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.ServiceLoader;
import linetwin.core.plant.FaultSpec;
import linetwin.core.plant.PlantProvider;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.PlantSecurity;
import linetwin.core.plant.RunningPlant;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Faults of the virtual plant, seen through the feeds: the live line is correct after every fault. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class FaultyPlantTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final long SEED = 7;

    private final RunningPlant plant = start(PlantSecurity.NONE);
    private final MirrorUnderTest mirror = new MirrorUnderTest(plant.opcuaEndpoint(), plant.mqttEndpoint());

    private static RunningPlant start(PlantSecurity security) {
        return ServiceLoader.load(PlantProvider.class)
                .findFirst()
                .orElseThrow()
                .start(new PlantRequest(
                        BundledLine.LAYOUT,
                        BundledLine.CONNECTION,
                        SEED,
                        100,
                        Duration.ofHours(8),
                        0,
                        0,
                        InstantSource.system(),
                        security));
    }

    @BeforeEach
    void connect() {
        plant.clearFaults();
        plant.resume();
        mirror.until(MirrorUnderTest::allInContact, PATIENCE);
    }

    @AfterAll
    void close() {
        mirror.close();
        plant.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "drop 30% all for 1s",
                "delay 700ms all for 1s",
                "reorder 500ms all for 1s",
                "duplicate 50% all for 1s",
                "bad-quality all for 1s",
                "frozen-value repeated all for 1s",
                "frozen-value unsent all for 1s",
                "wrong-type 30% all for 1s",
                "flood 5x all for 1s",
                "flood 5000/s all for 1s",
                "restart all",
                "namespace-change cells-opcua",
                "stop all for 1s",
                "hang open all for 1s",
                "hang half-open all for 1s",
                "will cells-mqtt for 1s",
            })
    void theMirrorIsRightWhenTheFaultIsOver(String text) {
        var fault = FaultSpec.parse(text);
        plant.fault(fault);
        if (fault.kind().isMomentary()) {
            // The fault ends at once for the plant; the feeds must notice it before the comparison.
            mirror.until(line -> !MirrorUnderTest.allInContact(line), PATIENCE);
        }
        rightWhenItIsOver();
    }

    @Test
    void aStopDuringARestartEndsNeitherTheLineNorItsSources() {
        plant.fault(FaultSpec.parse("restart all"));
        plant.fault(FaultSpec.parse("stop all for 1s"));
        rightWhenItIsOver();
    }

    private void rightWhenItIsOver() {
        mirror.until(_ -> plant.faults().isEmpty(), PATIENCE);
        plant.pause();
        mirror.untilEqual(plant, PATIENCE);

        assertTrue(plant.faults().isEmpty(), "the plant forgot to end its faults");
        assertTrue(
                MirrorUnderTest.comparable(plant.state()).equals(MirrorUnderTest.comparable(mirror.state())),
                mirror::statuses);
    }

    @Test
    void aLineThatStandsStillStaysInContact() {
        plant.pause();
        var lost = mirror.until(line -> !MirrorUnderTest.allInContact(line), Duration.ofSeconds(4));

        assertTrue(MirrorUnderTest.allInContact(mirror.state()), () -> "lost after " + lost + mirror.statuses());
    }

    @Test
    void theLineItselfDoesNotNoticeAFault() {
        plant.fault(FaultSpec.parse("drop 100% all"));
        var before = plant.state().at();
        mirror.until(_ -> plant.state().at().isAfter(before.plus(Duration.ofMinutes(2))), PATIENCE);

        assertTrue(plant.state().at().isAfter(before.plus(Duration.ofMinutes(2))));
    }

    @Test
    void faultsAreListedUntilTheyEnd() {
        plant.fault(FaultSpec.parse("delay 1s all"));
        plant.fault(FaultSpec.parse("drop 10% cells-mqtt after 1h"));
        assertEquals(
                List.of("delay 1s all", "drop 10% cells-mqtt after 1h"),
                plant.faults().stream().map(FaultSpec::toString).toList());
        assertEquals(List.of(plant.faults().getLast()), plant.waitingFaults());
        plant.clearFaults(BundledLine.mqtt().id());
        assertEquals(1, plant.faults().size());
        plant.clearFaults();
        assertEquals(List.of(), plant.faults());
    }

    @Test
    void aSecondFaultOfTheSameKindTakesThePlaceOfTheFirst() {
        plant.fault(FaultSpec.parse("delay 1s all"));
        plant.fault(FaultSpec.parse("delay 2s all"));

        assertEquals(
                List.of("delay 2s all"),
                plant.faults().stream().map(FaultSpec::toString).toList());
    }

    @Test
    void aSourceThatCannotFailSoSaysWhy() {
        for (var wrong : List.of("certificate-change all", "will cells-opcua", "namespace-change cells-mqtt")) {
            var message = assertThrows(IllegalArgumentException.class, () -> plant.fault(FaultSpec.parse(wrong)))
                    .getMessage();
            assertTrue(String.valueOf(message).contains("only an"), message);
        }
        var message = assertThrows(IllegalArgumentException.class, () -> plant.fault(FaultSpec.parse("stop press")))
                .getMessage();
        assertTrue(String.valueOf(message).contains("cells-opcua, cells-mqtt"), message);
    }

    @Test
    void startEndsAStop() {
        plant.fault(FaultSpec.parse("stop all"));
        mirror.until(MirrorUnderTest::allStale, PATIENCE);
        assertTrue(MirrorUnderTest.allStale(mirror.state()));
        plant.fault(FaultSpec.parse("start all"));
        mirror.until(MirrorUnderTest::allInContact, PATIENCE);

        assertTrue(MirrorUnderTest.allInContact(mirror.state()));
    }
}
