package linetwin.ui.desktop.floor.robot.shape;

import java.util.ArrayList;
import java.util.List;

/**
 * Loft over cross-sections along z: super-ellipses with half-widths in x and y and a squareness from 2 (ellipse) to
 * about 6 (box). Thighs, chests, heads and feet are lofts.
 */
final class LoftShape {
    /** Role of the surface at a height in metres and a direction in degrees: 0 forward (x), 90 to the left (y). */
    interface Paint {
        SurfaceRole at(double z, double degrees);
    }

    private record Ring(double z, double x, double y, double halfX, double halfY, double squareness) {
        Ring inset(double by, double towards) {
            return new Ring(towards, x, y, Math.max(0.001, halfX - by), Math.max(0.001, halfY - by), squareness);
        }
    }

    private final int spokes;
    private final List<Ring> rings = new ArrayList<>();
    private double squareness = 2.6;
    private double bottomDome;
    private double topDome;
    private int domeSteps = 3;
    private int patchRows = 8;

    /** @param spokes number of corners of each cross-section */
    LoftShape(int spokes) {
        this.spokes = spokes;
    }

    LoftShape squareness(double value) {
        squareness = value;
        return this;
    }

    /** Rounds the lower and the upper end with these radii in metres, inside the height of the rings. */
    LoftShape domed(double bottom, double top) {
        bottomDome = bottom;
        topDome = top;
        return this;
    }

    /** Sets the number of steps of the rounded ends; one step is a chamfer. */
    LoftShape domeSteps(int steps) {
        domeSteps = steps;
        return this;
    }

    /** Sets a coarse loft for distant figures: chamfers in place of domes, and coarse inlays. */
    LoftShape coarse() {
        patchRows = 4;
        return domeSteps(1);
    }

    LoftShape ring(double z, double halfX, double halfY) {
        return ring(z, 0, 0, halfX, halfY);
    }

    /** Adds a cross-section whose centre is off the axis. */
    LoftShape ring(double z, double x, double y, double halfX, double halfY) {
        rings.add(new Ring(z, x, y, halfX, halfY, squareness));
        return this;
    }

    /** Adds smooth intermediate cross-sections between the given ones. */
    LoftShape smoothed(int parts) {
        var given = List.copyOf(rings);
        rings.clear();
        for (var i = 0; i + 1 < given.size(); i++) {
            for (var part = 0; part < parts; part++) {
                rings.add(between(given, i, (double) part / parts));
            }
        }
        rings.add(given.getLast());
        return this;
    }

    private static Ring between(List<Ring> given, int i, double share) {
        var a = given.get(Math.max(0, i - 1));
        var b = given.get(i);
        var c = given.get(i + 1);
        var d = given.get(Math.min(given.size() - 1, i + 2));
        return new Ring(
                b.z + share * (c.z - b.z),
                spline(a.x, b.x, c.x, d.x, share),
                spline(a.y, b.y, c.y, d.y, share),
                spline(a.halfX, b.halfX, c.halfX, d.halfX, share),
                spline(a.halfY, b.halfY, c.halfY, d.halfY, share),
                b.squareness);
    }

    /** Catmull-Rom interpolation. */
    private static double spline(double a, double b, double c, double d, double t) {
        return b + t * ((c - a) + t * ((2 * a - 5 * b + 4 * c - d) + t * (3 * (b - c) + d - a))) / 2;
    }

    SolidShape of(SurfaceRole role) {
        return of((z, degrees) -> role);
    }

    SolidShape of(Paint paint) {
        var all = withDomes();
        var solid = new SolidShape();
        for (var ring : all) {
            points(solid, ring);
        }
        for (var i = 0; i + 1 < all.size(); i++) {
            for (var j = 0; j < spokes; j++) {
                var height = (all.get(i).z + all.get(i + 1).z) / 2;
                field(solid, i, j, paint.at(height, 360.0 * (j + 0.5) / spokes));
            }
        }
        cap(solid, all.getFirst(), 0, false, paint.at(all.getFirst().z, 0));
        cap(solid, all.getLast(), all.size() - 1, true, paint.at(all.getLast().z, 0));
        return solid;
    }

    /**
     * Adds an inlay slightly above the surface, with rounded corners and a rim: visors, panels, stripes. Angles are
     * degrees from forward to the left, heights are metres along z.
     */
    SolidShape patch(double z, double halfHeight, double degrees, double halfDegrees, double proud, SurfaceRole role) {
        var columns = Math.max(3, (int) Math.ceil(2 * halfDegrees * patchRows / 80));
        var solid = new SolidShape();
        for (var row = -1; row <= patchRows + 1; row++) {
            var up = Math.sin(Math.PI / 2 * Math.clamp(2.0 * row / patchRows - 1, -0.85, 0.85));
            var wide = Math.pow(1 - Math.pow(Math.abs(up), 6), 1 / 6.0);
            for (var column = -1; column <= columns + 1; column++) {
                var aside = wide * Math.clamp(2.0 * column / columns - 1, -1, 1);
                var rim = row < 0 || row > patchRows || column < 0 || column > columns;
                surface(solid, z + halfHeight * up, degrees + halfDegrees * aside, rim ? -proud : proud);
            }
        }
        grid(solid, patchRows + 2, columns + 2, role);
        return solid;
    }

    private static void grid(SolidShape solid, int rows, int columns, SurfaceRole role) {
        for (var row = 0; row < rows; row++) {
            for (var column = 0; column < columns; column++) {
                var a = row * (columns + 1) + column;
                var b = a + columns + 1;
                solid.quad(a, a + 1, b + 1, b, role);
            }
        }
    }

    /** Adds the point of the surface at a height and a direction, moved outwards. */
    private void surface(SolidShape solid, double z, double degrees, double proud) {
        var ring = ringAt(z);
        var angle = Math.toRadians(degrees);
        solid.point(
                ring.x + (ring.halfX + proud) * stretched(Math.cos(angle), ring.squareness),
                ring.y + (ring.halfY + proud) * stretched(Math.sin(angle), ring.squareness),
                z);
    }

    private Ring ringAt(double z) {
        for (var i = 0; i + 1 < rings.size(); i++) {
            var low = rings.get(i);
            var high = rings.get(i + 1);
            if (z <= high.z) {
                var share = Math.clamp((z - low.z) / (high.z - low.z), 0, 1);
                return new Ring(
                        z,
                        low.x + share * (high.x - low.x),
                        low.y + share * (high.y - low.y),
                        low.halfX + share * (high.halfX - low.halfX),
                        low.halfY + share * (high.halfY - low.halfY),
                        low.squareness);
            }
        }
        return rings.getLast();
    }

    private void points(SolidShape solid, Ring ring) {
        for (var j = 0; j < spokes; j++) {
            var angle = 2 * Math.PI * j / spokes;
            solid.point(
                    ring.x + ring.halfX * stretched(Math.cos(angle), ring.squareness),
                    ring.y + ring.halfY * stretched(Math.sin(angle), ring.squareness),
                    ring.z);
        }
    }

    private static double stretched(double part, double squareness) {
        return Math.signum(part) * Math.pow(Math.abs(part), 2 / squareness);
    }

    private void field(SolidShape solid, int ring, int spoke, SurfaceRole role) {
        var next = (spoke + 1) % spokes;
        var low = ring * spokes;
        var high = low + spokes;
        solid.quad(low + spoke, low + next, high + next, high + spoke, role);
    }

    private void cap(SolidShape solid, Ring ring, int index, boolean top, SurfaceRole role) {
        var centre = solid.point(ring.x, ring.y, ring.z);
        for (var j = 0; j < spokes; j++) {
            var a = index * spokes + j;
            var b = index * spokes + (j + 1) % spokes;
            solid.triangle(centre, top ? a : b, top ? b : a, role);
        }
    }

    private List<Ring> withDomes() {
        var all = new ArrayList<Ring>();
        var first = rings.getFirst();
        var last = rings.getLast();
        for (var step = 0; bottomDome > 0 && step < domeSteps; step++) {
            all.add(domeRing(first, bottomDome, step, 1));
        }
        for (var i = 0; i < rings.size(); i++) {
            all.add(atEnd(i));
        }
        for (var step = domeSteps - 1; topDome > 0 && step >= 0; step--) {
            all.add(domeRing(last, topDome, step, -1));
        }
        return all;
    }

    /** Ring of this index; the end rings are moved inward to make room for the domes. */
    private Ring atEnd(int i) {
        var ring = rings.get(i);
        if (i == 0) {
            return ring.inset(0, ring.z + bottomDome);
        }
        return i == rings.size() - 1 ? ring.inset(0, ring.z - topDome) : ring;
    }

    private Ring domeRing(Ring end, double radius, int step, int inward) {
        var angle = Math.PI / 2 * step / domeSteps;
        return end.inset(radius * (1 - Math.sin(angle)), end.z + inward * radius * (1 - Math.cos(angle)));
    }
}
