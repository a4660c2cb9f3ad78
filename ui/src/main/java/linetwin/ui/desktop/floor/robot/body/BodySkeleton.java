package linetwin.ui.desktop.floor.robot.body;

/**
 * Forward kinematics of one body. Frames are flat: frame 0 is the pelvis, frame 1 + i follows {@link BodyJoint} i; each
 * is twelve doubles, a 3 x 4 matrix by rows that maps a point of the link to the frame of the figure. Immutable,
 * allocates nothing per pose; for any thread.
 */
public final class BodySkeleton {
    /** Number of doubles per frame. */
    public static final int STRIDE = 12;

    /** Number of frames of a robot. */
    public static final int FRAMES = BodyJoint.COUNT + 1;

    private final HumanoidBody body;
    private final double[] offsets = new double[3 * BodyJoint.COUNT];

    public BodySkeleton(HumanoidBody body) {
        this.body = body;
        for (var side : BodySide.values()) {
            leg(side);
            arm(side);
        }
        offset(BodyJoint.WAIST_YAW, 0, 0, body.pelvisToWaist());
        offset(BodyJoint.HEAD_YAW, 0, 0, body.waistToShoulder() + body.shoulderToNeck());
    }

    public HumanoidBody body() {
        return body;
    }

    /** New array for {@link #solve}. */
    public static double[] newFrames() {
        return new double[FRAMES * STRIDE];
    }

    /** Index of the first element of the frame of this joint. */
    public static int at(int joint) {
        return (joint + 1) * STRIDE;
    }

    private void leg(BodySide side) {
        offset(BodyJoint.LEFT_HIP_PITCH.on(side), 0, side.sign() * body.hipHalfWidth(), -body.hipDrop());
        offset(BodyJoint.LEFT_KNEE.on(side), 0, 0, -body.thigh());
        offset(BodyJoint.LEFT_ANKLE_PITCH.on(side), 0, 0, -body.shank());
    }

    private void arm(BodySide side) {
        offset(
                BodyJoint.LEFT_SHOULDER_PITCH.on(side),
                0,
                side.sign() * body.shoulderHalfWidth(),
                body.waistToShoulder());
        offset(BodyJoint.LEFT_ELBOW.on(side), 0, 0, -body.upperArm());
        offset(BodyJoint.LEFT_WRIST_ROLL.on(side), body.forearm(), 0, 0);
    }

    private void offset(BodyJoint joint, double x, double y, double z) {
        offsets[3 * joint.index()] = x;
        offsets[3 * joint.index() + 1] = y;
        offsets[3 * joint.index() + 2] = z;
    }

    /** Solves the forward kinematics of a pose into {@code frames}. */
    public void solve(JointPose pose, double[] frames) {
        pelvis(pose, frames);
        for (var joint : BodyJoint.ALL) {
            var i = joint.index();
            var from = at(joint.parent());
            move(frames, from, at(i), offsets[3 * i], offsets[3 * i + 1], offsets[3 * i + 2]);
            turn(frames, at(i), joint.axis(), pose.angle(i));
        }
    }

    /** Raises or lowers the pelvis until the lowest point of the soles is on the floor; updates the frames. */
    public void ground(JointPose pose, double[] frames) {
        solve(pose, frames);
        pose.raise(-lowestSole(frames));
        solve(pose, frames);
    }

    /** Height of the lowest corner of both soles, in metres. */
    public double lowestSole(double[] frames) {
        return Math.min(lowestSole(frames, BodySide.LEFT), lowestSole(frames, BodySide.RIGHT));
    }

    public double lowestSole(double[] frames, BodySide side) {
        var at = at(BodyJoint.LEFT_ANKLE_ROLL.on(side).index());
        var half = body.footWidth() / 2;
        var back = frames[at + 8] * body.heel();
        var front = frames[at + 8] * body.toe();
        var across = Math.abs(frames[at + 9] * half);
        return frames[at + 11] + Math.min(back, front) - across - frames[at + 10] * body.soleToAnkle();
    }

    private static void pelvis(JointPose pose, double[] f) {
        identity(f, 0);
        f[3] = pose.x();
        f[7] = pose.y();
        f[11] = pose.z();
        turn(f, 0, JointAxis.Z, pose.yaw());
        turn(f, 0, JointAxis.Y, pose.pitch());
    }

    private static void identity(double[] f, int at) {
        for (var i = 0; i < STRIDE; i++) {
            f[at + i] = i % 5 == 0 ? 1 : 0;
        }
    }

    private static void move(double[] f, int from, int to, double x, double y, double z) {
        for (var row = 0; row < STRIDE; row += 4) {
            var a = f[from + row];
            var b = f[from + row + 1];
            var c = f[from + row + 2];
            f[to + row] = a;
            f[to + row + 1] = b;
            f[to + row + 2] = c;
            f[to + row + 3] = f[from + row + 3] + a * x + b * y + c * z;
        }
    }

    private static void turn(double[] f, int at, JointAxis axis, double angle) {
        if (angle == 0) {
            return;
        }
        // A rotation mixes the two columns of the other axes, in cyclic order.
        var first = axis == JointAxis.X ? 1 : axis == JointAxis.Y ? 2 : 0;
        var second = (first + 1) % 3;
        var cos = Math.cos(angle);
        var sin = Math.sin(angle);
        for (var row = at; row < at + STRIDE; row += 4) {
            var a = f[row + first];
            var b = f[row + second];
            f[row + first] = cos * a + sin * b;
            f[row + second] = cos * b - sin * a;
        }
    }
}
