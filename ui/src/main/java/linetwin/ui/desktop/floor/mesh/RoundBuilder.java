package linetwin.ui.desktop.floor.mesh;

/** Builds cylinders, cones, rings, bars and balls, smooth around and flat at the ends. */
final class RoundBuilder {
    private RoundBuilder() {}

    static void frustum(
            MeshBuilder to, double x, double y, double z, double below, double above, double height, int sides) {
        double slope = (below - above) / height;
        double n = Math.sqrt(1 + slope * slope);
        band(to, x, y, z, below, z + height, above, 1 / n, slope / n, sides);
        disc(to, x, y, z + height, above, 1, sides);
        disc(to, x, y, z, below, -1, sides);
    }

    static void ring(
            MeshBuilder to, double x, double y, double z, double outer, double inner, double height, int sides) {
        band(to, x, y, z, outer, z + height, outer, 1, 0, sides);
        band(to, x, y, z + height, inner, z, inner, -1, 0, sides);
        band(to, x, y, z + height, outer, z + height, inner, 0, 1, sides);
        band(to, x, y, z, inner, z, outer, 0, -1, sides);
    }

    /** Adds the surface between two level circles. */
    private static void band(
            MeshBuilder to,
            double x,
            double y,
            double z0,
            double r0,
            double z1,
            double r1,
            double outward,
            double upward,
            int sides) {
        int first = -1;
        int a = -1;
        int b = -1;
        for (int i = 0; i <= sides; i++) {
            double angle = 2 * Math.PI * i / sides;
            double c = Math.cos(angle);
            double s = Math.sin(angle);
            int c0 = to.corner(x + r0 * c, y + r0 * s, z0, outward * c, outward * s, upward);
            int c1 = to.corner(x + r1 * c, y + r1 * s, z1, outward * c, outward * s, upward);
            if (first >= 0) {
                to.quad(a, c0, c1, b);
            }
            first = 0;
            a = c0;
            b = c1;
        }
    }

    private static void disc(MeshBuilder to, double x, double y, double z, double radius, int up, int sides) {
        int centre = to.corner(x, y, z, 0, 0, up);
        int before = -1;
        for (int i = 0; i <= sides; i++) {
            double angle = 2 * Math.PI * i / sides * up;
            int rim = to.corner(x + radius * Math.cos(angle), y + radius * Math.sin(angle), z, 0, 0, up);
            if (before >= 0) {
                to.triangle(centre, before, rim);
            }
            before = rim;
        }
    }

    static void bar(MeshBuilder to, double x0, double y0, double z0, double x1, double y1, double z1, double radius) {
        double dx = x1 - x0, dy = y1 - y0, dz = z1 - z0;
        double length = Math.sqrt(dx * dx + dy * dy + dz * dz);
        to.within(
                upright(x0, y0, z0, dx / length, dy / length, dz / length),
                () -> frustum(to, 0, 0, 0, radius, radius, length, radius > 0.1 ? 16 : 8));
    }

    /** Frame whose z axis points along the direction. */
    private static AxisFrame upright(double x, double y, double z, double dx, double dy, double dz) {
        double ax = Math.abs(dz) < 0.9 ? -dy : 1;
        double ay = Math.abs(dz) < 0.9 ? dx : 0;
        double dot = ax * dx + ay * dy;
        double ux = ax - dot * dx, uy = ay - dot * dy, uz = -dot * dz;
        double n = Math.sqrt(ux * ux + uy * uy + uz * uz);
        ux /= n;
        uy /= n;
        uz /= n;
        return new AxisFrame(ux, uy, uz, dy * uz - dz * uy, dz * ux - dx * uz, dx * uy - dy * ux, dx, dy, dz, x, y, z);
    }

    static void ball(MeshBuilder to, double x, double y, double z, double radius) {
        int rings = 8;
        for (int i = 0; i < rings; i++) {
            ballBand(to, x, y, z, radius, -90 + 180.0 * i / rings, -90 + 180.0 * (i + 1) / rings);
        }
    }

    private static void ballBand(MeshBuilder to, double x, double y, double z, double radius, double low, double high) {
        double c0 = Math.cos(Math.toRadians(low)), s0 = Math.sin(Math.toRadians(low));
        double c1 = Math.cos(Math.toRadians(high)), s1 = Math.sin(Math.toRadians(high));
        int a = -1;
        int b = -1;
        for (int i = 0; i <= 14; i++) {
            double c = Math.cos(2 * Math.PI * i / 14), s = Math.sin(2 * Math.PI * i / 14);
            int p = to.corner(x + radius * c0 * c, y + radius * c0 * s, z + radius * s0, c0 * c, c0 * s, s0);
            int q = to.corner(x + radius * c1 * c, y + radius * c1 * s, z + radius * s1, c1 * c, c1 * s, s1);
            if (a >= 0) {
                to.quad(a, p, q, b);
            }
            a = p;
            b = q;
        }
    }
}
