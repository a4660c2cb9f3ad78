package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySide;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.shape.SupportShapes;

/** Motions of a robot that hangs from its shoulders, feet off the floor. */
final class HangingMotions {
    private static final double TURN = 2 * Math.PI;
    private static final double SECONDS_PER_JOINT = 14;
    private static final double SECONDS_PER_POSE = 5;
    private static final double WIDEST_SWEEP = Math.toRadians(52);
    /** Greatest inward angle of a limb in radians; beyond it the limb would hit the body. */
    private static final double WIDEST_INWARD = Math.toRadians(7);

    private HangingMotions() {}

    static void hung(HumanoidBody body, double t, JointPose pose) {
        rest(body, pose);
        sway(body, t, pose);
    }

    private static void rest(HumanoidBody body, JointPose pose) {
        pose.pelvis(0, 0, body.pelvisHeight() + SupportShapes.HANG_CLEARANCE);
        StandingMotions.easyArms(pose);
        pose.bothDegrees(BodyJoint.LEFT_HIP_PITCH, -7);
        pose.bothDegrees(BodyJoint.LEFT_KNEE, 16);
        pose.bothDegrees(BodyJoint.LEFT_ANKLE_PITCH, 8);
    }

    private static void sway(HumanoidBody body, double t, JointPose pose) {
        var swing = 0.008 * body.scale();
        pose.pelvis(swing * Math.sin(TURN * t / 3.7), swing * Math.sin(TURN * t / 4.9), pose.z());
        pose.turned(Math.toRadians(1.5 * Math.sin(TURN * t / 7.3)), Math.toRadians(1.2 * Math.sin(TURN * t / 3.7)));
    }

    static void rangeSweep(HumanoidBody body, double t, JointPose pose) {
        rest(body, pose);
        var joints = body.headTurns() ? BodyJoint.COUNT : BodyJoint.COUNT - 2;
        var slot = t / SECONDS_PER_JOINT;
        var joint = BodyJoint.ALL.get((int) (slot % joints));
        var phase = slot - Math.floor(slot);
        // Moves to one side, through the middle, and to the other side, with rests between.
        var way = phase < 0.5 ? StandingMotions.window(phase, 0.04, 0.46) : -StandingMotions.window(phase, 0.54, 0.96);
        var from = pose.angle(joint);
        pose.set(joint, from + way * (way > 0 ? up(body, joint, from) : down(body, joint, from)));
    }

    private static double up(HumanoidBody body, BodyJoint joint, double from) {
        return Math.min(0.95 * (body.limits().highest(joint) - from), widest(joint, 1));
    }

    private static double down(HumanoidBody body, BodyJoint joint, double from) {
        return Math.min(0.95 * (from - body.limits().lowest(joint)), widest(joint, -1));
    }

    private static double widest(BodyJoint joint, int way) {
        var swingsLimb = joint.axis() == JointAxis.X && joint.parent() != BodyJoint.WAIST_YAW.index();
        var inward = joint == joint.on(BodySide.RIGHT) ? way > 0 : way < 0;
        return swingsLimb && inward ? WIDEST_INWARD : WIDEST_SWEEP;
    }

    static void excitation(HumanoidBody body, double t, JointPose pose) {
        rest(body, pose);
        var slot = (int) Math.floor(t / SECONDS_PER_POSE);
        var share = StandingMotions.ease((t / SECONDS_PER_POSE - slot) * 1.8);
        for (var joint : BodyJoint.ALL) {
            var a = excursion(body, joint, slot, pose.angle(joint));
            var b = excursion(body, joint, slot + 1, pose.angle(joint));
            pose.set(joint, pose.angle(joint) + a + share * (b - a));
        }
    }

    private static double excursion(HumanoidBody body, BodyJoint joint, int slot, double from) {
        // Every motion begins and ends in the resting pose.
        var way = slot == 0 ? 0 : 0.75 * NoiseSequence.at(slot, joint.index());
        return way * (way > 0 ? up(body, joint, from) : down(body, joint, from));
    }

    static void burnIn(HumanoidBody body, double t, JointPose pose) {
        rest(body, pose);
        sway(body, t, pose);
        var s = t % 60;
        airWalk(pose, StandingMotions.window(s, 0, 22), t);
        armCircles(pose, StandingMotions.window(s, 18, 42), t);
        twist(pose, StandingMotions.window(s, 38, 60), t);
    }

    private static void airWalk(JointPose pose, double share, double t) {
        for (var side : BodySide.values()) {
            var swing = side.sign() * Math.sin(TURN * t / 1.6);
            var bend = Math.max(0, side.sign() * Math.cos(TURN * t / 1.6));
            add(pose, BodyJoint.LEFT_HIP_PITCH.on(side), share * (-8 - 24 * swing));
            add(pose, BodyJoint.LEFT_KNEE.on(side), share * 42 * bend);
            add(pose, BodyJoint.LEFT_SHOULDER_PITCH.on(side), share * 22 * swing);
        }
    }

    private static void armCircles(JointPose pose, double share, double t) {
        for (var side : BodySide.values()) {
            add(pose, BodyJoint.LEFT_SHOULDER_PITCH.on(side), share * (-40 + 34 * Math.cos(TURN * t / 4)));
            add(pose, BodyJoint.LEFT_SHOULDER_ROLL.on(side), side.sign() * share * (34 + 26 * Math.sin(TURN * t / 4)));
            add(pose, BodyJoint.LEFT_ELBOW.on(side), share * -24 * Math.sin(TURN * t / 4));
            add(pose, BodyJoint.LEFT_WRIST_ROLL.on(side), side.sign() * share * 40 * Math.sin(TURN * t / 3));
        }
    }

    private static void twist(JointPose pose, double share, double t) {
        add(pose, BodyJoint.WAIST_YAW, share * 34 * Math.sin(TURN * t / 5));
        add(pose, BodyJoint.WAIST_PITCH, share * 8 * (1 - Math.cos(TURN * t / 5)));
        for (var side : BodySide.values()) {
            var tuck = (1 - Math.cos(TURN * t / 5)) / 2;
            add(pose, BodyJoint.LEFT_HIP_PITCH.on(side), share * -48 * tuck);
            add(pose, BodyJoint.LEFT_KNEE.on(side), share * 62 * tuck);
            add(pose, BodyJoint.LEFT_ELBOW.on(side), share * -46 * tuck);
        }
    }

    private static void add(JointPose pose, BodyJoint joint, double degrees) {
        pose.set(joint, pose.angle(joint) + Math.toRadians(degrees));
    }
}
