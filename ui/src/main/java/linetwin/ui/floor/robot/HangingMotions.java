package linetwin.ui.floor.robot;

/** Motions of a robot that hangs from its shoulders, feet off the floor. */
final class HangingMotions {
    private static final double TURN = 2 * Math.PI;
    private static final double SECONDS_PER_JOINT = 14;
    private static final double SECONDS_PER_POSE = 5;
    private static final double WIDEST_SWEEP = Math.toRadians(52);
    /** Limbs that swing inwards would hit the body. */
    private static final double WIDEST_INWARD = Math.toRadians(7);

    private HangingMotions() {}

    static void hung(Body body, double t, Pose pose) {
        rest(body, pose);
        sway(body, t, pose);
    }

    private static void rest(Body body, Pose pose) {
        pose.pelvis(0, 0, body.pelvisHeight() + SupportShapes.HANG_CLEARANCE);
        StandingMotions.easyArms(pose);
        pose.bothDegrees(Joint.LEFT_HIP_PITCH, -7);
        pose.bothDegrees(Joint.LEFT_KNEE, 16);
        pose.bothDegrees(Joint.LEFT_ANKLE_PITCH, 8);
    }

    private static void sway(Body body, double t, Pose pose) {
        var swing = 0.008 * body.scale();
        pose.pelvis(swing * Math.sin(TURN * t / 3.7), swing * Math.sin(TURN * t / 4.9), pose.z());
        pose.turned(Math.toRadians(1.5 * Math.sin(TURN * t / 7.3)), Math.toRadians(1.2 * Math.sin(TURN * t / 3.7)));
    }

    static void rangeSweep(Body body, double t, Pose pose) {
        rest(body, pose);
        var joints = body.headTurns() ? Joint.COUNT : Joint.COUNT - 2;
        var slot = t / SECONDS_PER_JOINT;
        var joint = Joint.ALL.get((int) (slot % joints));
        var phase = slot - Math.floor(slot);
        // Out one way, through the middle, out the other way, with rests between.
        var way = phase < 0.5 ? StandingMotions.window(phase, 0.04, 0.46) : -StandingMotions.window(phase, 0.54, 0.96);
        var from = pose.angle(joint);
        pose.set(joint, from + way * (way > 0 ? up(body, joint, from) : down(body, joint, from)));
    }

    private static double up(Body body, Joint joint, double from) {
        return Math.min(0.95 * (body.limits().highest(joint) - from), widest(joint, 1));
    }

    private static double down(Body body, Joint joint, double from) {
        return Math.min(0.95 * (from - body.limits().lowest(joint)), widest(joint, -1));
    }

    private static double widest(Joint joint, int way) {
        var swingsLimb = joint.axis() == Axis.X && joint.parent() != Joint.WAIST_YAW.index();
        var inward = joint == joint.on(Side.RIGHT) ? way > 0 : way < 0;
        return swingsLimb && inward ? WIDEST_INWARD : WIDEST_SWEEP;
    }

    static void excitation(Body body, double t, Pose pose) {
        rest(body, pose);
        var slot = (int) Math.floor(t / SECONDS_PER_POSE);
        var share = StandingMotions.ease((t / SECONDS_PER_POSE - slot) * 1.8);
        for (var joint : Joint.ALL) {
            var a = excursion(body, joint, slot, pose.angle(joint));
            var b = excursion(body, joint, slot + 1, pose.angle(joint));
            pose.set(joint, pose.angle(joint) + a + share * (b - a));
        }
    }

    private static double excursion(Body body, Joint joint, int slot, double from) {
        // Every motion begins and ends in the resting pose.
        var way = slot == 0 ? 0 : 0.75 * Scatter.at(slot, joint.index());
        return way * (way > 0 ? up(body, joint, from) : down(body, joint, from));
    }

    static void burnIn(Body body, double t, Pose pose) {
        rest(body, pose);
        sway(body, t, pose);
        var s = t % 60;
        airWalk(pose, StandingMotions.window(s, 0, 22), t);
        armCircles(pose, StandingMotions.window(s, 18, 42), t);
        twist(pose, StandingMotions.window(s, 38, 60), t);
    }

    private static void airWalk(Pose pose, double share, double t) {
        for (var side : Side.values()) {
            var swing = side.sign() * Math.sin(TURN * t / 1.6);
            var bend = Math.max(0, side.sign() * Math.cos(TURN * t / 1.6));
            add(pose, Joint.LEFT_HIP_PITCH.on(side), share * (-8 - 24 * swing));
            add(pose, Joint.LEFT_KNEE.on(side), share * 42 * bend);
            add(pose, Joint.LEFT_SHOULDER_PITCH.on(side), share * 22 * swing);
        }
    }

    private static void armCircles(Pose pose, double share, double t) {
        for (var side : Side.values()) {
            add(pose, Joint.LEFT_SHOULDER_PITCH.on(side), share * (-40 + 34 * Math.cos(TURN * t / 4)));
            add(pose, Joint.LEFT_SHOULDER_ROLL.on(side), side.sign() * share * (34 + 26 * Math.sin(TURN * t / 4)));
            add(pose, Joint.LEFT_ELBOW.on(side), share * -24 * Math.sin(TURN * t / 4));
            add(pose, Joint.LEFT_WRIST_ROLL.on(side), side.sign() * share * 40 * Math.sin(TURN * t / 3));
        }
    }

    private static void twist(Pose pose, double share, double t) {
        add(pose, Joint.WAIST_YAW, share * 34 * Math.sin(TURN * t / 5));
        add(pose, Joint.WAIST_PITCH, share * 8 * (1 - Math.cos(TURN * t / 5)));
        for (var side : Side.values()) {
            var tuck = (1 - Math.cos(TURN * t / 5)) / 2;
            add(pose, Joint.LEFT_HIP_PITCH.on(side), share * -48 * tuck);
            add(pose, Joint.LEFT_KNEE.on(side), share * 62 * tuck);
            add(pose, Joint.LEFT_ELBOW.on(side), share * -46 * tuck);
        }
    }

    private static void add(Pose pose, Joint joint, double degrees) {
        pose.set(joint, pose.angle(joint) + Math.toRadians(degrees));
    }
}
