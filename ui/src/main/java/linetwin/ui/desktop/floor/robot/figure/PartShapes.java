package linetwin.ui.desktop.floor.robot.figure;

import java.util.ArrayList;
import java.util.List;
import linetwin.ui.desktop.floor.robot.body.BodyJoint;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;
import linetwin.ui.desktop.floor.robot.body.JointPose;
import linetwin.ui.desktop.floor.robot.body.PartKind;
import linetwin.ui.desktop.floor.robot.shape.ArmShapes;
import linetwin.ui.desktop.floor.robot.shape.BasicShapes;
import linetwin.ui.desktop.floor.robot.shape.BodyLink;
import linetwin.ui.desktop.floor.robot.shape.MeshDetail;
import linetwin.ui.desktop.floor.robot.shape.SolidPlacement;
import linetwin.ui.desktop.floor.robot.shape.SolidShape;
import linetwin.ui.desktop.floor.robot.shape.SurfaceRole;

/** Solids of single parts, each with its lowest point at z = 0. */
final class PartShapes {
    private final HumanoidBody body;
    private final BasicShapes shapes;
    private final double u;

    PartShapes(HumanoidBody body, BasicShapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
    }

    SolidShape solid(PartKey key) {
        if (key.step() == LimbFigure.RIG_ONLY) {
            return rig(key.part());
        }
        return switch (key.part()) {
            case JOINT -> joint(key.step());
            case HAND -> hand(key.step());
            case PACK -> pack(key.step());
            case LEG -> standing(key, legLinks(key.step()), new JointPose(), BuildStage.HANDS);
            case ARM -> standing(key, armLinks(key.step()), armsDown(), BuildStage.ARMS);
            case TORSO ->
                standing(key, List.of(BodyLink.WAIST, BodyLink.TORSO), new JointPose(), torsoStage(key.step()));
            case HEAD -> standing(key, headLinks(key.step()), new JointPose(), BuildStage.HEAD);
        };
    }

    /** Mast that carries a limb at its root, and the carriage or payload at its end. */
    private SolidShape rig(PartKind part) {
        var root = LimbFigure.rootHeight(body, part);
        return new SolidShape()
                .add(
                        BasicShapes.plainBox(0.5 * u, 0.32 * u, 0.025, SurfaceRole.STAND),
                        SolidPlacement.at(-0.06 * u, 0, 0.0125))
                .add(
                        shapes.box(0.07 * u, 0.12 * u, root + 0.1 * u, 0.01, SurfaceRole.STAND),
                        SolidPlacement.at(-0.24 * u, 0, root / 2 + 0.05 * u))
                .add(
                        BasicShapes.plainBox(0.26 * u, 0.03 * u, 0.08 * u, SurfaceRole.STAND),
                        SolidPlacement.at(-0.11 * u, -0.1 * u, root))
                .add(
                        BasicShapes.plainBox(0.072 * u, 0.13 * u, 0.03 * u, SurfaceRole.LABEL),
                        SolidPlacement.at(-0.24 * u, 0, root + 0.08 * u));
    }

    /** Joint by step: housing, then with its drive, then labelled and complete. */
    private SolidShape joint(int step) {
        var d = body.canLarge();
        var length = 0.075 * u;
        if (step == 1) {
            return new SolidShape()
                    .add(shapes.drum(d / 2, length, SurfaceRole.METAL), SolidPlacement.at(0, 0, length / 2));
        }
        var solid = new SolidShape().add(shapes.can(d, length), SolidPlacement.at(0, 0, length / 2));
        return step == 2
                ? solid
                : solid.add(
                        BasicShapes.plainBox(0.004, 0.4 * d, 0.3 * length, SurfaceRole.LABEL),
                        SolidPlacement.at(0.49 * d, 0, 0.3 * length));
    }

    /** Hand with its fingers up, by step: palm, then with fingers, then complete. */
    private SolidShape hand(int step) {
        var whole = new ArmShapes(body, shapes).hand();
        var solid =
                new SolidShape().add(whole, SolidPlacement.at(0, 0, 0.03 * u).turned(JointAxis.Y, -90));
        if (step < 3) {
            solid.add(
                    BasicShapes.plainBox(0.05 * u, 0.05 * u, 0.006 * u, SurfaceRole.BOARD),
                    SolidPlacement.at(0.02 * u, 0, 0.003 * u));
        }
        return solid;
    }

    /** Battery pack by step: cells, then in the open housing, then closed. */
    private SolidShape pack(int step) {
        var x = 0.085 * u;
        var y = 1.2 * (body.shoulderHalfWidth() - 0.042 * u);
        var z = 0.62 * body.waistToShoulder();
        var solid = new SolidShape();
        if (step < 3) {
            cells(solid, x, y, z * 0.9);
        }
        if (step == 2) {
            solid.add(BasicShapes.plainBox(x, y, 0.4 * z, SurfaceRole.PACK), SolidPlacement.at(0, 0, 0.2 * z));
        }
        return step < 3
                ? solid
                : solid.add(shapes.box(x, y, z, 0.018 * u, SurfaceRole.PACK), SolidPlacement.at(0, 0, z / 2))
                        .add(
                                BasicShapes.plainBox(0.02 * u, 0.42 * y, 0.06 * z, SurfaceRole.LABEL),
                                SolidPlacement.at(-0.045 * u, 0, 0.8 * z))
                        .add(
                                BasicShapes.plainBox(0.03 * u, 0.3 * y, 0.02 * u, SurfaceRole.POWER_CABLE),
                                SolidPlacement.at(0, 0, z));
    }

    private void cells(SolidShape solid, double x, double y, double z) {
        for (var i = 0; i < 2; i++) {
            for (var j = 0; j < 5; j++) {
                solid.add(
                        shapes.drum(0.22 * x, z, j % 2 == 0 ? SurfaceRole.SIGNAL_CABLE : SurfaceRole.RING),
                        SolidPlacement.at((i - 0.5) * 0.5 * x, (j - 2) * 0.19 * y, z / 2));
            }
        }
    }

    private static List<BodyLink> legLinks(int step) {
        var links = new ArrayList<>(List.of(BodyLink.LEFT_HIP, BodyLink.LEFT_HIP_YOKE));
        if (step >= 2) {
            links.add(BodyLink.LEFT_THIGH);
        }
        if (step >= 3) {
            links.addAll(List.of(BodyLink.LEFT_SHANK, BodyLink.LEFT_FOOT));
        }
        return links;
    }

    private static List<BodyLink> armLinks(int step) {
        var links = new ArrayList<>(List.of(BodyLink.LEFT_SHOULDER, BodyLink.LEFT_ARM_YOKE));
        if (step >= 2) {
            links.add(BodyLink.LEFT_UPPER_ARM);
        }
        if (step >= 3) {
            links.add(BodyLink.LEFT_FOREARM);
        }
        return links;
    }

    private static List<BodyLink> headLinks(int step) {
        return step == 1 ? List.of(BodyLink.NECK) : List.of(BodyLink.NECK, BodyLink.SKULL);
    }

    private static BuildStage torsoStage(int step) {
        return step == 1 ? BuildStage.FRAME : step == 2 ? BuildStage.COMPUTE : BuildStage.HARNESS;
    }

    private static JointPose armsDown() {
        return new JointPose().degrees(BodyJoint.LEFT_ELBOW, 88);
    }

    /**
     * Links in their position on the robot, moved down to the floor or, on the stand, kept at the height of the
     * complete part.
     */
    private SolidShape standing(PartKey key, List<BodyLink> links, JointPose pose, BuildStage stage) {
        var posed = MeshLibrary.posed(body, key.detail(), links, stage, pose);
        var root = key.part() == PartKind.TORSO || key.part() == PartKind.HEAD ? 0 : centreY(posed);
        var whole = new PartKey(key.body(), key.part(), key.part().steps(), false, key.detail());
        if (!key.onStand()) {
            return new SolidShape().add(posed, SolidPlacement.at(0, -root, -lowest(posed)));
        }
        var complete = completeLowest(whole, pose);
        var lift = key.part() == PartKind.LEG || key.part() == PartKind.ARM ? 0.05 : 0.35 * u;
        var solid = new SolidShape().add(posed, SolidPlacement.at(0, -root, lift - complete));
        return solid.add(stand(highest(posed) - complete + lift, key.part(), lift));
    }

    private double completeLowest(PartKey whole, JointPose pose) {
        var links =
                switch (whole.part()) {
                    case LEG -> legLinks(whole.step());
                    case ARM -> armLinks(whole.step());
                    case HEAD -> headLinks(whole.step());
                    default -> List.of(BodyLink.WAIST, BodyLink.TORSO);
                };
        return lowest(MeshLibrary.posed(body, MeshDetail.FAR, links, BuildStage.HANDS, pose));
    }

    private SolidShape stand(double top, PartKind part, double lift) {
        var solid = new SolidShape()
                .add(
                        BasicShapes.plainBox(0.36 * u, 0.3 * u, 0.025, SurfaceRole.STAND),
                        SolidPlacement.at(-0.04 * u, 0, 0.0125));
        if (part == PartKind.TORSO || part == PartKind.HEAD) {
            return solid.add(shapes.drum(0.04 * u, lift, SurfaceRole.STAND), SolidPlacement.at(0, 0, lift / 2));
        }
        return solid.add(
                        shapes.box(0.05 * u, 0.09 * u, top, 0.01, SurfaceRole.STAND),
                        SolidPlacement.at(-0.19 * u, 0, top / 2))
                .add(
                        BasicShapes.plainBox(0.12 * u, 0.06 * u, 0.04 * u, SurfaceRole.STAND),
                        SolidPlacement.at(-0.12 * u, 0, top - 0.05 * u));
    }

    private static double lowest(SolidShape solid) {
        var lowest = Double.MAX_VALUE;
        for (var i = 0; i < solid.points(); i++) {
            lowest = Math.min(lowest, solid.z(i));
        }
        return lowest;
    }

    private static double highest(SolidShape solid) {
        var highest = -Double.MAX_VALUE;
        for (var i = 0; i < solid.points(); i++) {
            highest = Math.max(highest, solid.z(i));
        }
        return highest;
    }

    private static double centreY(SolidShape solid) {
        var sum = 0.0;
        for (var i = 0; i < solid.points(); i++) {
            sum += solid.y(i);
        }
        return sum / Math.max(1, solid.points());
    }
}
