package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;

/** All motions of robots under test. */
public final class RobotMotions {
    private RobotMotions() {}

    /** At ease on both feet, shifting a little. */
    public static RobotMotion stand() {
        return StandingMotions::stand;
    }

    /** At rest in the cradle of the carrier: the same pose, without moving. */
    public static RobotMotion docked() {
        return held(StandingMotions::docked);
    }

    /** Hanging from the hoist, swaying a little. */
    public static RobotMotion hung() {
        return held(HangingMotions::hung);
    }

    /** Hung, one joint after another through its range. */
    public static RobotMotion rangeSweep() {
        return held(HangingMotions::rangeSweep);
    }

    /** Hung, from one spread-out pose to the next, to excite all parameters of the kinematics. */
    public static RobotMotion excitation() {
        return held(HangingMotions::excitation);
    }

    /** Hung, walking on air, turning, circling its arms. */
    public static RobotMotion burnIn() {
        return held(HangingMotions::burnIn);
    }

    /** Looks and points from target to target. */
    public static RobotMotion lookAround() {
        return StandingMotions::lookAround;
    }

    /** Arms, bow, knee lifts. */
    public static RobotMotion functionalTest() {
        return StandingMotions::functionalTest;
    }

    /** From a deep crouch to standing, once. */
    public static RobotMotion standUp() {
        return StandingMotions::standUp;
    }

    /** Knee bends with arms forward. */
    public static RobotMotion squat() {
        return StandingMotions::squat;
    }

    /** Pushed from changing directions, catching itself. */
    public static RobotMotion pushRecovery() {
        return StandingMotions::pushRecovery;
    }

    /** From standing to the folded shipping pose, once, within {@code seconds}. */
    public static RobotMotion fold(double seconds) {
        return (body, t, pose) -> StandingMotions.fold(t / seconds, pose);
    }

    /** Walks on a treadmill: the feet slide back under a pelvis that stays in place. Metres per second. */
    public static RobotMotion walkInPlace(double speed) {
        return (body, t, pose) -> WalkingGait.walk(body, speed, t, 0, pose);
    }

    /** Walks forward over the floor. Metres per second. */
    public static RobotMotion walk(double speed) {
        return (body, t, pose) -> WalkingGait.walk(body, speed, t, speed * t, pose);
    }

    /** Walks a track out and back, turning at its ends; the track lies along x, its middle at the figure's place. */
    public static RobotMotion fieldTrial(double trackLength, double speed) {
        return (body, t, pose) -> WalkingGait.outAndBack(body, trackLength, speed, t, pose);
    }

    /**
     * The gait test: stands, steps in place, walks at three speeds, squats, catches pushes; as long as C60 does each.
     */
    public static RobotMotion gaitTest() {
        return WalkingGait::test;
    }

    /** A leg on its rig: knee bends of three seconds under load. */
    public static RobotMotion legEndurance() {
        return held(LimbMotions::legEndurance);
    }

    /** An arm on its rig: lifts and lowers a payload, turning its wrist. */
    public static RobotMotion armEndurance() {
        return held(LimbMotions::armEndurance);
    }

    private static RobotMotion held(RobotMotion motion) {
        return new RobotMotion() {
            @Override
            public void angles(HumanoidBody body, double seconds, JointPose pose) {
                motion.angles(body, seconds, pose);
            }

            @Override
            public boolean isOnFloor() {
                return false;
            }
        };
    }
}
