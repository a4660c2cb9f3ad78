package linetwin.ui.desktop.floor.robot.body;

/**
 * Limits of each joint in radians. Source of the figures: public URDF files of unitreerobotics/unitree_ros, commit
 * d6f13aa, 18 June 2026, BSD-3-Clause (numbers only), for the left side. The right side is mirrored in roll and yaw.
 */
public final class JointLimits {
    /**
     * Limits in degrees, lowest and highest, by {@link BodyJoint} from the left hip to the head, without the right
     * side.
     */
    private static final double[][] H2_DEGREES = {
        {-141, 159},
        {-27, 124},
        {-162, 162},
        {-5, 145},
        {-65, 35},
        {-20, 17},
        {-100, 100},
        {-30, 30},
        {-25, 30},
        {-150, 105},
        {-30, 143},
        {-150, 150},
        {-56, 176},
        {-150, 150},
        {-33, 33},
        {-70, 70},
        {-100, 100},
        {-30, 48}
    };

    private static final double[][] G1_DEGREES = {
        {-145, 165},
        {-30, 170},
        {-158, 158},
        {-5, 165},
        {-50, 30},
        {-15, 15},
        {-150, 150},
        {-30, 30},
        {-30, 30},
        {-177, 153},
        {-91, 129},
        {-150, 150},
        {-60, 120},
        {-113, 113},
        {-92, 92},
        {-92, 92},
        {0, 0},
        {0, 0}
    };

    /** Limits of a full-size humanoid of 31 axes. */
    public static final JointLimits FULL_SIZE = new JointLimits(H2_DEGREES);

    /** Limits of a small humanoid of 29 axes, whose head does not turn. */
    public static final JointLimits SMALL = new JointLimits(G1_DEGREES);

    private final double[] lowest = new double[BodyJoint.COUNT];
    private final double[] highest = new double[BodyJoint.COUNT];

    private JointLimits(double[][] degrees) {
        var row = 0;
        for (var joint : BodyJoint.ALL) {
            if (joint.on(BodySide.LEFT) == joint) {
                put(joint, degrees[row]);
                row++;
            }
        }
    }

    private void put(BodyJoint joint, double[] range) {
        lowest[joint.index()] = Math.toRadians(range[0]);
        highest[joint.index()] = Math.toRadians(range[1]);
        var other = joint.on(BodySide.RIGHT);
        if (other != joint) {
            var mirrored = joint.mirrorSign() < 0;
            lowest[other.index()] = Math.toRadians(mirrored ? -range[1] : range[0]);
            highest[other.index()] = Math.toRadians(mirrored ? -range[0] : range[1]);
        }
    }

    public double lowest(BodyJoint joint) {
        return lowest[joint.index()];
    }

    public double highest(BodyJoint joint) {
        return highest[joint.index()];
    }
}
