package linetwin.ui.floor.robot;

import java.util.ArrayList;
import java.util.List;

/** The solids of parts by themselves, each with its lowest point at z = 0. */
final class PartShapes {
    private final Body body;
    private final Shapes shapes;
    private final double u;

    PartShapes(Body body, Shapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
    }

    Solid solid(PartKey key) {
        if (key.step() == LimbFigure.RIG_ONLY) {
            return rig(key.part());
        }
        return switch (key.part()) {
            case JOINT -> joint(key.step());
            case HAND -> hand(key.step());
            case PACK -> pack(key.step());
            case LEG -> standing(key, legLinks(key.step()), new Pose(), BuildStage.HANDS);
            case ARM -> standing(key, armLinks(key.step()), armsDown(), BuildStage.ARMS);
            case TORSO -> standing(key, List.of(Link.WAIST, Link.TORSO), new Pose(), torsoStage(key.step()));
            case HEAD -> standing(key, headLinks(key.step()), new Pose(), BuildStage.HEAD);
        };
    }

    /** The mast that carries a limb at its root, and the carriage or payload at its end. */
    private Solid rig(Part part) {
        var root = LimbFigure.rootHeight(body, part);
        return new Solid()
                .add(Shapes.plainBox(0.5 * u, 0.32 * u, 0.025, Role.STAND), Placing.at(-0.06 * u, 0, 0.0125))
                .add(
                        shapes.box(0.07 * u, 0.12 * u, root + 0.1 * u, 0.01, Role.STAND),
                        Placing.at(-0.24 * u, 0, root / 2 + 0.05 * u))
                .add(Shapes.plainBox(0.26 * u, 0.03 * u, 0.08 * u, Role.STAND), Placing.at(-0.11 * u, -0.1 * u, root))
                .add(
                        Shapes.plainBox(0.072 * u, 0.13 * u, 0.03 * u, Role.LABEL),
                        Placing.at(-0.24 * u, 0, root + 0.08 * u));
    }

    /** Housing, then with its drive, then labelled and complete. */
    private Solid joint(int step) {
        var d = body.canLarge();
        var length = 0.075 * u;
        if (step == 1) {
            return new Solid().add(shapes.drum(d / 2, length, Role.METAL), Placing.at(0, 0, length / 2));
        }
        var solid = new Solid().add(shapes.can(d, length), Placing.at(0, 0, length / 2));
        return step == 2
                ? solid
                : solid.add(
                        Shapes.plainBox(0.004, 0.4 * d, 0.3 * length, Role.LABEL),
                        Placing.at(0.49 * d, 0, 0.3 * length));
    }

    /** Fingers up: the palm, then with fingers, then complete. */
    private Solid hand(int step) {
        var whole = new ArmShapes(body, shapes).hand();
        var solid = new Solid().add(whole, Placing.at(0, 0, 0.03 * u).turned(Axis.Y, -90));
        if (step < 3) {
            solid.add(Shapes.plainBox(0.05 * u, 0.05 * u, 0.006 * u, Role.BOARD), Placing.at(0.02 * u, 0, 0.003 * u));
        }
        return solid;
    }

    /** Cells, then in the open housing, then closed. */
    private Solid pack(int step) {
        var x = 0.085 * u;
        var y = 1.2 * (body.shoulderHalfWidth() - 0.042 * u);
        var z = 0.62 * body.waistToShoulder();
        var solid = new Solid();
        if (step < 3) {
            cells(solid, x, y, z * 0.9);
        }
        if (step == 2) {
            solid.add(Shapes.plainBox(x, y, 0.4 * z, Role.PACK), Placing.at(0, 0, 0.2 * z));
        }
        return step < 3
                ? solid
                : solid.add(shapes.box(x, y, z, 0.018 * u, Role.PACK), Placing.at(0, 0, z / 2))
                        .add(
                                Shapes.plainBox(0.02 * u, 0.42 * y, 0.06 * z, Role.LABEL),
                                Placing.at(-0.045 * u, 0, 0.8 * z))
                        .add(Shapes.plainBox(0.03 * u, 0.3 * y, 0.02 * u, Role.POWER_CABLE), Placing.at(0, 0, z));
    }

    private void cells(Solid solid, double x, double y, double z) {
        for (var i = 0; i < 2; i++) {
            for (var j = 0; j < 5; j++) {
                solid.add(
                        shapes.drum(0.22 * x, z, j % 2 == 0 ? Role.SIGNAL_CABLE : Role.RING),
                        Placing.at((i - 0.5) * 0.5 * x, (j - 2) * 0.19 * y, z / 2));
            }
        }
    }

    private static List<Link> legLinks(int step) {
        var links = new ArrayList<>(List.of(Link.LEFT_HIP, Link.LEFT_HIP_YOKE));
        if (step >= 2) {
            links.add(Link.LEFT_THIGH);
        }
        if (step >= 3) {
            links.addAll(List.of(Link.LEFT_SHANK, Link.LEFT_FOOT));
        }
        return links;
    }

    private static List<Link> armLinks(int step) {
        var links = new ArrayList<>(List.of(Link.LEFT_SHOULDER, Link.LEFT_ARM_YOKE));
        if (step >= 2) {
            links.add(Link.LEFT_UPPER_ARM);
        }
        if (step >= 3) {
            links.add(Link.LEFT_FOREARM);
        }
        return links;
    }

    private static List<Link> headLinks(int step) {
        return step == 1 ? List.of(Link.NECK) : List.of(Link.NECK, Link.SKULL);
    }

    private static BuildStage torsoStage(int step) {
        return step == 1 ? BuildStage.FRAME : step == 2 ? BuildStage.COMPUTE : BuildStage.HARNESS;
    }

    private static Pose armsDown() {
        return new Pose().degrees(Joint.LEFT_ELBOW, 88);
    }

    /**
     * Links as they hang on the robot, brought down to the floor or, on the stand, kept where the whole would reach.
     */
    private Solid standing(PartKey key, List<Link> links, Pose pose, BuildStage stage) {
        var posed = MeshLibrary.posed(body, key.detail(), links, stage, pose);
        var root = key.part() == Part.TORSO || key.part() == Part.HEAD ? 0 : centreY(posed);
        var whole = new PartKey(key.body(), key.part(), key.part().steps(), false, key.detail());
        if (!key.onStand()) {
            return new Solid().add(posed, Placing.at(0, -root, -lowest(posed)));
        }
        var complete = completeLowest(whole, pose);
        var lift = key.part() == Part.LEG || key.part() == Part.ARM ? 0.05 : 0.35 * u;
        var solid = new Solid().add(posed, Placing.at(0, -root, lift - complete));
        return solid.add(stand(highest(posed) - complete + lift, key.part(), lift));
    }

    private double completeLowest(PartKey whole, Pose pose) {
        var links =
                switch (whole.part()) {
                    case LEG -> legLinks(whole.step());
                    case ARM -> armLinks(whole.step());
                    case HEAD -> headLinks(whole.step());
                    default -> List.of(Link.WAIST, Link.TORSO);
                };
        return lowest(MeshLibrary.posed(body, Detail.FAR, links, BuildStage.HANDS, pose));
    }

    private Solid stand(double top, Part part, double lift) {
        var solid = new Solid()
                .add(Shapes.plainBox(0.36 * u, 0.3 * u, 0.025, Role.STAND), Placing.at(-0.04 * u, 0, 0.0125));
        if (part == Part.TORSO || part == Part.HEAD) {
            return solid.add(shapes.drum(0.04 * u, lift, Role.STAND), Placing.at(0, 0, lift / 2));
        }
        return solid.add(shapes.box(0.05 * u, 0.09 * u, top, 0.01, Role.STAND), Placing.at(-0.19 * u, 0, top / 2))
                .add(
                        Shapes.plainBox(0.12 * u, 0.06 * u, 0.04 * u, Role.STAND),
                        Placing.at(-0.12 * u, 0, top - 0.05 * u));
    }

    private static double lowest(Solid solid) {
        var lowest = Double.MAX_VALUE;
        for (var i = 0; i < solid.points(); i++) {
            lowest = Math.min(lowest, solid.z(i));
        }
        return lowest;
    }

    private static double highest(Solid solid) {
        var highest = -Double.MAX_VALUE;
        for (var i = 0; i < solid.points(); i++) {
            highest = Math.max(highest, solid.z(i));
        }
        return highest;
    }

    private static double centreY(Solid solid) {
        var sum = 0.0;
        for (var i = 0; i < solid.points(); i++) {
            sum += solid.y(i);
        }
        return sum / Math.max(1, solid.points());
    }
}
