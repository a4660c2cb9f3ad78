package linetwin.ui.desktop.floor.robot.figure;

import linetwin.ui.desktop.floor.robot.body.BodySkeleton;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.motion.RobotMotion;
import linetwin.ui.desktop.floor.robot.motion.RobotMotions;

/** Pose of a robot of a build stage at rest. */
final class RestPoses {
    private RestPoses() {}

    static JointPose of(HumanoidBody body, BuildStage stage) {
        var pose = new JointPose();
        motion(stage).at(new BodySkeleton(body), 1, pose, BodySkeleton.newFrames());
        return pose;
    }

    static RobotMotion motion(BuildStage stage) {
        return stage.reaches(BuildStage.FOLDED) ? RobotMotions.fold(1) : RobotMotions.docked();
    }
}
