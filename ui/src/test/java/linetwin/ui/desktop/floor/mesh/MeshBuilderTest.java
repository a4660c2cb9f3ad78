package linetwin.ui.desktop.floor.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import javafx.geometry.Point3D;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class MeshBuilderTest {
    private static final double EXACT = 1e-5;

    /** Sums over the triangles of solids: enclosed volume and extent. */
    private static final class MeshExtent implements MeshBuilder.TriangleSink {
        private double volume;
        private double lowest = Double.MAX_VALUE;
        private double highest = -Double.MAX_VALUE;
        private double east = -Double.MAX_VALUE;

        static MeshExtent of(MeshBuilder solids) {
            var extent = new MeshExtent();
            solids.forEachTriangle(extent);
            return extent;
        }

        @Override
        public void triangle(
                double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz) {
            var a = new Point3D(ax, ay, az);
            volume += a.dotProduct(new Point3D(bx, by, bz).crossProduct(new Point3D(cx, cy, cz))) / 6;
            lowest = Math.min(lowest, Math.min(az, Math.min(bz, cz)));
            highest = Math.max(highest, Math.max(az, Math.max(bz, cz)));
            east = Math.max(east, Math.max(ax, Math.max(bx, cx)));
        }
    }

    @Test
    void boxEnclosesItsVolumeAndStandsOnItsHeight() {
        var box = MeshExtent.of(new MeshBuilder().box(3, -2, 0.5, 2, 3, 4));
        assertEquals(24, box.volume, 24 * EXACT);
        assertEquals(0.5, box.lowest, EXACT);
        assertEquals(4.5, box.highest, EXACT);
        assertEquals(4, box.east, EXACT);
    }

    @Test
    void brokenEdgesTakeALittleOfTheVolume() {
        var block = MeshExtent.of(new MeshBuilder().block(0, 0, 0, 2, 2, 2));
        assertTrue(block.volume > 7.9 && block.volume < 8);
    }

    /** Shapes with the volume of the ideal body; a body of few sides has at most 5 % less. */
    static Stream<Object[]> rounds() {
        return Stream.of(
                new Object[] {new MeshBuilder().rod(1, 2, 0, 0.5, 3), Math.PI * 0.25 * 3},
                new Object[] {new MeshBuilder().frustum(0, 0, 1, 1, 0.5, 3), Math.PI * (1 + 0.5 + 0.25)},
                new Object[] {new MeshBuilder().ring(0, 0, 0, 1, 0.5, 2), Math.PI * 0.75 * 2},
                new Object[] {new MeshBuilder().bar(0, 0, 0, 3, 4, 0, 0.2), Math.PI * 0.04 * 5},
                new Object[] {new MeshBuilder().ball(4, 4, 4, 1), Math.PI * 4 / 3});
    }

    @ParameterizedTest
    @MethodSource("rounds")
    void roundBodiesAreClosedAndOfTheirSize(MeshBuilder solids, double ideal) {
        var volume = MeshExtent.of(solids).volume;
        assertTrue(volume > 0.9 * ideal && volume <= ideal * 1.001, volume + " of " + ideal);
    }

    @Test
    void contentOfAFrameIsMovedAndTurnedWithIt() {
        var solids = new MeshBuilder().within(AxisFrame.at(10, 0, 0).then(AxisFrame.yaw(90)), () -> {});
        solids.within(AxisFrame.at(10, 0, 0).then(AxisFrame.yaw(90)), () -> solids.box(0, -5, 0, 1, 1, 1));
        assertEquals(15.5, MeshExtent.of(solids).east, EXACT);
        assertEquals(1, MeshExtent.of(solids).volume, EXACT);
    }

    @Test
    void frameIsLeftAfterItsContent() {
        var solids = new MeshBuilder();
        solids.within(AxisFrame.at(10, 0, 0), () -> {});
        assertEquals(0.5, MeshExtent.of(solids.box(0, 0, 0, 1, 1, 1)).east, EXACT);
    }

    @Test
    void meshHasThePointsOfTheSolidsWithHeightUpwards() {
        var mesh = new MeshBuilder().box(0, 0, 0, 1, 1, 2).mesh();
        var highest = 0f;
        for (int i = 1; i < mesh.getPoints().size(); i += 3) {
            highest = Math.min(highest, mesh.getPoints().get(i));
        }
        assertEquals(-2, highest, EXACT);
        assertEquals(12, mesh.getFaces().size() / mesh.getFaceElementSize());
    }

    @Test
    void footOfAThingIsDarkerThanItsTopUnlessUnshaded() {
        var shaded = new MeshBuilder()
                .in(EquipmentTint.STEEL)
                .box(0, 0, 0, 1, 1, 2)
                .mesh()
                .getTexCoords();
        var plain = new MeshBuilder()
                .unshaded()
                .in(EquipmentTint.STEEL)
                .box(0, 0, 0, 1, 1, 2)
                .mesh()
                .getTexCoords();
        assertEquals(2, rows(shaded.toArray(null)));
        assertEquals(1, rows(plain.toArray(null)));
    }

    /** Number of rows of the palette in the texture coordinates. */
    private static long rows(float[] coordinates) {
        return Stream.iterate(1, i -> i < coordinates.length, i -> i + 2)
                .map(i -> coordinates[i])
                .distinct()
                .count();
    }
}
