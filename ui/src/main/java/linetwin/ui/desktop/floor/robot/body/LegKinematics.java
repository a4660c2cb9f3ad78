package linetwin.ui.desktop.floor.robot.body;

/** Inverse kinematics of a leg with a level foot that points where the pelvis points. */
public final class LegKinematics {
    private static final double LONGEST = 0.999;
    private static final double SHORTEST = 0.35;

    private LegKinematics() {}

    /** Length from hip to ankle of the straight leg. */
    public static double straight(HumanoidBody body) {
        return body.thigh() + body.shank();
    }

    /**
     * Bends one leg so that its ankle is at a point relative to its hip, in metres along the upright pelvis: forward,
     * to the left, up. A point out of reach is approached as far as the leg allows.
     */
    public static void ankleAt(
            HumanoidBody body, JointPose pose, BodySide side, double forward, double left, double up) {
        var tilt = pose.pitch();
        var x = Math.cos(tilt) * forward - Math.sin(tilt) * up;
        var z = Math.sin(tilt) * forward + Math.cos(tilt) * up;
        var knee = knee(body, Math.sqrt(x * x + left * left + z * z));
        var back = -body.shank() * Math.sin(knee);
        var down = body.thigh() + body.shank() * Math.cos(knee);
        var roll = Math.asin(Math.clamp(left / down, -1, 1));
        // Ry(pitch) takes (back, -down cos roll) to (x, z).
        var pitch = Math.atan2(-x, -z) - Math.atan2(-back, down * Math.cos(roll));
        pose.set(BodyJoint.LEFT_HIP_PITCH.on(side), pitch);
        pose.set(BodyJoint.LEFT_HIP_ROLL.on(side), roll);
        pose.set(BodyJoint.LEFT_KNEE.on(side), knee);
        level(pose, side, pitch + tilt, roll, knee);
    }

    private static double knee(HumanoidBody body, double distance) {
        var a = body.thigh();
        var b = body.shank();
        var reach = Math.clamp(distance, SHORTEST * (a + b), LONGEST * (a + b));
        return Math.PI - Math.acos((a * a + b * b - reach * reach) / (2 * a * b));
    }

    /** Turns the ankle so that the sole is level. */
    private static void level(JointPose pose, BodySide side, double pitch, double roll, double knee) {
        var x = -Math.cos(knee) * Math.sin(pitch) - Math.sin(knee) * Math.cos(roll) * Math.cos(pitch);
        var y = Math.sin(roll) * Math.cos(pitch);
        var z = Math.cos(knee) * Math.cos(roll) * Math.cos(pitch) - Math.sin(knee) * Math.sin(pitch);
        pose.set(BodyJoint.LEFT_ANKLE_PITCH.on(side), Math.atan2(x, z));
        pose.set(BodyJoint.LEFT_ANKLE_ROLL.on(side), -Math.asin(y));
    }
}
