package linetwin.ui.desktop.floor.robot.shape;

import java.util.List;
import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BodySide;
import linetwin.ui.desktop.floor.robot.body.BuildStage;

/** Rigid link of a robot: one mesh at the near level of detail, carried by the frame of one joint. */
public enum BodyLink {
    PELVIS(BodyJoint.PELVIS, BuildStage.ON_CARRIER),
    WAIST(BodyJoint.WAIST_YAW.index(), BuildStage.FRAME),
    TORSO(BodyJoint.WAIST_PITCH.index(), BuildStage.FRAME),
    NECK(BodyJoint.HEAD_YAW.index(), BuildStage.HEAD),
    SKULL(BodyJoint.HEAD_PITCH.index(), BuildStage.HEAD),
    LEFT_HIP(BodyJoint.LEFT_HIP_PITCH.index(), BuildStage.LEGS),
    LEFT_HIP_YOKE(BodyJoint.LEFT_HIP_ROLL.index(), BuildStage.LEGS),
    LEFT_THIGH(BodyJoint.LEFT_HIP_YAW.index(), BuildStage.LEGS),
    LEFT_SHANK(BodyJoint.LEFT_KNEE.index(), BuildStage.LEGS),
    LEFT_FOOT(BodyJoint.LEFT_ANKLE_ROLL.index(), BuildStage.LEGS),
    LEFT_SHOULDER(BodyJoint.LEFT_SHOULDER_PITCH.index(), BuildStage.ARMS),
    LEFT_ARM_YOKE(BodyJoint.LEFT_SHOULDER_ROLL.index(), BuildStage.ARMS),
    LEFT_UPPER_ARM(BodyJoint.LEFT_SHOULDER_YAW.index(), BuildStage.ARMS),
    LEFT_FOREARM(BodyJoint.LEFT_ELBOW.index(), BuildStage.ARMS),
    LEFT_HAND(BodyJoint.LEFT_WRIST_YAW.index(), BuildStage.HANDS),
    RIGHT_HIP(LEFT_HIP),
    RIGHT_HIP_YOKE(LEFT_HIP_YOKE),
    RIGHT_THIGH(LEFT_THIGH),
    RIGHT_SHANK(LEFT_SHANK),
    RIGHT_FOOT(LEFT_FOOT),
    RIGHT_SHOULDER(LEFT_SHOULDER),
    RIGHT_ARM_YOKE(LEFT_ARM_YOKE),
    RIGHT_UPPER_ARM(LEFT_UPPER_ARM),
    RIGHT_FOREARM(LEFT_FOREARM),
    RIGHT_HAND(LEFT_HAND);

    public static final List<BodyLink> ALL = List.of(values());

    private final int joint;
    private final BuildStage fitted;
    private final BodySide side;

    BodyLink(int joint, BuildStage fitted) {
        this.joint = joint;
        this.fitted = fitted;
        side = BodySide.LEFT;
    }

    /** Creates the right counterpart of a left link. */
    BodyLink(BodyLink left) {
        joint = BodyJoint.ALL.get(left.joint).on(BodySide.RIGHT).index();
        fitted = left.fitted;
        side = BodySide.RIGHT;
    }

    /** Index of the joint whose frame carries this link, or {@link BodyJoint#PELVIS}. */
    public int joint() {
        return joint;
    }

    /** Left link from which this one is mirrored; itself unless it is on the right. */
    BodyLink left() {
        return side == BodySide.LEFT ? this : valueOf("LEFT" + name().substring("RIGHT".length()));
    }

    boolean isRight() {
        return side == BodySide.RIGHT;
    }

    public boolean isFittedAt(BuildStage stage) {
        return stage.reaches(fitted) && stage != BuildStage.CRATED;
    }

    /** Earliest stage with an equal look of this link, so that stages share meshes. */
    public BuildStage look(BuildStage stage) {
        if (stage.reaches(BuildStage.SHELLED)) {
            return BuildStage.SHELLED;
        }
        return switch (this) {
            case TORSO -> torsoLook(stage);
            case PELVIS -> stage.reaches(BuildStage.WIRED) ? BuildStage.WIRED : fitted;
            default -> fitted;
        };
    }

    private static BuildStage torsoLook(BuildStage stage) {
        if (stage.reaches(BuildStage.WIRED)) {
            return stage;
        }
        return stage.reaches(BuildStage.HARNESS) ? BuildStage.HARNESS : stage;
    }

    /** True if the link is modelled along x but mostly hangs down. */
    public boolean isHanging() {
        return left() == LEFT_FOREARM || left() == LEFT_HAND;
    }
}
