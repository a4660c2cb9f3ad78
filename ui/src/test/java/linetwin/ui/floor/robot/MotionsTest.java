package linetwin.ui.floor.robot;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** What holds of every motion of both bodies at every moment. */
final class MotionsTest {
    private static final double STEP = 0.11;
    private static final double ONE_MILLIMETRE = 0.001;

    private final Pose pose = new Pose();
    private final Pose later = new Pose();
    private final double[] frames = Skeleton.newFrames();

    /** Every motion with the seconds that show all of it. */
    private static Map<String, Timed> motions() {
        var all = new LinkedHashMap<String, Timed>();
        all.put("stand", new Timed(Motions.stand(), 60));
        all.put("docked", new Timed(Motions.docked(), 1));
        all.put("hung", new Timed(Motions.hung(), 60));
        all.put("range sweep", new Timed(Motions.rangeSweep(), 31 * 14));
        all.put("excitation", new Timed(Motions.excitation(), 200));
        all.put("burn-in", new Timed(Motions.burnIn(), 120));
        all.put("look around", new Timed(Motions.lookAround(), 150));
        all.put("functional test", new Timed(Motions.functionalTest(), 64));
        all.put("stand up", new Timed(Motions.standUp(), 12));
        all.put("leg endurance", new Timed(Motions.legEndurance(), 6));
        all.put("arm endurance", new Timed(Motions.armEndurance(), 6));
        all.put("squat", new Timed(Motions.squat(), 12));
        all.put("push recovery", new Timed(Motions.pushRecovery(), 42));
        all.put("fold", new Timed(Motions.fold(10), 12));
        all.put("walk in place", new Timed(Motions.walkInPlace(0.9), 10));
        all.put("walk", new Timed(Motions.walk(0.8), 10));
        all.put("field trial", new Timed(Motions.fieldTrial(18, 0.8), 60));
        all.put("gait test", new Timed(Motions.gaitTest(), 1100));
        return all;
    }

    private record Timed(Motion motion, double seconds) {}

    private interface Check {
        void at(Skeleton skeleton, Motion motion, double seconds);
    }

    private static List<DynamicTest> everyMoment(Check check) {
        var tests = new ArrayList<DynamicTest>();
        for (var body : Bodies.all()) {
            var skeleton = new Skeleton(body);
            motions()
                    .forEach((name, timed) -> tests.add(DynamicTest.dynamicTest(
                            name + " of " + body.variant(), () -> throughout(skeleton, timed, check))));
        }
        return tests;
    }

    private static void throughout(Skeleton skeleton, Timed timed, Check check) {
        // Long motions repeat themselves: a thousand moments show them.
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
            for (var joint : Joint.ALL) {
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

    /** 25 ms apart, no joint turns faster than a drive of this size can, about 12 rad/s. */
    @TestFactory
    List<DynamicTest> noJointJumps() {
        return everyMoment((skeleton, motion, t) -> {
            motion.at(skeleton, t, pose, frames);
            motion.at(skeleton, t + 0.025, later, frames);
            for (var joint : Joint.ALL) {
                var turned = Math.abs(later.angle(joint) - pose.angle(joint));
                // The gait test changes its exercise between two moments.
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
        for (var body : Bodies.all()) {
            var skeleton = new Skeleton(body);
            var up = EnumSet.noneOf(Joint.class);
            var down = EnumSet.noneOf(Joint.class);
            Motions.rangeSweep().at(skeleton, 0, later, frames);
            for (var t = 0.0; t < 31 * 14; t += STEP) {
                Motions.rangeSweep().at(skeleton, t, pose, frames);
                for (var joint : Joint.ALL) {
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
        for (var motion : List.of(Motions.squat(), Motions.fold(10))) {
            for (var t = 0.0; t < 12; t += STEP) {
                motion.at(new Skeleton(Bodies.all().getFirst()), t, pose, frames);
                for (var joint : Joint.ALL) {
                    var mirrored = joint.mirrorSign() * pose.angle(joint.on(Side.RIGHT));
                    assertEquals(pose.angle(joint.on(Side.LEFT)), mirrored, 1e-9, joint::name);
                }
            }
        }
    }

    @Test
    void walkingMirrorsItselfHalfAStrideLater() {
        var body = Bodies.all().getFirst();
        var halfStride = (1.3 - 0.3 * 0.6) / 2;
        for (var t = 0.0; t < 2; t += STEP) {
            Motions.walkInPlace(0.6).at(new Skeleton(body), t, pose, frames);
            Motions.walkInPlace(0.6).at(new Skeleton(body), t + halfStride, later, frames);
            for (var joint :
                    List.of(Joint.LEFT_HIP_PITCH, Joint.LEFT_HIP_ROLL, Joint.LEFT_KNEE, Joint.LEFT_ANKLE_PITCH)) {
                assertEquals(
                        pose.angle(joint), joint.mirrorSign() * later.angle(joint.on(Side.RIGHT)), 1e-6, joint::name);
            }
        }
    }

    @Test
    void footOnTheFloorDoesNotSlipWhileWalking() {
        for (var body : Bodies.all()) {
            var skeleton = new Skeleton(body);
            for (var t = 0.0; t < 6; t += 0.05) {
                Motions.walk(0.7).at(skeleton, t, pose, frames);
                for (var side : Side.values()) {
                    var before = frames[ankle(side) + 3];
                    var down = skeleton.lowestSole(frames, side) < ONE_MILLIMETRE;
                    Motions.walk(0.7).at(skeleton, t + 0.02, later, frames);
                    if (down && skeleton.lowestSole(frames, side) < ONE_MILLIMETRE) {
                        assertEquals(before, frames[ankle(side) + 3], 0.008, side::name);
                    }
                    Motions.walk(0.7).at(skeleton, t, pose, frames);
                }
            }
        }
    }

    private static int ankle(Side side) {
        return Skeleton.at(Joint.LEFT_ANKLE_ROLL.on(side).index());
    }

    @Test
    void samePoseIsShownForTheSameTime() {
        var skeleton = new Skeleton(Bodies.all().getFirst());
        Motions.burnIn().at(skeleton, 17.3, pose, frames);
        Motions.squat().at(skeleton, 3, later, frames);
        Motions.burnIn().at(skeleton, 17.3, later, frames);
        assertTrue(pose.same(later));
    }
}
