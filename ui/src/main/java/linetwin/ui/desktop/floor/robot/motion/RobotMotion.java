package linetwin.ui.desktop.floor.robot.motion;

import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;

/**
 * How a robot moves: a pure function of time to a pose. Time is what the work has taken so far, so a robot whose
 * station is held stands still. {@link RobotMotions} has them all.
 */
public interface RobotMotion {
    /** Sets joints and pelvis; the height of the pelvis is corrected afterwards where the robot stands on the floor. */
    void angles(HumanoidBody body, double seconds, JointPose pose);

    /** Whether the soles carry the robot; otherwise it hangs or is held. */
    default boolean isOnFloor() {
        return true;
    }

    /** Fills the pose and its solved frames; allocates nothing, on any thread. */
    default void at(BodySkeleton skeleton, double seconds, JointPose pose, double[] frames) {
        pose.clear();
        angles(skeleton.body(), seconds, pose);
        if (isOnFloor()) {
            skeleton.ground(pose, frames);
        } else {
            skeleton.solve(pose, frames);
        }
    }

    /** The same motion, begun later or earlier; keeps robots side by side from moving alike. */
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
