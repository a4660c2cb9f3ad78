package linetwin.ui.desktop.floor.robot.shape;

import java.util.Arrays;
import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;

/**
 * Converts a {@link SolidShape} into a mesh. Normals are smooth over gentle bends and hard over sharp edges. Each
 * corner has a field of the palette texture: the column is its role, the row its exposure to the sky, which gives the
 * soft darkening below that the lights of JavaFX lack.
 */
public final class MeshBaker {
    private static final double SMOOTH_UP_TO = Math.cos(Math.toRadians(48));

    private final SolidShape solid;
    private final float[] faceNormals;
    private final double[] faceAreas;
    private final int[] firstUse;
    private final int[] uses;
    private final boolean skyAlongMinusX;

    private MeshBaker(SolidShape solid, boolean skyAlongMinusX) {
        this.solid = solid;
        this.skyAlongMinusX = skyAlongMinusX;
        faceNormals = new float[3 * solid.triangles()];
        faceAreas = new double[solid.triangles()];
        firstUse = new int[solid.points() + 1];
        uses = new int[3 * solid.triangles()];
        faces();
        adjacency();
    }

    /** Mesh of a link that stands as it is modelled. */
    public static TriangleMesh bake(SolidShape solid) {
        return new MeshBaker(solid, false).mesh();
    }

    /** Mesh of a link that is modelled along x and mostly hangs down: forearms and hands. */
    public static TriangleMesh bakeHanging(SolidShape solid) {
        return new MeshBaker(solid, true).mesh();
    }

    private void faces() {
        for (var t = 0; t < solid.triangles(); t++) {
            var a = solid.corner(t, 0);
            var b = solid.corner(t, 1);
            var c = solid.corner(t, 2);
            var ux = solid.x(b) - solid.x(a);
            var uy = solid.y(b) - solid.y(a);
            var uz = solid.z(b) - solid.z(a);
            var vx = solid.x(c) - solid.x(a);
            var vy = solid.y(c) - solid.y(a);
            var vz = solid.z(c) - solid.z(a);
            face(t, uy * vz - uz * vy, uz * vx - ux * vz, ux * vy - uy * vx);
        }
    }

    private void face(int t, double x, double y, double z) {
        var length = Math.sqrt(x * x + y * y + z * z);
        var scale = length > 0 ? 1 / length : 0;
        faceAreas[t] = length;
        faceNormals[3 * t] = (float) (x * scale);
        faceNormals[3 * t + 1] = (float) (y * scale);
        faceNormals[3 * t + 2] = (float) (z * scale);
    }

    /** Lists for each point its adjacent triangles. */
    private void adjacency() {
        for (var t = 0; t < solid.triangles(); t++) {
            for (var k = 0; k < 3; k++) {
                firstUse[solid.corner(t, k) + 1]++;
            }
        }
        for (var p = 0; p < solid.points(); p++) {
            firstUse[p + 1] += firstUse[p];
        }
        var next = Arrays.copyOf(firstUse, firstUse.length);
        for (var t = 0; t < solid.triangles(); t++) {
            for (var k = 0; k < 3; k++) {
                uses[next[solid.corner(t, k)]++] = t;
            }
        }
    }

    private TriangleMesh mesh() {
        var mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        var points = new float[3 * solid.points()];
        for (var p = 0; p < solid.points(); p++) {
            points[3 * p] = (float) solid.x(p);
            points[3 * p + 1] = (float) solid.y(p);
            points[3 * p + 2] = (float) solid.z(p);
        }
        var normals = new float[9 * solid.triangles()];
        var faces = new int[9 * solid.triangles()];
        for (var t = 0; t < solid.triangles(); t++) {
            for (var k = 0; k < 3; k++) {
                corner(t, k, normals, faces);
            }
        }
        mesh.getPoints().setAll(points);
        mesh.getNormals().setAll(normals);
        mesh.getTexCoords().setAll(SurfacePalette.texCoords());
        mesh.getFaces().setAll(faces);
        return mesh;
    }

    private void corner(int t, int k, float[] normals, int[] faces) {
        var at = 3 * (3 * t + k);
        smoothNormal(t, solid.corner(t, k), normals, at);
        var up = skyAlongMinusX ? -normals[at] : normals[at + 2];
        faces[at] = solid.corner(t, k);
        faces[at + 1] = 3 * t + k;
        faces[at + 2] = SurfacePalette.texCoord(solid.role(t), up);
    }

    private void smoothNormal(int t, int point, float[] normals, int at) {
        double x = 0;
        double y = 0;
        double z = 0;
        for (var u = firstUse[point]; u < firstUse[point + 1]; u++) {
            var other = uses[u];
            if (bend(t, other) >= SMOOTH_UP_TO) {
                x += faceAreas[other] * faceNormals[3 * other];
                y += faceAreas[other] * faceNormals[3 * other + 1];
                z += faceAreas[other] * faceNormals[3 * other + 2];
            }
        }
        var length = Math.sqrt(x * x + y * y + z * z);
        normals[at] = (float) (length > 0 ? x / length : 0);
        normals[at + 1] = (float) (length > 0 ? y / length : 0);
        normals[at + 2] = (float) (length > 0 ? z / length : 1);
    }

    private double bend(int t, int u) {
        return faceNormals[3 * t] * faceNormals[3 * u]
                + faceNormals[3 * t + 1] * faceNormals[3 * u + 1]
                + faceNormals[3 * t + 2] * faceNormals[3 * u + 2];
    }
}
