package linetwin.ui.desktop.floor.mesh;

import javafx.scene.transform.Affine;

/** Frame with position and orientation: columns of the axes, then the origin. Hall coordinates in metres; immutable. */
public record AxisFrame(
        double xx,
        double xy,
        double xz,
        double yx,
        double yy,
        double yz,
        double zx,
        double zy,
        double zz,
        double x,
        double y,
        double z) {
    public static final AxisFrame ORIGIN = new AxisFrame(1, 0, 0, 0, 1, 0, 0, 0, 1, 0, 0, 0);

    public static AxisFrame at(double x, double y, double z) {
        return new AxisFrame(1, 0, 0, 0, 1, 0, 0, 0, 1, x, y, z);
    }

    /** Frame turned to the left about the vertical, in degrees. */
    public static AxisFrame yaw(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new AxisFrame(c, s, 0, -s, c, 0, 0, 0, 1, 0, 0, 0);
    }

    /** Frame tilted about the y axis, in degrees: the z axis leans towards x. */
    public static AxisFrame tilt(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new AxisFrame(c, 0, -s, 0, 1, 0, s, 0, c, 0, 0, 0);
    }

    /** Frame rolled about the x axis, in degrees: the z axis leans towards minus y. */
    public static AxisFrame roll(double degrees) {
        double c = Math.cos(Math.toRadians(degrees));
        double s = Math.sin(Math.toRadians(degrees));
        return new AxisFrame(1, 0, 0, 0, c, s, 0, -s, c, 0, 0, 0);
    }

    /** Composition: {@code inner}, given in this frame, as a frame of the hall. */
    public AxisFrame then(AxisFrame inner) {
        return new AxisFrame(
                turnX(inner.xx, inner.xy, inner.xz),
                turnY(inner.xx, inner.xy, inner.xz),
                turnZ(inner.xx, inner.xy, inner.xz),
                turnX(inner.yx, inner.yy, inner.yz),
                turnY(inner.yx, inner.yy, inner.yz),
                turnZ(inner.yx, inner.yy, inner.yz),
                turnX(inner.zx, inner.zy, inner.zz),
                turnY(inner.zx, inner.zy, inner.zz),
                turnZ(inner.zx, inner.zy, inner.zz),
                pointX(inner.x, inner.y, inner.z),
                pointY(inner.x, inner.y, inner.z),
                pointZ(inner.x, inner.y, inner.z));
    }

    public double turnX(double a, double b, double c) {
        return xx * a + yx * b + zx * c;
    }

    public double turnY(double a, double b, double c) {
        return xy * a + yy * b + zy * c;
    }

    public double turnZ(double a, double b, double c) {
        return xz * a + yz * b + zz * c;
    }

    public double pointX(double a, double b, double c) {
        return turnX(a, b, c) + x;
    }

    public double pointY(double a, double b, double c) {
        return turnY(a, b, c) + y;
    }

    public double pointZ(double a, double b, double c) {
        return turnZ(a, b, c) + z;
    }

    /** Writes this frame into the transform of a node: scene X = x, Y = -z, Z = y. */
    public void into(Affine affine) {
        affine.setToTransform(xx, -zx, yx, x, -xz, zz, -yz, -z, xy, -zy, yy, y);
    }
}
