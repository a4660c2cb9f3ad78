package linetwin.ui.floor.robot;

/** Motions with both feet in place. Angles in degrees unless a name says otherwise. */
final class StandingMotions {
    private static final double TURN = 2 * Math.PI;
    private static final double EASY = 0.992;
    private static final double STANCE = 0.9;

    private StandingMotions() {}

    /** Smooth from 0 to 1 while {@code t} goes from 0 to 1, level outside. */
    static double ease(double t) {
        var x = Math.clamp(t, 0, 1);
        return x * x * (3 - 2 * x);
    }

    /** Arms a little away from the body and bent, hands beside the thighs. */
    static void easyArms(Pose pose) {
        pose.bothDegrees(Joint.LEFT_SHOULDER_PITCH, 6);
        pose.bothDegrees(Joint.LEFT_SHOULDER_ROLL, 9);
        pose.bothDegrees(Joint.LEFT_SHOULDER_YAW, -4);
        pose.bothDegrees(Joint.LEFT_ELBOW, 68);
    }

    /** Both feet level under a pelvis that is shifted and lowered against the middle of the feet, in metres. */
    static void feet(Body body, Pose pose, double legShare, double forward, double left) {
        var down = legShare * LegReach.straight(body);
        for (var side : Side.values()) {
            var apart = side.sign() * (STANCE - 1) * body.hipHalfWidth();
            LegReach.ankleAt(body, pose, side, -forward, apart - left, -down);
        }
        pose.pelvis(forward, left, down + body.soleToAnkle() + body.hipDrop());
    }

    static void stand(Body body, double t, Pose pose) {
        var shift = 0.006 * body.scale() * Math.sin(TURN * t / 6.5);
        feet(body, pose, EASY + 0.0015 * Math.sin(TURN * t / 4), 0, shift);
        easyArms(pose);
        pose.degrees(Joint.WAIST_YAW, 1.5 * Math.sin(TURN * t / 11));
        look(body, pose, 5 * Math.sin(TURN * t / 13), 2);
    }

    static void docked(Body body, double t, Pose pose) {
        feet(body, pose, EASY, 0, 0);
        pose.raise(SupportShapes.DECK);
        easyArms(pose);
    }

    /** Turns the head; a body with a fixed head turns its waist a little instead. */
    static void look(Body body, Pose pose, double toLeft, double down) {
        if (body.headTurns()) {
            pose.degrees(Joint.HEAD_YAW, toLeft);
            pose.degrees(Joint.HEAD_PITCH, down);
        } else {
            pose.degrees(Joint.WAIST_YAW, 0.5 * toLeft);
        }
    }

    static void lookAround(Body body, double t, Pose pose) {
        feet(body, pose, EASY, 0, 0);
        easyArms(pose);
        var slot = (int) Math.floor(t / 4.5);
        var share = ease((t / 4.5 - slot) * 2.2);
        var yaw = between(Scatter.at(slot, 1), Scatter.at(slot + 1, 1), share);
        var pitch = between(Scatter.at(slot, 2), Scatter.at(slot + 1, 2), share);
        look(body, pose, 62 * yaw, 9 + 18 * pitch);
        point(pose, Side.LEFT, Math.max(0, yaw), pitch);
        point(pose, Side.RIGHT, Math.max(0, -yaw), pitch);
    }

    /** Raises an arm towards the target, the more the further to its side the target is. */
    private static void point(Pose pose, Side side, double share, double pitch) {
        var raise = ease(share * 2.5);
        pose.sideDegrees(Joint.LEFT_SHOULDER_PITCH, side, 6 - raise * (62 - 14 * pitch));
        pose.sideDegrees(Joint.LEFT_SHOULDER_ROLL, side, 9 + raise * 14);
        pose.sideDegrees(Joint.LEFT_ELBOW, side, 68 - raise * 22);
        pose.sideDegrees(Joint.LEFT_WRIST_ROLL, side, raise * 40 * pitch);
    }

    private static double between(double a, double b, double share) {
        return a + share * (b - a);
    }

    /** 0 outside a window of time, 1 in its middle, smooth between. */
    static double window(double t, double from, double to) {
        var edge = 0.3 * (to - from);
        return Math.min(ease((t - from) / edge), ease((to - t) / edge));
    }

    static void functionalTest(Body body, double t, Pose pose) {
        var s = t % 32;
        var spread = window(s, 0, 8);
        var bow = window(s, 9, 15);
        var wave = window(s, 24, 32);
        feet(body, pose, EASY - 0.05 * bow, -0.05 * bow * body.scale(), 0);
        easyArms(pose);
        pose.bothDegrees(Joint.LEFT_SHOULDER_ROLL, 9 + 72 * spread);
        pose.bothDegrees(Joint.LEFT_ELBOW, 68 + 18 * spread);
        pose.degrees(Joint.WAIST_PITCH, 24 * bow);
        look(body, pose, 20 * Math.sin(TURN * s / 8) * spread, 20 * bow);
        wave(pose, wave, s);
        kneeLift(body, pose, Side.LEFT, window(s, 15, 19.5));
        kneeLift(body, pose, Side.RIGHT, window(s, 19.5, 24));
    }

    private static void wave(Pose pose, double share, double s) {
        pose.degrees(Joint.RIGHT_SHOULDER_PITCH, 6 - 76 * share);
        pose.degrees(Joint.RIGHT_SHOULDER_ROLL, -9 - 22 * share);
        pose.degrees(Joint.RIGHT_ELBOW, 68 - 108 * share);
        pose.degrees(Joint.RIGHT_WRIST_YAW, 24 * share * Math.sin(TURN * s / 1.1));
    }

    private static void kneeLift(Body body, Pose pose, Side side, double share) {
        if (share <= 0) {
            return;
        }
        var across = body.hipHalfWidth();
        var sway = -side.sign() * 0.75 * across * share;
        var straight = EASY * LegReach.straight(body);
        var apart = (STANCE - 1) * across;
        LegReach.ankleAt(body, pose, side.other(), 0, side.other().sign() * apart - sway, -straight);
        LegReach.ankleAt(
                body,
                pose,
                side,
                0.12 * body.scale() * share,
                side.sign() * apart - sway * (1 - share),
                -straight * (1 - 0.28 * share));
        pose.pelvis(0, sway, pose.z());
    }

    static void squat(Body body, double t, Pose pose) {
        crouch(body, pose, (1 - Math.cos(TURN * t / 6)) / 2);
    }

    /** @param depth 0 standing, 1 deep */
    private static void crouch(Body body, Pose pose, double depth) {
        pose.turned(0, Math.toRadians(16) * depth);
        feet(body, pose, EASY - 0.36 * depth, -0.07 * depth * body.scale(), 0);
        easyArms(pose);
        pose.degrees(Joint.WAIST_PITCH, 12 * depth);
        pose.bothDegrees(Joint.LEFT_SHOULDER_PITCH, 6 - 92 * depth);
        pose.bothDegrees(Joint.LEFT_ELBOW, 68 + 14 * depth);
        if (body.headTurns()) {
            pose.degrees(Joint.HEAD_PITCH, -16 * depth);
        }
    }

    static void standUp(Body body, double t, Pose pose) {
        if (t > 7) {
            stand(body, t - 7, pose);
        } else {
            crouch(body, pose, 1 - ease((t - 1) / 6));
        }
    }

    static void pushRecovery(Body body, double t, Pose pose) {
        var slot = (int) Math.floor(t / 7);
        var since = Math.max(0, t - 7 * slot - 1);
        var direction = TURN * slot / 3 + 0.4;
        var swing = Math.exp(-1.1 * since) * Math.sin(3.6 * since);
        var forward = 0.09 * body.scale() * Math.cos(direction) * swing;
        var left = 0.075 * body.scale() * Math.sin(direction) * swing;
        var braced = ease(since * 2) * Math.exp(-0.6 * since);
        feet(body, pose, EASY - 0.06 * braced, forward, left);
        easyArms(pose);
        pose.degrees(Joint.WAIST_PITCH, 150 * forward / body.scale());
        pose.degrees(Joint.WAIST_ROLL, -180 * left / body.scale());
        pose.bothDegrees(Joint.LEFT_SHOULDER_ROLL, 9 + 38 * braced);
        pose.bothDegrees(Joint.LEFT_SHOULDER_PITCH, 6 - 26 * braced);
    }

    /**
     * From standing to seated on its heels with the knees before the chest; hip, knee and ankle add up to a level foot.
     */
    static void fold(double t, Pose pose) {
        var share = ease(t);
        pose.bothDegrees(Joint.LEFT_HIP_PITCH, -6 - 112 * share);
        pose.bothDegrees(Joint.LEFT_KNEE, 12 + 128 * share);
        pose.bothDegrees(Joint.LEFT_ANKLE_PITCH, -6 - 16 * share);
        pose.degrees(Joint.WAIST_PITCH, 20 * share);
        pose.bothDegrees(Joint.LEFT_SHOULDER_PITCH, 6 - 40 * share);
        pose.bothDegrees(Joint.LEFT_SHOULDER_ROLL, 9 + 7 * share);
        pose.bothDegrees(Joint.LEFT_SHOULDER_YAW, -4 - 10 * share);
        pose.bothDegrees(Joint.LEFT_ELBOW, 68 - 38 * share);
    }
}
