package linetwin.ui.floor.robot;

/** All motions of robots under test. */
public final class Motions {
    private Motions() {}

    /** At ease on both feet, shifting a little. */
    public static Motion stand() {
        return StandingMotions::stand;
    }

    /** At rest in the cradle of the carrier: the same pose, without moving. */
    public static Motion docked() {
        return held(StandingMotions::docked);
    }

    /** Hanging from the hoist, swaying a little. */
    public static Motion hung() {
        return held(HangingMotions::hung);
    }

    /** Hung, one joint after another through its range. */
    public static Motion rangeSweep() {
        return held(HangingMotions::rangeSweep);
    }

    /** Hung, from one spread-out pose to the next, to excite all parameters of the kinematics. */
    public static Motion excitation() {
        return held(HangingMotions::excitation);
    }

    /** Hung, walking on air, turning, circling its arms. */
    public static Motion burnIn() {
        return held(HangingMotions::burnIn);
    }

    /** Looks and points from target to target. */
    public static Motion lookAround() {
        return StandingMotions::lookAround;
    }

    /** Arms, bow, knee lifts. */
    public static Motion functionalTest() {
        return StandingMotions::functionalTest;
    }

    /** From a deep crouch to standing, once. */
    public static Motion standUp() {
        return StandingMotions::standUp;
    }

    /** Knee bends with arms forward. */
    public static Motion squat() {
        return StandingMotions::squat;
    }

    /** Pushed from changing directions, catching itself. */
    public static Motion pushRecovery() {
        return StandingMotions::pushRecovery;
    }

    /** From standing to the folded shipping pose, once, within {@code seconds}. */
    public static Motion fold(double seconds) {
        return (body, t, pose) -> StandingMotions.fold(t / seconds, pose);
    }

    /** Walks on a treadmill: the feet slide back under a pelvis that stays in place. Metres per second. */
    public static Motion walkInPlace(double speed) {
        return (body, t, pose) -> Gait.walk(body, speed, t, 0, pose);
    }

    /** Walks forward over the floor. Metres per second. */
    public static Motion walk(double speed) {
        return (body, t, pose) -> Gait.walk(body, speed, t, speed * t, pose);
    }

    /** Walks a track out and back, turning at its ends; the track lies along x, its middle at the figure's place. */
    public static Motion fieldTrial(double trackLength, double speed) {
        return (body, t, pose) -> Gait.outAndBack(body, trackLength, speed, t, pose);
    }

    /**
     * The gait test: stands, steps in place, walks at three speeds, squats, catches pushes; as long as C60 does each.
     */
    public static Motion gaitTest() {
        return Gait::test;
    }

    /** A leg on its rig: knee bends of three seconds under load. */
    public static Motion legEndurance() {
        return held(LimbMotions::legEndurance);
    }

    /** An arm on its rig: lifts and lowers a payload, turning its wrist. */
    public static Motion armEndurance() {
        return held(LimbMotions::armEndurance);
    }

    private static Motion held(Motion motion) {
        return new Motion() {
            @Override
            public void angles(Body body, double seconds, Pose pose) {
                motion.angles(body, seconds, pose);
            }

            @Override
            public boolean isOnFloor() {
                return false;
            }
        };
    }
}
