package linetwin.ui.floor.robot;

import java.util.List;

/**
 * The 31 body joints, chain by chain: pitch, roll, yaw, knee, ankle in the legs; yaw, roll, pitch in the waist; pitch,
 * roll, yaw, elbow, wrist in the arms; yaw, pitch in the neck. A body without head axes holds those two at zero.
 */
public enum Joint {
    LEFT_HIP_PITCH(Axis.Y),
    LEFT_HIP_ROLL(Axis.X),
    LEFT_HIP_YAW(Axis.Z),
    LEFT_KNEE(Axis.Y),
    LEFT_ANKLE_PITCH(Axis.Y),
    LEFT_ANKLE_ROLL(Axis.X),
    RIGHT_HIP_PITCH(Axis.Y),
    RIGHT_HIP_ROLL(Axis.X),
    RIGHT_HIP_YAW(Axis.Z),
    RIGHT_KNEE(Axis.Y),
    RIGHT_ANKLE_PITCH(Axis.Y),
    RIGHT_ANKLE_ROLL(Axis.X),
    WAIST_YAW(Axis.Z),
    WAIST_ROLL(Axis.X),
    WAIST_PITCH(Axis.Y),
    LEFT_SHOULDER_PITCH(Axis.Y),
    LEFT_SHOULDER_ROLL(Axis.X),
    LEFT_SHOULDER_YAW(Axis.Z),
    LEFT_ELBOW(Axis.Y),
    LEFT_WRIST_ROLL(Axis.X),
    LEFT_WRIST_PITCH(Axis.Y),
    LEFT_WRIST_YAW(Axis.Z),
    RIGHT_SHOULDER_PITCH(Axis.Y),
    RIGHT_SHOULDER_ROLL(Axis.X),
    RIGHT_SHOULDER_YAW(Axis.Z),
    RIGHT_ELBOW(Axis.Y),
    RIGHT_WRIST_ROLL(Axis.X),
    RIGHT_WRIST_PITCH(Axis.Y),
    RIGHT_WRIST_YAW(Axis.Z),
    HEAD_YAW(Axis.Z),
    HEAD_PITCH(Axis.Y);

    /** All joints; {@link #values} would make a new array each time. */
    static final List<Joint> ALL = List.of(values());

    static final int COUNT = ALL.size();
    static final int PELVIS = -1;

    private static final int LEG = 6;
    private static final int ARM = 7;

    private final Axis axis;

    Joint(Axis axis) {
        this.axis = axis;
    }

    Axis axis() {
        return axis;
    }

    /** Position in a joint vector, from 0. */
    @SuppressWarnings("EnumOrdinal") // the order of the constants is the order of the joint vector
    public int index() {
        return ordinal();
    }

    /** Index of the joint that carries this one, or {@link #PELVIS}. */
    int parent() {
        return switch (this) {
            case LEFT_HIP_PITCH, RIGHT_HIP_PITCH, WAIST_YAW -> PELVIS;
            case LEFT_SHOULDER_PITCH, RIGHT_SHOULDER_PITCH, HEAD_YAW -> WAIST_PITCH.index();
            default -> index() - 1;
        };
    }

    /** The same joint on the given side; waist and head joints are their own counterpart. */
    public Joint on(Side side) {
        var right = isBetween(RIGHT_HIP_PITCH, RIGHT_ANKLE_ROLL) || isBetween(RIGHT_SHOULDER_PITCH, RIGHT_WRIST_YAW);
        var left = isBetween(LEFT_HIP_PITCH, LEFT_ANKLE_ROLL) || isBetween(LEFT_SHOULDER_PITCH, LEFT_WRIST_YAW);
        if (side == Side.LEFT && right) {
            return ALL.get(index() - chain());
        }
        return side == Side.RIGHT && left ? ALL.get(index() + chain()) : this;
    }

    /** +1 where a mirrored pose has the same angle (pitch), -1 where it has the opposite one (roll, yaw). */
    int mirrorSign() {
        return axis == Axis.Y ? 1 : -1;
    }

    private int chain() {
        return compareTo(WAIST_YAW) < 0 ? LEG : ARM;
    }

    private boolean isBetween(Joint first, Joint last) {
        return compareTo(first) >= 0 && compareTo(last) <= 0;
    }
}
