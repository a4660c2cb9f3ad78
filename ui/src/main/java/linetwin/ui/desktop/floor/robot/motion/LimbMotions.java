package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySide;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;

/** Motions of single limbs on their endurance rigs; angles in degrees. */
final class LimbMotions {
    private static final double TURN = 2 * Math.PI;
    private static final double SQUAT_SECONDS = 3;
    private static final double LIFT_SECONDS = 4;

    private LimbMotions() {}

    static void legEndurance(HumanoidBody body, double t, JointPose pose) {
        var bend = 4 + 44 * (1 - Math.cos(TURN * t / SQUAT_SECONDS)) / 2;
        pose.pelvis(0, 0, body.pelvisHeight());
        for (var side : BodySide.values()) {
            pose.degrees(BodyJoint.LEFT_HIP_PITCH.on(side), -bend);
            pose.degrees(BodyJoint.LEFT_KNEE.on(side), 2 * bend);
            pose.degrees(BodyJoint.LEFT_ANKLE_PITCH.on(side), -bend);
        }
    }

    static void armEndurance(HumanoidBody body, double t, JointPose pose) {
        var lift = (1 - Math.cos(TURN * t / LIFT_SECONDS)) / 2;
        pose.pelvis(0, 0, body.pelvisHeight());
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_PITCH, 4 - 64 * lift);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_ROLL, 6 + 12 * lift);
        pose.bothDegrees(BodyJoint.LEFT_ELBOW, 84 - 44 * lift);
        pose.bothDegrees(BodyJoint.LEFT_WRIST_ROLL, 40 * Math.sin(TURN * t / LIFT_SECONDS));
    }
}
