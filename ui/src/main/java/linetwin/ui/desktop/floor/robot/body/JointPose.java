package linetwin.ui.desktop.floor.robot.body;

import java.util.Arrays;

/**
 * Joint vector in radians and pose of the pelvis relative to the spot of the figure on the floor. Mutable, reused from
 * frame to frame; one thread at a time.
 */
public final class JointPose {
    private final double[] angles = new double[BodyJoint.COUNT];
    private double x;
    private double y;
    private double z;
    private double yaw;
    private double pitch;

    /** Angle of a joint in radians. */
    public double angle(BodyJoint joint) {
        return angles[joint.index()];
    }

    /** Angle of the joint with this index. */
    double angle(int joint) {
        return angles[joint];
    }

    public JointPose set(BodyJoint joint, double radians) {
        angles[joint.index()] = radians;
        return this;
    }

    public JointPose degrees(BodyJoint joint, double degrees) {
        return set(joint, Math.toRadians(degrees));
    }

    /** Sets a joint of the left side and its counterpart so that the pose is mirrored; in degrees. */
    public JointPose bothDegrees(BodyJoint left, double degrees) {
        degrees(left, degrees);
        return degrees(left.on(BodySide.RIGHT), degrees * left.mirrorSign());
    }

    /** Sets the counterpart of a left joint on the given side, mirrored; in degrees. */
    public JointPose sideDegrees(BodyJoint left, BodySide side, double degrees) {
        return degrees(left.on(side), side == BodySide.LEFT ? degrees : degrees * left.mirrorSign());
    }

    /** Sets all joints to zero and the pelvis to the origin. */
    public JointPose clear() {
        Arrays.fill(angles, 0);
        pelvis(0, 0, 0);
        return turned(0, 0);
    }

    /** Moves the pelvis: metres forward, to the left, and up. */
    public JointPose pelvis(double forward, double left, double up) {
        x = forward;
        y = left;
        z = up;
        return this;
    }

    /** Turns the pelvis: radians to the left about the vertical, then forward about its own left axis. */
    public JointPose turned(double toLeft, double forward) {
        yaw = toLeft;
        pitch = forward;
        return this;
    }

    public void raise(double metres) {
        z += metres;
    }

    public double x() {
        return x;
    }

    public double y() {
        return y;
    }

    public double z() {
        return z;
    }

    public double yaw() {
        return yaw;
    }

    public double pitch() {
        return pitch;
    }

    public void copyFrom(JointPose other) {
        System.arraycopy(other.angles, 0, angles, 0, angles.length);
        pelvis(other.x, other.y, other.z);
        turned(other.yaw, other.pitch);
    }

    /** True if the other pose has equal joints and an equal pelvis. */
    public boolean same(JointPose other) {
        return x == other.x
                && y == other.y
                && z == other.z
                && yaw == other.yaw
                && pitch == other.pitch
                && Arrays.equals(angles, other.angles);
    }
}
