package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;

/** Catalogue of the motions of robots under test. */
public final class RobotMotions {
    private RobotMotions() {}

    /** Standing on both feet, shifting a little. */
    public static RobotMotion stand() {
        return StandingMotions::stand;
    }

    /** Resting in the cradle of the carrier: the same pose, without motion. */
    public static RobotMotion docked() {
        return held(StandingMotions::docked);
    }

    /** Hanging from the hoist, swaying a little. */
    public static RobotMotion hung() {
        return held(HangingMotions::hung);
    }

    /** Hanging, one joint after another through its range. */
    public static RobotMotion rangeSweep() {
        return held(HangingMotions::rangeSweep);
    }

    /** Hanging, from one spread pose to the next, to excite all parameters of the kinematics. */
    public static RobotMotion excitation() {
        return held(HangingMotions::excitation);
    }

    /** Hanging, with walking movements, turning and circling arms. */
    public static RobotMotion burnIn() {
        return held(HangingMotions::burnIn);
    }

    /** Looking and pointing from target to target. */
    public static RobotMotion lookAround() {
        return StandingMotions::lookAround;
    }

    /** Arm movements, bow and knee lifts. */
    public static RobotMotion functionalTest() {
        return StandingMotions::functionalTest;
    }

    /** Rising from a deep crouch to standing, once. */
    public static RobotMotion standUp() {
        return StandingMotions::standUp;
    }

    /** Knee bends with arms forward. */
    public static RobotMotion squat() {
        return StandingMotions::squat;
    }

    /** Recovery from pushes of changing directions. */
    public static RobotMotion pushRecovery() {
        return StandingMotions::pushRecovery;
    }

    /** Folding from standing to the shipping pose, once, within {@code seconds}. */
    public static RobotMotion fold(double seconds) {
        return (body, t, pose) -> StandingMotions.fold(t / seconds, pose);
    }

    /**
     * Walking on a treadmill at a speed in metres per second: the feet slide back under a pelvis that stays in place.
     */
    public static RobotMotion walkInPlace(double speed) {
        return (body, t, pose) -> WalkingGait.walk(body, speed, t, 0, pose);
    }

    /** Walking forward over the floor at a speed in metres per second. */
    public static RobotMotion walk(double speed) {
        return (body, t, pose) -> WalkingGait.walk(body, speed, t, speed * t, pose);
    }

    /**
     * Walking a track out and back, turning at its ends; the track lies along x, its middle at the spot of the figure.
     */
    public static RobotMotion fieldTrial(double trackLength, double speed) {
        return (body, t, pose) -> WalkingGait.outAndBack(body, trackLength, speed, t, pose);
    }

    /**
     * Gait test: standing, stepping in place, walking at three speeds, squatting, recovery from pushes; each as long as
     * at station C60.
     */
    public static RobotMotion gaitTest() {
        return WalkingGait::test;
    }

    /** Endurance test of a leg on its rig: knee bends of three seconds under load. */
    public static RobotMotion legEndurance() {
        return held(LimbMotions::legEndurance);
    }

    /** Endurance test of an arm on its rig: lifting and lowering a payload, turning the wrist. */
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
