package linetwin.ui.desktop.floor.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class HallPlanTest {
    private static boolean covers(FloorRectangle outer, FloorRectangle inner) {
        return outer.joined(inner).equals(outer);
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void everyStationStandsInARowOfItsArea(LineLayout layout) {
        var rows = new HallPlan(layout).rows();
        for (var station : layout.stations()) {
            var its = FloorRectangle.of(station.footprint());
            assertTrue(
                    rows.stream().anyMatch(row -> row.area().equals(station.area()) && covers(row.rect(), its)),
                    station.id()::toString);
        }
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void aislesLieInTheHallAndCrossNoRow(LineLayout layout) {
        var plan = new HallPlan(layout);
        for (var aisle : plan.aisles()) {
            assertTrue(covers(plan.hall(), aisle), aisle::toString);
            assertFalse(plan.rows().stream().anyMatch(row -> row.rect().meets(aisle)), aisle::toString);
        }
    }

    @Test
    void benchmarkLineHasWalkways() {
        assertFalse(new HallPlan(RepositoryLineFiles.benchmark()).aisles().isEmpty());
    }

    @Test
    void namesOfTheAreasOfTheBenchmarkLineMeetNeitherEachOtherNorAStation() {
        var layout = RepositoryLineFiles.benchmark();
        var plan = new HallPlan(layout);
        var taken = new ArrayList<FloorRectangle>();
        for (var area : plan.areas()) {
            var place = plan.lettering(area, 9, taken);
            assertTrue(covers(plan.hall(), place), area.id()::toString);
            assertFalse(taken.stream().anyMatch(place::meets), area.id()::toString);
            assertFalse(plan.occupied().stream().anyMatch(place::meets), area.id()::toString);
            taken.add(place);
        }
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void nothingIsPaintedOutsideTheHall(LineLayout layout) {
        var plan = new HallPlan(layout);
        var lines = new MeshBuilder();
        FloorMarkings.paint(plan, lines);
        var hall = plan.hall().grown(0.5);
        lines.forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) -> {
            assertTrue(covers(
                    hall, new FloorRectangle(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by))));
            assertTrue(az >= 0 && az < 0.02, () -> "paint lies on the floor, was at %s".formatted(az));
        });
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void sceneryStandsWithinTheWallsAndOnNoStation(LineLayout layout) {
        var plan = new HallPlan(layout);
        var scenery = new MeshBuilder();
        HallEquipment.build(layout, plan, scenery);
        var walls = plan.hall().grown(0.75);
        var stations = layout.stations().stream()
                .map(s -> FloorRectangle.of(s.footprint()))
                .toList();
        scenery.forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) -> {
            var corner = new FloorRectangle(ax, ay, ax, ay);
            assertTrue(covers(walls, corner), () -> "scenery stands at " + corner);
            assertFalse(stations.stream().anyMatch(s -> s.grown(-0.01).meets(corner.grown(0.001))), corner::toString);
        });
        assertFalse(scenery.isEmpty());
    }

    @Test
    void stationsSideBySideShareARowAndThoseFarApartDoNot() {
        var rows = new HallPlan(RepositoryLineFiles.threeStations()).rows();
        // BUILD and PACK belong to one area and stand 10 m apart with TEST between them.
        assertEquals(
                List.of("A", "A", "T"),
                rows.stream().map(r -> r.area().code()).sorted().toList());
    }
}
