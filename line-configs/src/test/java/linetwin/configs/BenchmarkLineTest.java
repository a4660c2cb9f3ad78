package linetwin.configs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.distribution.LogNormal;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.layout.BreakdownSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.PartConsumption;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.core.layout.TaskSpec;
import org.junit.jupiter.api.Test;

/** Published facts about the benchmark line, as its file must give them. */
class BenchmarkLineTest {
    private static final LineLayout LINE = BundledFiles.benchmark();

    @Test
    void has60Stations() {
        assertEquals(60, LINE.stations().size());
    }

    @Test
    void has127Places() {
        assertEquals(127, LINE.stations().stream().mapToInt(StationSpec::places).sum());
    }

    @Test
    void has255Tasks() {
        assertEquals(255, tasks().size());
    }

    @Test
    void has77InspectionPoints() {
        assertEquals(77, tasks().stream().mapToInt(TaskSpec::inspectionPoints).sum());
    }

    @Test
    void has24PrecisionAssemblyProcesses() {
        assertEquals(
                24,
                LINE.stations().stream().filter(StationSpec::precisionAssembly).count());
    }

    @Test
    void has35AutomatedStations() {
        assertEquals(
                35,
                LINE.stations().stream()
                        .filter(it -> it.kind() == StationKind.AUTO || it.kind() == StationKind.TEST)
                        .count());
    }

    @Test
    void needs29PeopleAtItsStations() {
        assertEquals(29, LINE.stations().stream().mapToInt(StationSpec::crew).sum());
    }

    /** The independent reference model counts breakdowns in this way. */
    @Test
    void itsBreakdownsComeByWorkAndWaitForTheEndOfAnOperation() {
        assertTrue(LINE.stations().stream()
                .map(station -> station.breakdowns().orElseThrow())
                .allMatch(it -> it.clock() == BreakdownSpec.Clock.WORK
                        && it.strike() == BreakdownSpec.Strike.AFTER_OPERATION
                        && it.repair().equals(new LogNormal(it.repair().mean(), 0.9))));
    }

    @Test
    void runs5000HoursAYear() {
        var calendar = LINE.calendar();
        assertEquals(
                Duration.ofHours(5_000),
                calendar.shift().multipliedBy((long) calendar.shiftsPerDay() * calendar.daysPerYear()));
    }

    @Test
    void drawsEveryBodyJointOfARobotFromTheJointStore() {
        var joints = new StoreId("JT");
        int perLeg = drawn(joints, "L10", "L20", "L30");
        int perArm = drawn(joints, "A10", "A20", "A30");

        assertEquals(31, 2 * perLeg + 2 * perArm + drawn(joints, "T10", "HD10"));
    }

    @Test
    void assemblesARobotFromTheSixStoresOfItsParts() {
        var main = LINE.routes().getLast().stations();

        assertEquals(
                List.of("TO:1", "LG:2", "AR:2", "HD:1", "HA:2", "BP:1"),
                main.stream()
                        .flatMap(id -> LINE.station(id).orElseThrow().consumes().stream())
                        .map(it -> it.store() + ":" + it.count())
                        .toList());
    }

    @Test
    void multipliesItsMainLineYieldsTo0_767() {
        double rolled = LINE.routes().getLast().stations().stream()
                .mapToDouble(id -> LINE.station(id).orElseThrow().firstPassYield())
                .reduce(1, (a, b) -> a * b);

        assertEquals(0.767, rolled, 0.0005);
    }

    @Test
    void hasNoHeadJointsInTheSmallRobot() {
        var change = LINE.variant(new ProductId("R130")).orElseThrow().changes().getFirst();

        assertEquals(new StationId("HD10"), change.station());
        assertEquals(Optional.of(List.of()), change.consumes());
    }

    @Test
    void marksTheTorqueOfAnM4ScrewAsRejectedBeyond15Percent() {
        var torque = LINE.equipment(new EquipmentClassId("SCREW"))
                .orElseThrow()
                .signals()
                .getFirst();

        assertEquals(2.8 * 0.85, torque.reject().low(), 1e-9);
        assertEquals(2.8 * 1.15, torque.reject().high(), 1e-9);
    }

    @Test
    void everyClaimHasASource() {
        assertTrue(LINE.claims().stream().allMatch(claim -> LINE.sources().stream()
                .anyMatch(source -> source.startsWith(claim.source() + ": "))));
    }

    private static List<TaskSpec> tasks() {
        return LINE.stations().stream()
                .flatMap(station -> station.tasks().stream())
                .toList();
    }

    private static int drawn(StoreId store, String... stations) {
        return List.of(stations).stream()
                .flatMap(id -> LINE.station(new StationId(id)).orElseThrow().consumes().stream())
                .filter(it -> it.store().equals(store))
                .mapToInt(PartConsumption::count)
                .sum();
    }
}
