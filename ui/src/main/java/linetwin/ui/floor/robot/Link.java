package linetwin.ui.floor.robot;

import java.util.List;

/** The rigid links of a robot as they are drawn near: one mesh each, carried by the frame of one joint. */
enum Link {
    PELVIS(Joint.PELVIS, BuildStage.ON_CARRIER),
    WAIST(Joint.WAIST_YAW.index(), BuildStage.FRAME),
    TORSO(Joint.WAIST_PITCH.index(), BuildStage.FRAME),
    NECK(Joint.HEAD_YAW.index(), BuildStage.HEAD),
    SKULL(Joint.HEAD_PITCH.index(), BuildStage.HEAD),
    LEFT_HIP(Joint.LEFT_HIP_PITCH.index(), BuildStage.LEGS),
    LEFT_HIP_YOKE(Joint.LEFT_HIP_ROLL.index(), BuildStage.LEGS),
    LEFT_THIGH(Joint.LEFT_HIP_YAW.index(), BuildStage.LEGS),
    LEFT_SHANK(Joint.LEFT_KNEE.index(), BuildStage.LEGS),
    LEFT_FOOT(Joint.LEFT_ANKLE_ROLL.index(), BuildStage.LEGS),
    LEFT_SHOULDER(Joint.LEFT_SHOULDER_PITCH.index(), BuildStage.ARMS),
    LEFT_ARM_YOKE(Joint.LEFT_SHOULDER_ROLL.index(), BuildStage.ARMS),
    LEFT_UPPER_ARM(Joint.LEFT_SHOULDER_YAW.index(), BuildStage.ARMS),
    LEFT_FOREARM(Joint.LEFT_ELBOW.index(), BuildStage.ARMS),
    LEFT_HAND(Joint.LEFT_WRIST_YAW.index(), BuildStage.HANDS),
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

    static final List<Link> ALL = List.of(values());

    private final int joint;
    private final BuildStage fitted;
    private final Side side;

    Link(int joint, BuildStage fitted) {
        this.joint = joint;
        this.fitted = fitted;
        side = Side.LEFT;
    }

    /** The right counterpart of a left link. */
    Link(Link left) {
        joint = Joint.ALL.get(left.joint).on(Side.RIGHT).index();
        fitted = left.fitted;
        side = Side.RIGHT;
    }

    /** Index of the joint whose frame carries it, or {@link Joint#PELVIS}. */
    int joint() {
        return joint;
    }

    /** The link on the left from which this one is modelled; itself unless it is on the right. */
    Link left() {
        return side == Side.LEFT ? this : valueOf("LEFT" + name().substring("RIGHT".length()));
    }

    boolean isRight() {
        return side == Side.RIGHT;
    }

    boolean isFittedAt(BuildStage stage) {
        return stage.reaches(fitted) && stage != BuildStage.CRATED;
    }

    /** The earliest stage that looks the same for this link, so that meshes are shared between stages. */
    BuildStage look(BuildStage stage) {
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

    /** Modelled along x but hanging down most of the time. */
    boolean isHanging() {
        return left() == LEFT_FOREARM || left() == LEFT_HAND;
    }
}
