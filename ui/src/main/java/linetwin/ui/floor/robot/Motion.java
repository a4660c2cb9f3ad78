package linetwin.ui.floor.robot;

/**
 * How a robot moves: a pure function of time to a pose. Time is what the work has taken so far, so a robot whose
 * station is held stands still. {@link Motions} has them all.
 */
public interface Motion {
    /** Sets joints and pelvis; the height of the pelvis is corrected afterwards where the robot stands on the floor. */
    void angles(Body body, double seconds, Pose pose);

    /** Whether the soles carry the robot; otherwise it hangs or is held. */
    default boolean isOnFloor() {
        return true;
    }

    /** Fills the pose and its solved frames; allocates nothing, on any thread. */
    default void at(Skeleton skeleton, double seconds, Pose pose, double[] frames) {
        pose.clear();
        angles(skeleton.body(), seconds, pose);
        if (isOnFloor()) {
            skeleton.ground(pose, frames);
        } else {
            skeleton.solve(pose, frames);
        }
    }

    /** The same motion, begun later or earlier; keeps robots side by side from moving alike. */
    default Motion shifted(double bySeconds) {
        var self = this;
        return new Motion() {
            @Override
            public void angles(Body body, double seconds, Pose pose) {
                self.angles(body, Math.max(0, seconds + bySeconds), pose);
            }

            @Override
            public boolean isOnFloor() {
                return self.isOnFloor();
            }
        };
    }
}
