package linetwin.ui.desktop.floor.robot.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Triangles of a solid, each with the {@link SurfaceRole} of its surface; points in metres, counter-clockwise seen from
 * outside. Solids are assembled from smaller ones and then converted into a mesh by {@link MeshBaker}.
 */
public final class SolidShape {
    private double[] points = new double[192];
    private int pointCount;
    private int[] corners = new int[192];
    private final List<SurfaceRole> roles = new ArrayList<>();

    int point(double x, double y, double z) {
        if (points.length < 3 * pointCount + 3) {
            points = Arrays.copyOf(points, 2 * points.length);
        }
        points[3 * pointCount] = x;
        points[3 * pointCount + 1] = y;
        points[3 * pointCount + 2] = z;
        return pointCount++;
    }

    /** Adds a triangle, unless two of its corners are the same point. */
    void triangle(int a, int b, int c, SurfaceRole role) {
        if (a == b || b == c || c == a) {
            return;
        }
        var at = 3 * roles.size();
        if (corners.length < at + 3) {
            corners = Arrays.copyOf(corners, 2 * corners.length);
        }
        corners[at] = a;
        corners[at + 1] = b;
        corners[at + 2] = c;
        roles.add(role);
    }

    void quad(int a, int b, int c, int d, SurfaceRole role) {
        triangle(a, b, c, role);
        triangle(a, c, d, role);
    }

    /** Adds a copy of another solid at a placement. */
    public SolidShape add(SolidShape other, SolidPlacement place) {
        return addSeen(other, place, 1);
    }

    public SolidShape add(SolidShape other) {
        return addSeen(other, SolidPlacement.HERE, 1);
    }

    /** Mirror image of this solid in y, to make the right side from the left. */
    SolidShape mirrored() {
        return new SolidShape().addSeen(this, SolidPlacement.HERE, -1);
    }

    private SolidShape addSeen(SolidShape other, SolidPlacement place, int ySign) {
        var first = pointCount;
        for (var i = 0; i < other.pointCount; i++) {
            var x = other.x(i);
            var y = other.y(i);
            var z = other.z(i);
            point(place.x(x, y, z), ySign * place.y(x, y, z), place.z(x, y, z));
        }
        for (var t = 0; t < other.triangles(); t++) {
            var b = other.corner(t, ySign > 0 ? 1 : 2);
            var c = other.corner(t, ySign > 0 ? 2 : 1);
            triangle(first + other.corner(t, 0), first + b, first + c, other.role(t));
        }
        return this;
    }

    public int points() {
        return pointCount;
    }

    public int triangles() {
        return roles.size();
    }

    public double x(int point) {
        return points[3 * point];
    }

    public double y(int point) {
        return points[3 * point + 1];
    }

    public double z(int point) {
        return points[3 * point + 2];
    }

    public int corner(int triangle, int corner) {
        return corners[3 * triangle + corner];
    }

    SurfaceRole role(int triangle) {
        return roles.get(triangle);
    }
}
