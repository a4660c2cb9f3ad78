package linetwin.ui.desktop.floor.robot.shape;

/** Basic solids, centred on the origin along z, at one level of detail. */
public final class BasicShapes {
    private final int spokes;
    private final boolean fine;

    /**
     * @param spokes number of corners of a round cross-section
     * @param fine true if small parts such as connectors and lenses are drawn
     */
    BasicShapes(int spokes, boolean fine) {
        this.spokes = spokes;
        this.fine = fine;
    }

    boolean fine() {
        return fine;
    }

    LoftShape loft() {
        return fine ? new LoftShape(spokes) : new LoftShape(spokes).coarse();
    }

    /** Number of segments of a smooth curve along a limb. */
    int curve(int parts) {
        return fine ? parts : 1;
    }

    /** Box with rounded edges; sizes are full lengths, the radius is that of the edges, in metres. */
    public SolidShape box(double x, double y, double z, double radius, SurfaceRole role) {
        if (!fine) {
            return plainBox(x, y, z, role);
        }
        return new LoftShape(12)
                .squareness(9)
                .domed(radius, radius)
                .domeSteps(1)
                .ring(-z / 2, x / 2, y / 2)
                .ring(z / 2, x / 2, y / 2)
                .of(role);
    }

    /** Box with sharp edges, for boards, chips and plates. */
    public static SolidShape plainBox(double x, double y, double z, SurfaceRole role) {
        var solid = new SolidShape();
        for (var i = 0; i < 8; i++) {
            solid.point(((i & 1) - 0.5) * x, ((i >> 1 & 1) - 0.5) * y, ((i >> 2) - 0.5) * z);
        }
        solid.quad(0, 2, 3, 1, role);
        solid.quad(4, 5, 7, 6, role);
        solid.quad(0, 1, 5, 4, role);
        solid.quad(2, 6, 7, 3, role);
        solid.quad(0, 4, 6, 2, role);
        solid.quad(1, 3, 7, 5, role);
        return solid;
    }

    /** Cylinder with chamfered rims. */
    public SolidShape drum(double radius, double length, SurfaceRole role) {
        return frustum(radius, radius, length, role);
    }

    SolidShape frustum(double bottom, double top, double length, SurfaceRole role) {
        var rim = Math.min(0.12 * length, 0.15 * Math.min(bottom, top));
        var loft = new LoftShape(fine ? Math.min(spokes, 14) : spokes).squareness(2);
        if (!fine) {
            return loft.ring(-length / 2, bottom, bottom)
                    .ring(length / 2, top, top)
                    .of(role);
        }
        return loft.ring(-length / 2, bottom - rim, bottom - rim)
                .ring(-length / 2 + rim, bottom, bottom)
                .ring(length / 2 - rim, top, top)
                .ring(length / 2, top - rim, top - rim)
                .of(role);
    }

    /** Rod with round ends; its length includes the ends. */
    SolidShape capsule(double radius, double length, SurfaceRole role) {
        return new LoftShape(Math.max(6, spokes / 3))
                .squareness(2)
                .domed(radius * 0.98, radius * 0.98)
                .domeSteps(2)
                .ring(-length / 2, radius, radius)
                .ring(length / 2, radius, radius)
                .of(role);
    }

    /** Joint module: a dark housing with a lighter ring around its output side and a stepped face. */
    public SolidShape can(double diameter, double length) {
        var r = diameter / 2;
        var loft = new LoftShape(fine ? 16 : spokes).squareness(2).ring(-length / 2, r * 0.82, r * 0.82);
        if (fine) {
            loft.ring(-length * 0.42, r * 0.97, r * 0.97);
        }
        loft.ring(length * 0.16, r * 0.97, r * 0.97)
                .ring(length * 0.16, r * 1.03, r * 1.03)
                .ring(length * 0.34, r * 1.03, r * 1.03)
                .ring(length * 0.35, r * 0.9, r * 0.9)
                .ring(length * 0.5, r * 0.82, r * 0.82);
        if (fine) {
            loft.ring(length * 0.5, r * 0.5, r * 0.5)
                    .ring(length * 0.56, r * 0.46, r * 0.46)
                    .ring(length * 0.56, r * 0.2, r * 0.2)
                    .ring(length * 0.59, r * 0.18, r * 0.18);
        }
        return loft.of((z, degrees) -> canPaint(z / length));
    }

    private static SurfaceRole canPaint(double share) {
        if (share > 0.57) {
            return SurfaceRole.METAL;
        }
        if (share > 0.51) {
            return SurfaceRole.FRAME;
        }
        return share > 0.15 && share < 0.345 ? SurfaceRole.RING : SurfaceRole.CAN;
    }

    /** Round cable through the given points, each (x, y, z); thicker at the coarse levels of detail. */
    SolidShape cable(double nearRadius, SurfaceRole role, double[]... path) {
        var radius = fine ? nearRadius : 1.5 * nearRadius;
        var sides = fine ? 6 : 4;
        var solid = new SolidShape();
        for (var i = 0; i < path.length; i++) {
            cableRing(solid, path, i, radius, sides);
        }
        for (var i = 0; i + 1 < path.length; i++) {
            for (var j = 0; j < sides; j++) {
                var next = (j + 1) % sides;
                solid.quad(i * sides + j, i * sides + next, (i + 1) * sides + next, (i + 1) * sides + j, role);
            }
        }
        return solid;
    }

    private static void cableRing(SolidShape solid, double[][] path, int i, double radius, int sides) {
        var from = path[Math.max(0, i - 1)];
        var to = path[Math.min(path.length - 1, i + 1)];
        var along = unit(to[0] - from[0], to[1] - from[1], to[2] - from[2]);
        var aside =
                Math.abs(along[0]) < 0.8 ? cross(along, new double[] {1, 0, 0}) : cross(along, new double[] {0, 1, 0});
        var u = unit(aside[0], aside[1], aside[2]);
        var v = cross(along, u);
        for (var j = 0; j < sides; j++) {
            var c = radius * Math.cos(2 * Math.PI * j / sides);
            var s = radius * Math.sin(2 * Math.PI * j / sides);
            solid.point(
                    path[i][0] + c * u[0] + s * v[0],
                    path[i][1] + c * u[1] + s * v[1],
                    path[i][2] + c * u[2] + s * v[2]);
        }
    }

    private static double[] unit(double x, double y, double z) {
        var length = Math.max(1e-9, Math.sqrt(x * x + y * y + z * z));
        return new double[] {x / length, y / length, z / length};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    static double[] p(double x, double y, double z) {
        return new double[] {x, y, z};
    }
}
