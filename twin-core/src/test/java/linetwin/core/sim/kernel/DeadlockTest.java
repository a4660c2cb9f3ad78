package linetwin.core.sim.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.Constant;
import linetwin.core.id.AreaId;
import linetwin.core.id.ProductId;
import linetwin.core.id.RouteId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.CarrierCirculation;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.RouteSpec;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.StoreSpec;
import linetwin.core.layout.TaskTimeRule;
import linetwin.core.sim.Simulator;
import linetwin.core.sim.TestLayouts;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class DeadlockTest {
    private static final LineTime ONE_HOUR = LineTime.seconds(3_600);
    private static final int PLACES_AND_WAITING_PLACES = 6;

    @Test
    void loopWithOnePalletFewerThanPlacesRuns() {
        var simulator = run(loop(PLACES_AND_WAITING_PLACES - 1));

        assertEquals(Optional.empty(), simulator.deadlock());
        assertTrue(
                simulator.account().shipped() > 100,
                () -> "shipped " + simulator.account().shipped());
    }

    @Test
    void loopWithAsManyPalletsAsPlacesIsLockedSinceItsLastStationFinished() {
        var lock = run(loop(PLACES_AND_WAITING_PLACES)).deadlock().orElseThrow();

        assertEquals(LineTime.seconds(12), lock.since());
        assertEquals(
                "S0/1 waits for room before S1, held by S1/1; "
                        + "S1/1 waits for room before S2, held by S2/1; "
                        + "S2/1 waits for room before S0, held by S0/1",
                lock.toString());
    }

    @Test
    void unitThatNeedsMorePartsThanTheLineCanHoldLocksItsFeeder() {
        var lock = run(assembly(3)).deadlock().orElseThrow();

        assertEquals("F/1 waits for room in ST, held by A/1; A/1 waits for parts of ST, held by F/1", lock.toString());
    }

    @Test
    void partsThatWaitOnTheirFeederAreHandedOverDirectly() {
        var simulator = run(assembly(2));

        assertEquals(Optional.empty(), simulator.deadlock());
        assertTrue(
                simulator.account().shipped() > 100,
                () -> "shipped " + simulator.account().shipped());
    }

    private static Simulator run(LineLayout layout) {
        var simulator = Simulator.withoutSignals(layout, 1);
        simulator.advanceTo(ONE_HOUR);
        return simulator;
    }

    /** Loop of three stations with cycles of 10, 11 and 12 s and one waiting place each. */
    private static LineLayout loop(int pallets) {
        var stations = new ArrayList<StationSpec>();
        for (int i = 0; i < 3; i++) {
            stations.add(station("S" + i, 10 + i, 1, List.of()));
        }
        var circulation = new CarrierCirculation(CarrierCirculation.Kind.PALLETS, pallets);
        var ids = stations.stream().map(StationSpec::id).toList();
        var route = new RouteSpec(
                new RouteId("loop"),
                TestLayouts.NAME,
                Optional.empty(),
                ids,
                Optional.empty(),
                Optional.of(circulation));
        return TestLayouts.line(stations, List.of(route), List.of(), List.of(), List.of(), TestLayouts.NO_SHIFT_STOP);
    }

    /** Line of a feeder, a store with room for one part, and an assembly station. */
    private static LineLayout assembly(int parts) {
        var store = new StoreId("ST");
        var feeder = station("F", 10, 0, List.of());
        var assembly = station("A", 10, 0, List.of(new PartConsumption(store, parts)));
        return TestLayouts.line(
                List.of(feeder, assembly),
                List.of(
                        route("feeder", Optional.of(new ProductId("P")), feeder.id(), Optional.of(store)),
                        route("main", Optional.empty(), assembly.id(), Optional.empty())),
                List.of(new StoreSpec(store, TestLayouts.NAME, new ProductId("P"), 1, Optional.empty())),
                List.of(),
                List.of(),
                TestLayouts.NO_SHIFT_STOP);
    }

    private static RouteSpec route(String id, Optional<ProductId> makes, StationId station, Optional<StoreId> into) {
        return new RouteSpec(new RouteId(id), TestLayouts.NAME, makes, List.of(station), into, Optional.empty());
    }

    private static StationSpec station(String id, int seconds, int waitingPlaces, List<PartConsumption> consumes) {
        return new StationSpec(
                new StationId(id),
                TestLayouts.NAME,
                new AreaId("A"),
                StationKind.AUTO,
                false,
                new Constant(Duration.ofSeconds(seconds)),
                1,
                waitingPlaces,
                Duration.ZERO,
                Optional.empty(),
                1,
                Optional.empty(),
                consumes,
                1,
                List.of(),
                TestLayouts.SOMEWHERE,
                TaskTimeRule.SUM,
                List.of(),
                List.of(),
                Optional.empty());
    }
}
