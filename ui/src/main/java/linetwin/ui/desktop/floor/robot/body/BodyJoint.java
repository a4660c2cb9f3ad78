package linetwin.ui.desktop.floor.robot.body;

import java.util.List;

/**
 * Joint of the body, 31 in all, chain by chain: pitch, roll, yaw, knee, ankle in the legs; yaw, roll, pitch in the
 * waist; pitch, roll, yaw, elbow, wrist in the arms; yaw, pitch in the neck. A body without head axes keeps those two
 * at zero.
 */
public enum BodyJoint {
    LEFT_HIP_PITCH(JointAxis.Y),
    LEFT_HIP_ROLL(JointAxis.X),
    LEFT_HIP_YAW(JointAxis.Z),
    LEFT_KNEE(JointAxis.Y),
    LEFT_ANKLE_PITCH(JointAxis.Y),
    LEFT_ANKLE_ROLL(JointAxis.X),
    RIGHT_HIP_PITCH(JointAxis.Y),
    RIGHT_HIP_ROLL(JointAxis.X),
    RIGHT_HIP_YAW(JointAxis.Z),
    RIGHT_KNEE(JointAxis.Y),
    RIGHT_ANKLE_PITCH(JointAxis.Y),
    RIGHT_ANKLE_ROLL(JointAxis.X),
    WAIST_YAW(JointAxis.Z),
    WAIST_ROLL(JointAxis.X),
    WAIST_PITCH(JointAxis.Y),
    LEFT_SHOULDER_PITCH(JointAxis.Y),
    LEFT_SHOULDER_ROLL(JointAxis.X),
    LEFT_SHOULDER_YAW(JointAxis.Z),
    LEFT_ELBOW(JointAxis.Y),
    LEFT_WRIST_ROLL(JointAxis.X),
    LEFT_WRIST_PITCH(JointAxis.Y),
    LEFT_WRIST_YAW(JointAxis.Z),
    RIGHT_SHOULDER_PITCH(JointAxis.Y),
    RIGHT_SHOULDER_ROLL(JointAxis.X),
    RIGHT_SHOULDER_YAW(JointAxis.Z),
    RIGHT_ELBOW(JointAxis.Y),
    RIGHT_WRIST_ROLL(JointAxis.X),
    RIGHT_WRIST_PITCH(JointAxis.Y),
    RIGHT_WRIST_YAW(JointAxis.Z),
    HEAD_YAW(JointAxis.Z),
    HEAD_PITCH(JointAxis.Y);

    /** All joints; {@link #values} would make a new array each time. */
    public static final List<BodyJoint> ALL = List.of(values());

    public static final int COUNT = ALL.size();
    public static final int PELVIS = -1;

    private static final int LEG = 6;
    private static final int ARM = 7;

    private final JointAxis axis;

    BodyJoint(JointAxis axis) {
        this.axis = axis;
    }

    public JointAxis axis() {
        return axis;
    }

    /** Index in a joint vector, from 0. */
    @SuppressWarnings("EnumOrdinal") // Order of the constants is the order of the joint vector.
    public int index() {
        return ordinal();
    }

    /** Index of the joint that carries this one, or {@link #PELVIS}. */
    public int parent() {
        return switch (this) {
            case LEFT_HIP_PITCH, RIGHT_HIP_PITCH, WAIST_YAW -> PELVIS;
            case LEFT_SHOULDER_PITCH, RIGHT_SHOULDER_PITCH, HEAD_YAW -> WAIST_PITCH.index();
            default -> index() - 1;
        };
    }

    /** Joint of the same kind on the given side; waist and head joints are their own counterpart. */
    public BodyJoint on(BodySide side) {
        var right = isBetween(RIGHT_HIP_PITCH, RIGHT_ANKLE_ROLL) || isBetween(RIGHT_SHOULDER_PITCH, RIGHT_WRIST_YAW);
        var left = isBetween(LEFT_HIP_PITCH, LEFT_ANKLE_ROLL) || isBetween(LEFT_SHOULDER_PITCH, LEFT_WRIST_YAW);
        if (side == BodySide.LEFT && right) {
            return ALL.get(index() - chain());
        }
        return side == BodySide.RIGHT && left ? ALL.get(index() + chain()) : this;
    }

    /** Factor of the angle in a mirrored pose: +1 for pitch, -1 for roll and yaw. */
    public int mirrorSign() {
        return axis == JointAxis.Y ? 1 : -1;
    }

    private int chain() {
        return compareTo(WAIST_YAW) < 0 ? LEG : ARM;
    }

    private boolean isBetween(BodyJoint first, BodyJoint last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }
}
