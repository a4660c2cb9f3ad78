package linetwin.ui.desktop.floor.robot.shape;

import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.JointAxis;

/** Placement of a solid: a rotation and a translation of its points. Immutable. */
public final class SolidPlacement {
    static final SolidPlacement HERE = new SolidPlacement(new double[] {1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0});

    private final double[] m;

    private SolidPlacement(double[] m) {
        this.m = m;
    }

    public static SolidPlacement at(double x, double y, double z) {
        return new SolidPlacement(new double[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z});
    }

    /** Placement of a solved frame. */
    public static SolidPlacement frame(double[] frames, int at) {
        var m = new double[BodySkeleton.STRIDE];
        System.arraycopy(frames, at, m, 0, m.length);
        return new SolidPlacement(m);
    }

    /** Placement that turns a solid along z to the given axis. */
    SolidPlacement along(JointAxis axis) {
        return switch (axis) {
            case X -> turned(JointAxis.Y, 90);
            case Y -> turned(JointAxis.X, -90);
            case Z -> this;
        };
    }

    /** Placement that first turns the solid about its own axis. */
    public SolidPlacement turned(JointAxis axis, double degrees) {
        var c = Math.cos(Math.toRadians(degrees));
        var s = Math.sin(Math.toRadians(degrees));
        return then(
                switch (axis) {
                    case X -> new double[] {1, 0, 0, 0, 0, c, -s, 0, 0, s, c, 0};
                    case Y -> new double[] {c, 0, s, 0, 0, 1, 0, 0, -s, 0, c, 0};
                    case Z -> new double[] {c, -s, 0, 0, s, c, 0, 0, 0, 0, 1, 0};
                });
    }

    /** Placement shifted along its own axes. */
    SolidPlacement moved(double x, double y, double z) {
        return then(new double[] {1, 0, 0, x, 0, 1, 0, y, 0, 0, 1, z});
    }

    private SolidPlacement then(double[] inner) {
        var product = new double[12];
        for (var row = 0; row < 12; row += 4) {
            for (var column = 0; column < 4; column++) {
                product[row + column] = m[row] * inner[column]
                        + m[row + 1] * inner[4 + column]
                        + m[row + 2] * inner[8 + column]
                        + (column == 3 ? m[row + 3] : 0);
            }
        }
        return new SolidPlacement(product);
    }

    double x(double px, double py, double pz) {
        return m[0] * px + m[1] * py + m[2] * pz + m[3];
    }

    double y(double px, double py, double pz) {
        return m[4] * px + m[5] * py + m[6] * pz + m[7];
    }

    double z(double px, double py, double pz) {
        return m[8] * px + m[9] * py + m[10] * pz + m[11];
    }
}
