package linetwin.ui.desktop.floor.robot.motion;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySide;
import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.figure.BodySamples;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Properties of every motion of both bodies at all times. */
final class RobotMotionsTest {
    private static final double STEP = 0.11;
    private static final double ONE_MILLIMETRE = 0.001;

    private final JointPose pose = new JointPose();
    private final JointPose later = new JointPose();
    private final double[] frames = BodySkeleton.newFrames();

    /** Every motion with its full duration in seconds. */
    private static Map<String, Timed> motions() {
        var all = new LinkedHashMap<String, Timed>();
        all.put("stand", new Timed(RobotMotions.stand(), 60));
        all.put("docked", new Timed(RobotMotions.docked(), 1));
        all.put("hung", new Timed(RobotMotions.hung(), 60));
        all.put("range sweep", new Timed(RobotMotions.rangeSweep(), 31 * 14));
        all.put("excitation", new Timed(RobotMotions.excitation(), 200));
        all.put("burn-in", new Timed(RobotMotions.burnIn(), 120));
        all.put("look around", new Timed(RobotMotions.lookAround(), 150));
        all.put("functional test", new Timed(RobotMotions.functionalTest(), 64));
        all.put("stand up", new Timed(RobotMotions.standUp(), 12));
        all.put("leg endurance", new Timed(RobotMotions.legEndurance(), 6));
        all.put("arm endurance", new Timed(RobotMotions.armEndurance(), 6));
        all.put("squat", new Timed(RobotMotions.squat(), 12));
        all.put("push recovery", new Timed(RobotMotions.pushRecovery(), 42));
        all.put("fold", new Timed(RobotMotions.fold(10), 12));
        all.put("walk in place", new Timed(RobotMotions.walkInPlace(0.9), 10));
        all.put("walk", new Timed(RobotMotions.walk(0.8), 10));
        all.put("field trial", new Timed(RobotMotions.fieldTrial(18, 0.8), 60));
        all.put("gait test", new Timed(RobotMotions.gaitTest(), 1100));
        return all;
    }

    private record Timed(RobotMotion motion, double seconds) {}

    private interface Check {
        void at(BodySkeleton skeleton, RobotMotion motion, double seconds);
    }

    private static List<DynamicTest> everyMoment(Check check) {
        var tests = new ArrayList<DynamicTest>();
        for (var body : BodySamples.all()) {
            var skeleton = new BodySkeleton(body);
            motions()
                    .forEach((name, timed) -> tests.add(DynamicTest.dynamicTest(
                            name + " of " + body.variant(), () -> throughout(skeleton, timed, check))));
        }
        return tests;
    }

    private static void throughout(BodySkeleton skeleton, Timed timed, Check check) {
        // Samples a thousand points in time, enough because long motions are periodic.
        var step = Math.max(STEP, timed.seconds / 1000);
        for (var t = 0.0; t < timed.seconds; t += step) {
            check.at(skeleton, timed.motion, t);
        }
    }

    @TestFactory
    List<DynamicTest> everyJointStaysWithinItsLimits() {
        return everyMoment((skeleton, motion, t) -> {
            motion.at(skeleton, t, pose, frames);
            var limits = skeleton.body().limits();
            for (var joint : BodyJoint.ALL) {
                var angle = Math.toDegrees(pose.angle(joint));
                assertTrue(
                        pose.angle(joint) >= limits.lowest(joint) - 1e-9
                                && pose.angle(joint) <= limits.highest(joint) + 1e-9,
                        () -> "%s at %.1f degrees after %.2f s".formatted(joint, angle, t));
            }
        });
    }

    @TestFactory
    List<DynamicTest> noSoleSinksIntoTheFloor() {
        return everyMoment((skeleton, motion, t) -> {
            motion.at(skeleton, t, pose, frames);
            var lowest = skeleton.lowestSole(frames);
            assertTrue(lowest >= -ONE_MILLIMETRE, () -> "%.1f mm after %.2f s".formatted(1000 * lowest, t));
        });
    }

    @TestFactory
    List<DynamicTest> whoeverIsNotHeldStandsOnTheFloor() {
        return everyMoment((skeleton, motion, t) -> {
            motion.at(skeleton, t, pose, frames);
            if (motion.isOnFloor()) {
                assertEquals(0, skeleton.lowestSole(frames), ONE_MILLIMETRE, () -> "after %.2f s".formatted(t));
            }
        });
    }

    /** Checks samples 25 ms apart against the top speed of a drive of this size, about 12 rad/s. */
    @TestFactory
    List<DynamicTest> noJointJumps() {
        return everyMoment((skeleton, motion, t) -> {
            motion.at(skeleton, t, pose, frames);
            motion.at(skeleton, t + 0.025, later, frames);
            for (var joint : BodyJoint.ALL) {
                var turned = Math.abs(later.angle(joint) - pose.angle(joint));
                // Skips the changes of exercise of the gait test.
                var changes = motion.isOnFloor() && isExerciseChange(t);
                assertTrue(changes || turned < 0.3, () -> "%s turns %.2f rad after %.2f s".formatted(joint, turned, t));
            }
        });
    }

    private static boolean isExerciseChange(double t) {
        return List.of(120, 270, 390, 510, 630, 870, 1040).stream().anyMatch(at -> t <= at && t + 0.025 >= at);
    }

    @Test
    void rangeSweepMovesEveryJointBothWays() {
        for (var body : BodySamples.all()) {
            var skeleton = new BodySkeleton(body);
            var up = EnumSet.noneOf(BodyJoint.class);
            var down = EnumSet.noneOf(BodyJoint.class);
            RobotMotions.rangeSweep().at(skeleton, 0, later, frames);
            for (var t = 0.0; t < 31 * 14; t += STEP) {
                RobotMotions.rangeSweep().at(skeleton, t, pose, frames);
                for (var joint : BodyJoint.ALL) {
                    var turned = pose.angle(joint) - later.angle(joint);
                    if (turned > Math.toRadians(4)) {
                        up.add(joint);
                    } else if (turned < -Math.toRadians(4)) {
                        down.add(joint);
                    }
                }
            }
            var axes = body.headTurns() ? 31 : 29;
            assertEquals(axes, up.size(), () -> "upwards: " + up);
            assertEquals(axes, down.size(), () -> "downwards: " + down);
        }
    }

    @Test
    void squatStandUpAndFoldAreSymmetric() {
        for (var motion : List.of(RobotMotions.squat(), RobotMotions.fold(10))) {
            for (var t = 0.0; t < 12; t += STEP) {
                motion.at(new BodySkeleton(BodySamples.all().getFirst()), t, pose, frames);
                for (var joint : BodyJoint.ALL) {
                    var mirrored = joint.mirrorSign() * pose.angle(joint.on(BodySide.RIGHT));
                    assertEquals(pose.angle(joint.on(BodySide.LEFT)), mirrored, 1e-9, joint::name);
                }
            }
        }
    }

    @Test
    void walkingMirrorsItselfHalfAStrideLater() {
        var body = BodySamples.all().getFirst();
        var halfStride = (1.3 - 0.3 * 0.6) / 2;
        for (var t = 0.0; t < 2; t += STEP) {
            RobotMotions.walkInPlace(0.6).at(new BodySkeleton(body), t, pose, frames);
            RobotMotions.walkInPlace(0.6).at(new BodySkeleton(body), t + halfStride, later, frames);
            for (var joint : List.of(
                    BodyJoint.LEFT_HIP_PITCH,
                    BodyJoint.LEFT_HIP_ROLL,
                    BodyJoint.LEFT_KNEE,
                    BodyJoint.LEFT_ANKLE_PITCH)) {
                assertEquals(
                        pose.angle(joint),
                        joint.mirrorSign() * later.angle(joint.on(BodySide.RIGHT)),
                        1e-6,
                        joint::name);
            }
        }
    }

    @Test
    void footOnTheFloorDoesNotSlipWhileWalking() {
        for (var body : BodySamples.all()) {
            var skeleton = new BodySkeleton(body);
            for (var t = 0.0; t < 6; t += 0.05) {
                RobotMotions.walk(0.7).at(skeleton, t, pose, frames);
                for (var side : BodySide.values()) {
                    var before = frames[ankle(side) + 3];
                    var down = skeleton.lowestSole(frames, side) < ONE_MILLIMETRE;
                    RobotMotions.walk(0.7).at(skeleton, t + 0.02, later, frames);
                    if (down && skeleton.lowestSole(frames, side) < ONE_MILLIMETRE) {
                        assertEquals(before, frames[ankle(side) + 3], 0.008, side::name);
                    }
                    RobotMotions.walk(0.7).at(skeleton, t, pose, frames);
                }
            }
        }
    }

    private static int ankle(BodySide side) {
        return BodySkeleton.at(BodyJoint.LEFT_ANKLE_ROLL.on(side).index());
    }

    @Test
    void samePoseIsShownForTheSameTime() {
        var skeleton = new BodySkeleton(BodySamples.all().getFirst());
        RobotMotions.burnIn().at(skeleton, 17.3, pose, frames);
        RobotMotions.squat().at(skeleton, 3, later, frames);
        RobotMotions.burnIn().at(skeleton, 17.3, later, frames);
        assertTrue(pose.same(later));
    }
}
