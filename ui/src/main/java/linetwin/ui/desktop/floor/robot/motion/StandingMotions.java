package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySide;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.LegKinematics;
import linetwin.ui.desktop.floor.robot.shape.SupportShapes;

/** Motions with both feet in place. Angles are degrees unless a name contains another unit. */
final class StandingMotions {
    private static final double TURN = 2 * Math.PI;
    private static final double EASY = 0.992;
    private static final double STANCE = 0.9;

    private StandingMotions() {}

    /** Smoothstep: from 0 to 1 while {@code t} goes from 0 to 1, constant outside. */
    static double ease(double t) {
        var x = Math.clamp(t, 0, 1);
        return x * x * (3 - 2 * x);
    }

    /** Sets the arms slightly away from the body and bent, hands beside the thighs. */
    static void easyArms(JointPose pose) {
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_PITCH, 6);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_ROLL, 9);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_YAW, -4);
        pose.bothDegrees(BodyJoint.LEFT_ELBOW, 68);
    }

    /**
     * Sets both feet level under a pelvis that is shifted and lowered relative to the middle of the feet, in metres.
     */
    static void feet(HumanoidBody body, JointPose pose, double legShare, double forward, double left) {
        var down = legShare * LegKinematics.straight(body);
        for (var side : BodySide.values()) {
            var apart = side.sign() * (STANCE - 1) * body.hipHalfWidth();
            LegKinematics.ankleAt(body, pose, side, -forward, apart - left, -down);
        }
        pose.pelvis(forward, left, down + body.soleToAnkle() + body.hipDrop());
    }

    static void stand(HumanoidBody body, double t, JointPose pose) {
        var shift = 0.006 * body.scale() * Math.sin(TURN * t / 6.5);
        feet(body, pose, EASY + 0.0015 * Math.sin(TURN * t / 4), 0, shift);
        easyArms(pose);
        pose.degrees(BodyJoint.WAIST_YAW, 1.5 * Math.sin(TURN * t / 11));
        look(body, pose, 5 * Math.sin(TURN * t / 13), 2);
    }

    static void docked(HumanoidBody body, double t, JointPose pose) {
        feet(body, pose, EASY, 0, 0);
        pose.raise(SupportShapes.DECK);
        easyArms(pose);
    }

    /** Turns the head; a body with a fixed head turns its waist a little instead. */
    static void look(HumanoidBody body, JointPose pose, double toLeft, double down) {
        if (body.headTurns()) {
            pose.degrees(BodyJoint.HEAD_YAW, toLeft);
            pose.degrees(BodyJoint.HEAD_PITCH, down);
        } else {
            pose.degrees(BodyJoint.WAIST_YAW, 0.5 * toLeft);
        }
    }

    static void lookAround(HumanoidBody body, double t, JointPose pose) {
        feet(body, pose, EASY, 0, 0);
        easyArms(pose);
        var slot = (int) Math.floor(t / 4.5);
        var share = ease((t / 4.5 - slot) * 2.2);
        var yaw = between(NoiseSequence.at(slot, 1), NoiseSequence.at(slot + 1, 1), share);
        var pitch = between(NoiseSequence.at(slot, 2), NoiseSequence.at(slot + 1, 2), share);
        look(body, pose, 62 * yaw, 9 + 18 * pitch);
        point(pose, BodySide.LEFT, Math.max(0, yaw), pitch);
        point(pose, BodySide.RIGHT, Math.max(0, -yaw), pitch);
    }

    /** Raises an arm towards the target; more if the target is further to the side of this arm. */
    private static void point(JointPose pose, BodySide side, double share, double pitch) {
        var raise = ease(share * 2.5);
        pose.sideDegrees(BodyJoint.LEFT_SHOULDER_PITCH, side, 6 - raise * (62 - 14 * pitch));
        pose.sideDegrees(BodyJoint.LEFT_SHOULDER_ROLL, side, 9 + raise * 14);
        pose.sideDegrees(BodyJoint.LEFT_ELBOW, side, 68 - raise * 22);
        pose.sideDegrees(BodyJoint.LEFT_WRIST_ROLL, side, raise * 40 * pitch);
    }

    private static double between(double a, double b, double share) {
        return a + share * (b - a);
    }

    /** Window function: 0 outside a window of time, 1 in its middle, smooth between. */
    static double window(double t, double from, double to) {
        var edge = 0.3 * (to - from);
        return Math.min(ease((t - from) / edge), ease((to - t) / edge));
    }

    static void functionalTest(HumanoidBody body, double t, JointPose pose) {
        var s = t % 32;
        var spread = window(s, 0, 8);
        var bow = window(s, 9, 15);
        var wave = window(s, 24, 32);
        feet(body, pose, EASY - 0.05 * bow, -0.05 * bow * body.scale(), 0);
        easyArms(pose);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_ROLL, 9 + 72 * spread);
        pose.bothDegrees(BodyJoint.LEFT_ELBOW, 68 + 18 * spread);
        pose.degrees(BodyJoint.WAIST_PITCH, 24 * bow);
        look(body, pose, 20 * Math.sin(TURN * s / 8) * spread, 20 * bow);
        wave(pose, wave, s);
        kneeLift(body, pose, BodySide.LEFT, window(s, 15, 19.5));
        kneeLift(body, pose, BodySide.RIGHT, window(s, 19.5, 24));
    }

    private static void wave(JointPose pose, double share, double s) {
        pose.degrees(BodyJoint.RIGHT_SHOULDER_PITCH, 6 - 76 * share);
        pose.degrees(BodyJoint.RIGHT_SHOULDER_ROLL, -9 - 22 * share);
        pose.degrees(BodyJoint.RIGHT_ELBOW, 68 - 108 * share);
        pose.degrees(BodyJoint.RIGHT_WRIST_YAW, 24 * share * Math.sin(TURN * s / 1.1));
    }

    private static void kneeLift(HumanoidBody body, JointPose pose, BodySide side, double share) {
        if (share <= 0) {
            return;
        }
        var across = body.hipHalfWidth();
        var sway = -side.sign() * 0.75 * across * share;
        var straight = EASY * LegKinematics.straight(body);
        var apart = (STANCE - 1) * across;
        LegKinematics.ankleAt(body, pose, side.other(), 0, side.other().sign() * apart - sway, -straight);
        LegKinematics.ankleAt(
                body,
                pose,
                side,
                0.12 * body.scale() * share,
                side.sign() * apart - sway * (1 - share),
                -straight * (1 - 0.28 * share));
        pose.pelvis(0, sway, pose.z());
    }

    static void squat(HumanoidBody body, double t, JointPose pose) {
        crouch(body, pose, (1 - Math.cos(TURN * t / 6)) / 2);
    }

    /** @param depth depth of the knee bend: 0 standing, 1 deepest */
    private static void crouch(HumanoidBody body, JointPose pose, double depth) {
        pose.turned(0, Math.toRadians(16) * depth);
        feet(body, pose, EASY - 0.36 * depth, -0.07 * depth * body.scale(), 0);
        easyArms(pose);
        pose.degrees(BodyJoint.WAIST_PITCH, 12 * depth);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_PITCH, 6 - 92 * depth);
        pose.bothDegrees(BodyJoint.LEFT_ELBOW, 68 + 14 * depth);
        if (body.headTurns()) {
            pose.degrees(BodyJoint.HEAD_PITCH, -16 * depth);
        }
    }

    static void standUp(HumanoidBody body, double t, JointPose pose) {
        if (t > 7) {
            stand(body, t - 7, pose);
        } else {
            crouch(body, pose, 1 - ease((t - 1) / 6));
        }
    }

    static void pushRecovery(HumanoidBody body, double t, JointPose pose) {
        var slot = (int) Math.floor(t / 7);
        var since = Math.max(0, t - 7 * slot - 1);
        var direction = TURN * slot / 3 + 0.4;
        var swing = Math.exp(-1.1 * since) * Math.sin(3.6 * since);
        var forward = 0.09 * body.scale() * Math.cos(direction) * swing;
        var left = 0.075 * body.scale() * Math.sin(direction) * swing;
        var braced = ease(since * 2) * Math.exp(-0.6 * since);
        feet(body, pose, EASY - 0.06 * braced, forward, left);
        easyArms(pose);
        pose.degrees(BodyJoint.WAIST_PITCH, 150 * forward / body.scale());
        pose.degrees(BodyJoint.WAIST_ROLL, -180 * left / body.scale());
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_ROLL, 9 + 38 * braced);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_PITCH, 6 - 26 * braced);
    }

    /**
     * Pose between standing and seated on the heels with the knees before the chest; hip, knee and ankle add up to a
     * level foot.
     */
    static void fold(double t, JointPose pose) {
        var share = ease(t);
        pose.bothDegrees(BodyJoint.LEFT_HIP_PITCH, -6 - 112 * share);
        pose.bothDegrees(BodyJoint.LEFT_KNEE, 12 + 128 * share);
        pose.bothDegrees(BodyJoint.LEFT_ANKLE_PITCH, -6 - 16 * share);
        pose.degrees(BodyJoint.WAIST_PITCH, 20 * share);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_PITCH, 6 - 40 * share);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_ROLL, 9 + 7 * share);
        pose.bothDegrees(BodyJoint.LEFT_SHOULDER_YAW, -4 - 10 * share);
        pose.bothDegrees(BodyJoint.LEFT_ELBOW, 68 - 38 * share);
    }
}
