package linetwin.connectors.plant;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.loopback.MirrorUnderTest;
import linetwin.core.connection.SourceSpec;
import linetwin.core.event.LineEvent;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.model.LineState;
import linetwin.core.plant.PlantRequest;
import linetwin.core.plant.RunningPlant;
import linetwin.core.plant.StartMonitor;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Plants with and without the sums of the time before a client connected. */
class PlantHistoryTest {
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration RUN_IN = Duration.ofHours(12);
    private static final PlantRequest REQUEST =
            new PlantRequest(BundledLine.LAYOUT, BundledLine.CONNECTION, 1, 60, RUN_IN, 0, 0, InstantSource.system());

    private static RunningPlant withoutHistory() {
        var simulator = Simulator.of(BundledLine.LAYOUT, 1, Duration.ofMinutes(1));
        simulator.advanceTo(LineTime.after(RUN_IN));
        return new VirtualPlant(
                REQUEST, StartMonitor.NONE, CompletableFuture.completedFuture(new UnbookedLine(simulator)));
    }

    /** Simulated line that reports no sums. */
    private record UnbookedLine(Simulator simulator) implements SimulatedLineSource {
        @Override
        public LineState state() {
            return simulator.state();
        }

        @Override
        public void advanceTo(LineTime time, Consumer<? super LineEvent> events) {
            simulator.advanceTo(time, events);
        }
    }

    private static SourceSpec opcua(RunningPlant plant) {
        return BundledLine.opcua().at(plant.opcuaEndpoint());
    }

    private static SourceSpec mqtt(RunningPlant plant) {
        return BundledLine.mqtt().at(plant.mqttEndpoint());
    }

    /** Connects one source and waits until its figures are computed. */
    private static MirrorUnderTest connected(SourceSpec source) {
        var mirror = new MirrorUnderTest(List.of(source), "");
        mirror.until(line -> someInContact(line) && mirror.kpis().isPresent(), PATIENCE);
        return mirror;
    }

    private static boolean someInContact(LineState line) {
        return line.allStations().stream().anyMatch(station -> station.inContact());
    }

    private static void assertMirroredWithoutHistory(SourceSpec source) {
        try (var mirror = connected(source)) {
            assertTrue(someInContact(mirror.state()), mirror::statuses);
            assertFalse(mirror.statuses().contains(DiagnosticCode.MISSING_TAGS.name()), mirror::statuses);
            assertTrue(mirror.kpis().orElseThrow().from().micros()
                    >= LineTime.after(RUN_IN).micros());
        }
    }

    /** Asserts that the window begins before the client connected, at the end of the warm-up. */
    private static void assertMirroredWithHistory(SourceSpec source) {
        try (var mirror = connected(source)) {
            var start = LineTime.after(RUN_IN.dividedBy(3)).inSeconds();
            mirror.until(_ -> mirror.kpis().orElseThrow().from().inSeconds() < start + 3600, PATIENCE);
            assertEquals(start, mirror.kpis().orElseThrow().from().inSeconds(), 3600, mirror::statuses);
        }
    }

    @Test
    void serverWithoutHistoryIsMirroredWithoutDiagnostic() {
        try (var plant = withoutHistory()) {
            assertMirroredWithoutHistory(opcua(plant));
            assertMirroredWithoutHistory(mqtt(plant));
        }
    }

    @Test
    void clientKnowsTheTimeBeforeItConnected() {
        try (var plant = new VirtualPlantProvider().start(REQUEST)) {
            assertMirroredWithHistory(opcua(plant));
            assertMirroredWithHistory(mqtt(plant));
        }
    }
}
