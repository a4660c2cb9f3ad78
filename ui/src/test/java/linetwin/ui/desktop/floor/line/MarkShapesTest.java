package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import linetwin.core.model.StationCondition;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.condition.RingShape;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Marks round a footprint of 6 m by 4 m that is entered from the west. */
final class MarkShapesTest {
    private static final double EXACT = 1e-6;
    private static final double WIDTH = 6;
    private static final double DEPTH = 4;
    private static final double FROM_WEST = 0;
    private static final FloorRectangle FOOTPRINT = new FloorRectangle(-WIDTH / 2, -DEPTH / 2, WIDTH / 2, DEPTH / 2);

    /** Triangle on the floor, in metres. */
    private record Triangle(double ax, double ay, double bx, double by, double cx, double cy) {
        double area() {
            return ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax)) / 2;
        }

        double x() {
            return (ax + bx + cx) / 3;
        }

        double y() {
            return (ay + by + cy) / 3;
        }
    }

    private static MeshBuilder mark(StationCondition condition, double inwards) {
        return MarkShapes.of(ConditionTable.of(condition).ring(), WIDTH, DEPTH, inwards);
    }

    private static List<Triangle> triangles(MeshBuilder mesh, double height) {
        var all = new ArrayList<Triangle>();
        mesh.forEachTriangle((ax, ay, az, bx, by, bz, cx, cy, cz) -> {
            assertEquals(List.of(height, height, height), List.of(round(az), round(bz), round(cz)));
            all.add(new Triangle(ax, ay, bx, by, cx, cy));
        });
        return all;
    }

    private static double round(double metres) {
        return Math.round(metres * 1e4) / 1e4;
    }

    private static List<Triangle> sign(StationCondition condition) {
        return triangles(mark(condition, FROM_WEST), MarkShapes.HEIGHT).stream()
                .filter(it -> it.y() < FOOTPRINT.south() - 0.35)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(StationCondition.class)
    void markLiesFlatRoundTheFootprintAndNotOnIt(StationCondition condition) {
        var inner = FOOTPRINT.grown(-0.4);
        var outer = FOOTPRINT.grown(1.6);
        for (var triangle : triangles(mark(condition, FROM_WEST), MarkShapes.HEIGHT)) {
            var middle = new FloorRectangle(triangle.x(), triangle.y(), triangle.x(), triangle.y());
            assertEquals(outer, outer.joined(middle));
            assertFalse(inner.joined(middle).equals(inner), () -> condition + " covers the station at " + triangle);
        }
    }

    @ParameterizedTest
    @EnumSource(StationCondition.class)
    void markIsSeenFromAbove(StationCondition condition) {
        assertTrue(triangles(mark(condition, FROM_WEST), MarkShapes.HEIGHT).stream()
                .allMatch(it -> it.area() > -EXACT));
        assertTrue(triangles(mark(condition, FROM_WEST), MarkShapes.HEIGHT).stream()
                        .mapToDouble(Triangle::area)
                        .sum()
                > 0.5);
    }

    @ParameterizedTest
    @EnumSource(
            value = StationCondition.class,
            names = {
                "SHORT_STOP",
                "HELD",
                "ABORTED",
                "BREAKDOWN",
                "STOPPED",
                "SUSPENDED",
                "MISSING_PARTS",
                "PLANNED_STOP"
            })
    void conditionIsReadFromASignSouthOfTheRing(StationCondition condition) {
        assertFalse(sign(condition).isEmpty());
    }

    @Test
    void everyRingShapeHasAMeshOfItsOwn() {
        Set<List<Triangle>> meshes = new LinkedHashSet<>();
        for (var shape : RingShape.values()) {
            meshes.add(triangles(MarkShapes.of(shape, WIDTH, DEPTH, FROM_WEST), MarkShapes.HEIGHT));
        }
        assertEquals(RingShape.values().length, meshes.size());
    }

    @Test
    void everyRingShapeIsUsed() {
        assertEquals(
                Set.of(RingShape.values()),
                new LinkedHashSet<>(Arrays.stream(StationCondition.values())
                        .map(it -> ConditionTable.of(it).ring())
                        .toList()));
    }

    /** Opening of the ring: at the entrance of units for a starved station, at their exit for a blocked one. */
    @ParameterizedTest
    @CsvSource({
        "STARVED,0,west",
        "STARVED,180,east",
        "STARVED,90,south",
        "BLOCKED,0,east",
        "BLOCKED,180,west",
        "BLOCKED,-90,south"
    })
    void ringIsOpenTowardsTheFlow(StationCondition condition, double inwards, String open) {
        var ring = FOOTPRINT.grown(0.22);
        for (var side : List.of("west", "east", "south", "north")) {
            double x = side.equals("west") ? ring.west() : side.equals("east") ? ring.east() : 1.2;
            double y = side.equals("south") ? ring.south() : side.equals("north") ? ring.north() : 1.2;
            assertEquals(!side.equals(open), isCovered(mark(condition, inwards), x, y), side);
        }
    }

    private static boolean isCovered(MeshBuilder mesh, double x, double y) {
        return triangles(mesh, MarkShapes.HEIGHT).stream()
                .anyMatch(t -> isLeft(t.ax(), t.ay(), t.bx(), t.by(), x, y)
                        && isLeft(t.bx(), t.by(), t.cx(), t.cy(), x, y)
                        && isLeft(t.cx(), t.cy(), t.ax(), t.ay(), x, y));
    }

    private static boolean isLeft(double ax, double ay, double bx, double by, double x, double y) {
        return (bx - ax) * (y - ay) - (by - ay) * (x - ax) >= -EXACT;
    }

    @Test
    void hatchingOfAnUnknownStationLiesOnTheWholeFootprint() {
        var bars = triangles(MarkShapes.hatching(WIDTH, DEPTH, 2.5), 2.5);
        double covered = bars.stream().mapToDouble(it -> Math.abs(it.area())).sum();
        var allowed = FOOTPRINT.grown(0.35);
        assertTrue(covered > 0.3 * WIDTH * DEPTH && covered < WIDTH * DEPTH, "bars cover " + covered + " m2");
        bars.forEach(
                it -> assertEquals(allowed, allowed.joined(new FloorRectangle(it.ax(), it.ay(), it.ax(), it.ay()))));
    }
}
