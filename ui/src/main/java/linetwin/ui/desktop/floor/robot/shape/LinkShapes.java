package linetwin.ui.desktop.floor.robot.shape;

import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;

/** Solid of each link of one body at one level of detail. */
public final class LinkShapes {
    private final LegShapes legs;
    private final ArmShapes arms;
    private final TrunkShapes trunk;
    private final HeadShapes head;

    public LinkShapes(HumanoidBody body, BasicShapes shapes) {
        legs = new LegShapes(body, shapes);
        arms = new ArmShapes(body, shapes);
        trunk = new TrunkShapes(body, shapes);
        head = new HeadShapes(body, shapes);
    }

    /** @param look stage as returned by {@link BodyLink#look} */
    public SolidShape solid(BodyLink link, BuildStage look) {
        var shelled = look == BuildStage.SHELLED;
        return link.isRight() ? left(link.left(), look, shelled).mirrored() : left(link, look, shelled);
    }

    private SolidShape left(BodyLink link, BuildStage look, boolean shelled) {
        return switch (link) {
            case PELVIS -> trunk.pelvis(look);
            case WAIST -> trunk.waist(shelled);
            case TORSO -> trunk.torso(look);
            case NECK -> head.neck(shelled);
            case SKULL -> head.head(shelled);
            case LEFT_HIP -> legs.hip(shelled);
            case LEFT_HIP_YOKE -> legs.yoke(shelled);
            case LEFT_THIGH -> legs.thigh(shelled);
            case LEFT_SHANK -> legs.shank(shelled);
            case LEFT_FOOT -> legs.foot(shelled);
            case LEFT_SHOULDER -> arms.shoulder(shelled);
            case LEFT_ARM_YOKE -> arms.yoke(shelled);
            case LEFT_UPPER_ARM -> arms.upperArm(shelled);
            case LEFT_FOREARM -> arms.forearm(shelled);
            case LEFT_HAND -> arms.hand();
            default -> throw new IllegalArgumentException(link + " is modelled from its left counterpart");
        };
    }
}
