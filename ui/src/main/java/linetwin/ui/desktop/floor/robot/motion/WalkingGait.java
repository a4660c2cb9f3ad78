package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySide;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.LegKinematics;

/** Walking with level feet: each foot is on the floor a little more than half of the time. */
final class WalkingGait {
    private static final double TURN = 2 * Math.PI;
    private static final double ON_FLOOR = 0.6;
    private static final double TURN_SECONDS = 3;
    private static final double LEG_SHARE = 0.965;
    private static final double LONGEST = 0.99;

    private WalkingGait() {}

    /**
     * @param speed speed in metres per second; 0 steps on the spot
     * @param forward position of the pelvis along the track in metres
     */
    static void walk(HumanoidBody body, double speed, double t, double forward, JointPose pose) {
        var stride = strideSeconds(body, speed);
        var phase = t / stride - Math.floor(t / stride);
        var reach = speed * ON_FLOOR * stride / 2;
        var down = hipOverAnkle(body, reach);
        // Shifts the weight over the left foot in the middle of its stance.
        var sway = 0.3 * body.hipHalfWidth() * Math.cos(TURN * (phase - ON_FLOOR / 2));
        for (var side : BodySide.values()) {
            var own = side == BodySide.LEFT ? phase : (phase + 0.5) % 1;
            foot(body, pose, side, own, reach, down, sway);
            arm(pose, side, own, reach / body.scale());
        }
        pose.pelvis(forward, sway, down + body.soleToAnkle() + body.hipDrop());
        pose.degrees(BodyJoint.WAIST_YAW, -60 * reach * Math.sin(TURN * (phase + 0.2)) / 2);
        pose.degrees(BodyJoint.WAIST_PITCH, 2 + 3 * speed);
    }

    /** Duration of two steps in seconds: shorter at higher speed and for shorter legs. */
    private static double strideSeconds(HumanoidBody body, double speed) {
        return (1.3 - 0.3 * Math.min(1, speed)) * Math.sqrt(body.scale());
    }

    private static double hipOverAnkle(HumanoidBody body, double reach) {
        var straight = LegKinematics.straight(body);
        var limit = LONGEST * straight;
        return Math.min(LEG_SHARE * straight, Math.sqrt(limit * limit - reach * reach));
    }

    private static void foot(
            HumanoidBody body, JointPose pose, BodySide side, double own, double reach, double down, double sway) {
        var apart = -side.sign() * 0.14 * body.hipHalfWidth() - sway;
        if (own < ON_FLOOR) {
            LegKinematics.ankleAt(body, pose, side, reach * (1 - 2 * own / ON_FLOOR), apart, -down);
            return;
        }
        var swing = (own - ON_FLOOR) / (1 - ON_FLOOR);
        var lift = (0.06 * body.scale() + 0.12 * reach) * Math.pow(Math.sin(Math.PI * swing), 1.2);
        LegKinematics.ankleAt(body, pose, side, reach * (2 * swung(swing) - 1), apart, lift - down);
    }

    /**
     * Share of the way of a swinging foot (quintic smoothstep): slow at both ends, so that the sole is off the floor
     * before it moves.
     */
    private static double swung(double s) {
        return s * s * s * (10 + s * (6 * s - 15));
    }

    /** Swings the arms against the legs. */
    private static void arm(JointPose pose, BodySide side, double own, double reach) {
        var swing = Math.cos(TURN * (own - 0.05));
        pose.sideDegrees(BodyJoint.LEFT_SHOULDER_PITCH, side, 2 + (4 + 70 * reach) * swing);
        pose.sideDegrees(BodyJoint.LEFT_SHOULDER_ROLL, side, 9);
        pose.sideDegrees(BodyJoint.LEFT_ELBOW, side, 58 + 20 * reach * swing);
    }

    static void outAndBack(HumanoidBody body, double length, double speed, double t, JointPose pose) {
        var way = length / speed;
        var lap = t % (2 * (way + TURN_SECONDS));
        var back = lap >= way + TURN_SECONDS;
        var s = back ? lap - way - TURN_SECONDS : lap;
        var along = Math.min(s, way) * speed - length / 2;
        var turn = Math.PI * (StandingMotions.ease((s - way) / TURN_SECONDS) + (back ? 1 : 0));
        walk(body, s < way ? speed : 0, t, 0, pose);
        var sway = pose.y();
        pose.pelvis((back ? -along : along) - Math.sin(turn) * sway, Math.cos(turn) * sway, pose.z());
        pose.turned(turn, 0);
    }

    static void test(HumanoidBody body, double t, JointPose pose) {
        var fast = Math.sqrt(body.scale());
        if (t < 120) {
            StandingMotions.stand(body, t, pose);
        } else if (t < 270) {
            walk(body, 0, t - 120, 0, pose);
        } else if (t < 630) {
            walk(body, fast * (0.35 + 0.3 * Math.floor((t - 270) / 120)), t - 270, 0, pose);
        } else if (t < 870) {
            StandingMotions.squat(body, t - 630, pose);
        } else if (t < 1040) {
            StandingMotions.pushRecovery(body, t - 870, pose);
        } else {
            StandingMotions.stand(body, t - 1040, pose);
        }
    }
}
