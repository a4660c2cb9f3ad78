package linetwin.ui.desktop.floor.mesh;

import javafx.scene.shape.TriangleMesh;
import javafx.scene.shape.VertexFormat;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/**
 * Collects solids into one mesh. A tint is a column of the palette; the foot of a solid uses a darker row of it, which
 * stands for ambient occlusion. Normals are explicit, so flat faces stay flat.
 */
public final class MeshBuilder {
    private static final double SHADED_BELOW = 0.7;

    private final FloatArray points = new FloatArray();
    private final FloatArray normals = new FloatArray();
    private final FloatArray colours = new FloatArray();
    private final IntArray faces = new IntArray();
    private AxisFrame frame = AxisFrame.ORIGIN;
    private EquipmentTint tint = EquipmentTint.BODY;
    private boolean shaded = true;

    /** Sets the tint of the solids that follow. */
    public MeshBuilder in(EquipmentTint newTint) {
        tint = newTint;
        return this;
    }

    /** Keeps the full tint down to the floor for the solids that follow, as for moving parts. */
    public MeshBuilder unshaded() {
        shaded = false;
        return this;
    }

    /** Adds the solids of {@code content}, transformed into the frame {@code inner}. */
    public MeshBuilder within(AxisFrame inner, Runnable content) {
        var outer = frame;
        frame = outer.then(inner);
        content.run();
        frame = outer;
        return this;
    }

    /** Adds a box that stands on height {@code z}, centred on {@code x, y}. */
    public MeshBuilder box(double x, double y, double z, double width, double depth, double height) {
        BoxBuilder.sharp(this, x, y, z, width, depth, height);
        return this;
    }

    /** Adds a box with chamfered edges, which reflect light. */
    public MeshBuilder block(double x, double y, double z, double width, double depth, double height) {
        double edge = Math.min(0.04, Math.min(width, Math.min(depth, height)) * 0.2);
        BoxBuilder.bevelled(this, x, y, z, width, depth, height, edge);
        return this;
    }

    /** Adds a box with edges chamfered by {@code edge} metres. */
    public MeshBuilder block(double x, double y, double z, double width, double depth, double height, double edge) {
        BoxBuilder.bevelled(this, x, y, z, width, depth, height, edge);
        return this;
    }

    /** Adds an upright cylinder that stands on height {@code z}. */
    public MeshBuilder rod(double x, double y, double z, double radius, double height) {
        RoundBuilder.frustum(this, x, y, z, radius, radius, height, radius > 0.15 ? 24 : 12);
        return this;
    }

    /** Adds an upright truncated cone. */
    public MeshBuilder frustum(double x, double y, double z, double below, double above, double height) {
        RoundBuilder.frustum(this, x, y, z, below, above, height, Math.max(below, above) > 0.15 ? 24 : 12);
        return this;
    }

    /** Adds an upright ring of square section. */
    public MeshBuilder ring(double x, double y, double z, double outer, double inner, double height) {
        RoundBuilder.ring(this, x, y, z, outer, inner, height, 28);
        return this;
    }

    /** Adds a straight round bar between two points. */
    public MeshBuilder bar(double x0, double y0, double z0, double x1, double y1, double z1, double radius) {
        RoundBuilder.bar(this, x0, y0, z0, x1, y1, z1, radius);
        return this;
    }

    /** Adds a sphere about its centre. */
    public MeshBuilder ball(double x, double y, double z, double radius) {
        RoundBuilder.ball(this, x, y, z, radius);
        return this;
    }

    /** Adds the triangles of a mesh of another library, with z upward and smooth normals. */
    public MeshBuilder taken(TriangleMesh mesh) {
        ImportedMesh.over(this, mesh);
        return this;
    }

    public boolean isEmpty() {
        return faces.size == 0;
    }

    /** Visits the triangles so far, nine hall coordinates each. */
    public void forEachTriangle(TriangleSink sink) {
        for (int f = 0; f < faces.size; f += 9) {
            int a = faces.values[f] * 3;
            int b = faces.values[f + 3] * 3;
            int c = faces.values[f + 6] * 3;
            sink.triangle(px(a), py(a), pz(a), px(b), py(b), pz(b), px(c), py(c), pz(c));
        }
    }

    private double px(int i) {
        return points.values[i];
    }

    private double py(int i) {
        return points.values[i + 2];
    }

    private double pz(int i) {
        return -points.values[i + 1];
    }

    /** Receives the corners of a triangle, x y z each. */
    public interface TriangleSink {
        void triangle(
                double ax, double ay, double az, double bx, double by, double bz, double cx, double cy, double cz);
    }

    public TriangleMesh mesh() {
        var mesh = new TriangleMesh(VertexFormat.POINT_NORMAL_TEXCOORD);
        mesh.getPoints().setAll(points.trimmed());
        mesh.getNormals().setAll(normals.trimmed());
        mesh.getTexCoords().setAll(colours.trimmed());
        mesh.getFaces().setAll(faces.trimmed());
        return mesh;
    }

    /** Adds a corner in the current frame; returns its index. */
    int corner(double x, double y, double z, double nx, double ny, double nz) {
        double height = frame.pointZ(x, y, z);
        points.add(frame.pointX(x, y, z), -height, frame.pointY(x, y, z));
        normals.add(frame.turnX(nx, ny, nz), -frame.turnZ(nx, ny, nz), frame.turnY(nx, ny, nz));
        double light = shaded ? Math.clamp(height / SHADED_BELOW, 0.0, 1.0) : 1;
        colours.add(tint.u(), EquipmentTint.v(light));
        return points.size / 3 - 1;
    }

    /** Adds a triangle whose corners run counter-clockwise, seen from outside. */
    void triangle(int a, int b, int c) {
        faces.add(a, a, a, b, b, b);
        faces.add(c, c, c);
    }

    void quad(int a, int b, int c, int d) {
        triangle(a, b, c);
        triangle(a, c, d);
    }

    /** Adds a flat four-sided face whose corners run counter-clockwise, seen from outside. */
    public MeshBuilder face(
            double ax,
            double ay,
            double az,
            double bx,
            double by,
            double bz,
            double cx,
            double cy,
            double cz,
            double dx,
            double dy,
            double dz) {
        double ux = bx - ax, uy = by - ay, uz = bz - az;
        double vx = dx - ax, vy = dy - ay, vz = dz - az;
        double nx = uy * vz - uz * vy, ny = uz * vx - ux * vz, nz = ux * vy - uy * vx;
        double n = Math.max(1e-12, Math.sqrt(nx * nx + ny * ny + nz * nz));
        quad(
                corner(ax, ay, az, nx / n, ny / n, nz / n),
                corner(bx, by, bz, nx / n, ny / n, nz / n),
                corner(cx, cy, cz, nx / n, ny / n, nz / n),
                corner(dx, dy, dz, nx / n, ny / n, nz / n));
        return this;
    }

    /** Adds a thin level sheet that faces upward. */
    public MeshBuilder sheet(double x, double y, double z, double width, double depth) {
        double l = x - width / 2, r = x + width / 2, s = y - depth / 2, n = y + depth / 2;
        boolean before = shaded;
        shaded = false;
        face(l, s, z, r, s, z, r, n, z, l, n, z);
        shaded = before;
        return this;
    }
}
