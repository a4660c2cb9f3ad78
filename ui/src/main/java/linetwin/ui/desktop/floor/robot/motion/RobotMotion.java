package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;

/**
 * Motion of a robot: a pure function of time to a pose. Time is the work done so far in seconds, so a robot stops while
 * its station is held. {@link RobotMotions} lists all motions.
 */
public interface RobotMotion {
    /** Sets joints and pelvis; the height of the pelvis is corrected afterwards if the robot stands on the floor. */
    void angles(HumanoidBody body, double seconds, JointPose pose);

    /** True if the soles carry the robot; otherwise it hangs or is held. */
    default boolean isOnFloor() {
        return true;
    }

    /** Fills the pose and its solved frames; allocates nothing; for any thread. */
    default void at(BodySkeleton skeleton, double seconds, JointPose pose, double[] frames) {
        pose.clear();
        angles(skeleton.body(), seconds, pose);
        if (isOnFloor()) {
            skeleton.ground(pose, frames);
        } else {
            skeleton.solve(pose, frames);
        }
    }

    /** Motion shifted in time by this number of seconds, so that neighbouring robots do not move in phase. */
    default RobotMotion shifted(double bySeconds) {
        var self = this;
        return new RobotMotion() {
            @Override
            public void angles(HumanoidBody body, double seconds, JointPose pose) {
                self.angles(body, Math.max(0, seconds + bySeconds), pose);
            }

            @Override
            public boolean isOnFloor() {
                return self.isOnFloor();
            }
        };
    }
}
