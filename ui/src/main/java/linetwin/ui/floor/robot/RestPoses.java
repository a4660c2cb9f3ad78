package linetwin.ui.floor.robot;

/** The pose in which a robot of some stage is drawn where nothing moves. */
final class RestPoses {
    private RestPoses() {}

    static Pose of(Body body, BuildStage stage) {
        var pose = new Pose();
        motion(stage).at(new Skeleton(body), 1, pose, Skeleton.newFrames());
        return pose;
    }

    static Motion motion(BuildStage stage) {
        return stage.reaches(BuildStage.FOLDED) ? Motions.fold(1) : Motions.docked();
    }
}
