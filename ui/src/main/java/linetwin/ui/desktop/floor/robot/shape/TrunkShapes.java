package linetwin.ui.desktop.floor.robot.shape;

import static linetwin.ui.desktop.floor.robot.shape.BasicShapes.p;

import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;

/** Solids of pelvis, waist and torso; the frame of the torso is at the waist. */
final class TrunkShapes {
    private final HumanoidBody body;
    private final BasicShapes shapes;
    private final double u;
    /** Height from waist to shoulder in metres. */
    private final double h;
    /** Half the width of the chest in metres. */
    private final double w;

    TrunkShapes(HumanoidBody body, BasicShapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
        h = body.waistToShoulder();
        w = body.shoulderHalfWidth() - 0.042 * u;
    }

    /** Solid of the pelvis at a stage; leaves out the inside once shells cover it. */
    SolidShape pelvis(BuildStage look) {
        var drop = body.hipDrop();
        var top = body.pelvisToWaist();
        var inner = body.hipHalfWidth() - 0.075 * u;
        if (look == BuildStage.SHELLED) {
            return hipShell(drop, inner, top).add(hipFlanges(drop, inner));
        }
        var solid = hipFlanges(drop, inner)
                .add(
                        shapes.box(0.11 * u, 2 * inner, 0.1 * u, 0.02 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0, 0, -drop))
                .add(
                        shapes.box(0.09 * u, 1.3 * inner, drop + 0.06 * u, 0.015 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0, 0, -drop / 2))
                .add(shapes.can(body.canLarge(), 0.06 * u), SolidPlacement.at(0, 0, top - 0.05 * u));
        return look == BuildStage.WIRED ? solid.add(pelvisCables(drop, inner, top)) : solid;
    }

    private SolidShape hipFlanges(double drop, double inner) {
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    shapes.drum(body.canLarge() * 0.56, 0.03 * u, SurfaceRole.RING),
                    SolidPlacement.at(0, side * (inner + 0.005 * u), -drop).along(JointAxis.Y));
        }
        return solid;
    }

    private SolidShape hipShell(double drop, double inner, double top) {
        return shapes.loft()
                .squareness(2.7)
                .domed(0.02 * u, 0.012 * u)
                .ring(-drop - 0.09 * u, 0.055 * u, 0.36 * inner)
                .ring(-drop - 0.045 * u, 0.08 * u, 0.9 * inner)
                .ring(-drop + 0.02 * u, 0.092 * u, 1.3 * inner)
                .ring(-drop + 0.06 * u, 0.09 * u, 1.5 * inner)
                .ring(top - 0.028 * u, 0.072 * u, 1.25 * inner)
                .smoothed(shapes.curve(2))
                .of((z, degrees) -> z < -drop - 0.01 * u ? SurfaceRole.TRIM : SurfaceRole.SHELL);
    }

    private SolidShape pelvisCables(double drop, double inner, double top) {
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            solid.add(shapes.cable(
                    0.009 * u,
                    SurfaceRole.POWER_CABLE,
                    p(-0.06 * u, side * 0.3 * inner, top + 0.06 * u),
                    p(-0.075 * u, side * 0.5 * inner, 0.2 * top),
                    p(-0.075 * u, side * 0.9 * inner, -drop),
                    p(-0.065 * u, side * (inner + 0.05 * u), -drop - 0.05 * u)));
            solid.add(shapes.cable(
                    0.006 * u,
                    SurfaceRole.SIGNAL_CABLE,
                    p(0.06 * u, side * 0.3 * inner, top + 0.05 * u),
                    p(0.068 * u, side * 0.6 * inner, -0.2 * drop),
                    p(0.064 * u, side * inner, -drop),
                    p(0.06 * u, side * (inner + 0.05 * u), -drop - 0.05 * u)));
        }
        return solid;
    }

    /** Roll and pitch modules of the waist, on the yaw module of the pelvis. */
    SolidShape waist(boolean shelled) {
        if (shelled) {
            return bellows();
        }
        return new SolidShape()
                .add(shapes.can(body.canMedium(), 0.1 * u), SolidPlacement.HERE.along(JointAxis.X))
                .add(shapes.can(body.canMedium() * 0.94, 0.12 * u), SolidPlacement.HERE.along(JointAxis.Y));
    }

    private SolidShape bellows() {
        var loft = shapes.loft().squareness(2.5);
        var folds = shapes.fine() ? 8 : 1;
        for (var i = 0; i <= folds; i++) {
            var swell = i % 2 == 0 ? 1 : 0.93;
            loft.ring((-0.045 + 0.1 * i / folds) * u, 0.066 * u * swell, 0.095 * u * swell);
        }
        return loft.of(SurfaceRole.RUBBER);
    }

    SolidShape torso(BuildStage look) {
        if (look == BuildStage.SHELLED) {
            return chest().add(pack());
        }
        var solid = frame();
        if (look.reaches(BuildStage.COMPUTE)) {
            solid.add(boards());
        }
        if (look.reaches(BuildStage.HARNESS)) {
            solid.add(trunkCables());
        }
        if (look.reaches(BuildStage.WIRED)) {
            solid.add(limbCables());
        }
        return look.reaches(BuildStage.POWERED) ? solid.add(pack()) : solid;
    }

    private SolidShape frame() {
        var solid = new SolidShape()
                .add(
                        shapes.box(0.13 * u, 1.3 * w, 0.03 * u, 0.01 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0, 0, 0.06 * u))
                .add(
                        shapes.box(0.036 * u, 0.09 * u, 0.88 * h, 0.012 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(-0.062 * u, 0, 0.5 * h))
                .add(
                        shapes.box(0.1 * u, 2 * w - 0.02 * u, 0.046 * u, 0.014 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0, 0, h))
                .add(shapes.drum(0.045 * u, 0.03 * u, SurfaceRole.RING), SolidPlacement.at(0, 0, h + 0.03 * u));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    shapes.drum(0.56 * body.canMedium(), 0.03 * u, SurfaceRole.RING),
                    SolidPlacement.at(0, side * (w - 0.012 * u), h).along(JointAxis.Y));
            solid.add(post(0.05 * u, side)).add(post(-0.056 * u, side)).add(rung(side));
        }
        return solid;
    }

    private SolidShape post(double x, int side) {
        return shapes.loft()
                .squareness(4)
                .ring(0.05 * u, x, side * 0.58 * w, 0.011 * u, 0.011 * u)
                .ring(0.6 * h, x * 1.1, side * 0.86 * w, 0.011 * u, 0.011 * u)
                .ring(h, x * 0.7, side * 0.86 * w, 0.011 * u, 0.011 * u)
                .of(SurfaceRole.FRAME);
    }

    private SolidShape rung(int side) {
        return new SolidShape()
                .add(
                        shapes.box(0.11 * u, 0.012 * u, 0.03 * u, 0.004 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(-0.002 * u, side * 0.82 * w, 0.58 * h));
    }

    private SolidShape boards() {
        var solid = new SolidShape()
                .add(
                        BasicShapes.plainBox(0.006 * u, 1.24 * w, 0.52 * h, SurfaceRole.BOARD),
                        SolidPlacement.at(0.028 * u, 0, 0.47 * h))
                .add(
                        BasicShapes.plainBox(0.022 * u, 0.52 * w, 0.2 * h, SurfaceRole.METAL),
                        SolidPlacement.at(0.042 * u, 0, 0.55 * h))
                .add(
                        BasicShapes.plainBox(0.006 * u, 1.0 * w, 0.3 * h, SurfaceRole.BOARD),
                        SolidPlacement.at(-0.014 * u, 0, 0.72 * h))
                .add(
                        BasicShapes.plainBox(0.03 * u, 0.66 * w, 0.12 * h, SurfaceRole.METAL),
                        SolidPlacement.at(0.03 * u, 0, 0.85 * h));
        return shapes.fine() ? solid.add(boardParts()) : solid;
    }

    private SolidShape boardParts() {
        var solid = new SolidShape();
        for (var i = 0; i < 5; i++) {
            solid.add(
                    BasicShapes.plainBox(0.012 * u, 0.025 * w, 0.2 * h, SurfaceRole.RING),
                    SolidPlacement.at(0.056 * u, (-0.2 + 0.1 * i) * w, 0.55 * h));
            solid.add(
                    BasicShapes.plainBox(
                            0.014 * u, 0.14 * w, 0.045 * h, i % 2 == 0 ? SurfaceRole.CHIP : SurfaceRole.RING),
                    SolidPlacement.at(0.036 * u, (-0.46 + 0.23 * i) * w, 0.3 * h));
        }
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    BasicShapes.plainBox(0.012 * u, 0.16 * w, 0.14 * h, SurfaceRole.CHIP),
                    SolidPlacement.at(0.036 * u, side * 0.44 * w, 0.56 * h));
            solid.add(
                    BasicShapes.plainBox(0.008 * u, 0.03 * w, 0.02 * h, SurfaceRole.GLOW),
                    SolidPlacement.at(0.035 * u, side * 0.44 * w, 0.42 * h));
            solid.add(
                    shapes.drum(0.034 * u, 0.02 * u, SurfaceRole.CAN),
                    SolidPlacement.at(-0.05 * u, side * 0.48 * w, 0.5 * h).along(JointAxis.X));
        }
        return solid;
    }

    private SolidShape trunkCables() {
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            solid.add(shapes.cable(
                    0.0105 * u,
                    SurfaceRole.POWER_CABLE,
                    p(-0.03 * u, side * 0.2 * w, 0.02 * u),
                    p(0.03 * u, side * 0.5 * w, 0.14 * h),
                    p(0.066 * u, side * 0.74 * w, 0.34 * h),
                    p(0.072 * u, side * 0.86 * w, 0.6 * h),
                    p(0.05 * u, side * 0.84 * w, 0.86 * h),
                    p(0.02 * u, side * 0.95 * w, 0.96 * h)));
            solid.add(shapes.cable(
                    0.008 * u,
                    SurfaceRole.SIGNAL_CABLE,
                    p(0.04 * u, side * 0.3 * w, 0.28 * h),
                    p(0.06 * u, side * 0.56 * w, 0.4 * h),
                    p(0.064 * u, side * 0.62 * w, 0.66 * h),
                    p(0.05 * u, side * 0.3 * w, 0.92 * h),
                    p(0.03 * u, side * 0.1 * w, h + 0.02 * u)));
        }
        return solid;
    }

    private SolidShape limbCables() {
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            solid.add(shapes.cable(
                    0.0095 * u,
                    SurfaceRole.POWER_CABLE,
                    p(-0.05 * u, side * 0.6 * w, 0.9 * h),
                    p(-0.06 * u, side * 0.8 * w, h + 0.035 * u),
                    p(-0.056 * u, side * (w + 0.02 * u), h + 0.03 * u),
                    p(-0.05 * u, side * (w + 0.042 * u), h - 0.05 * u)));
        }
        return solid.add(shapes.cable(
                0.008 * u,
                SurfaceRole.SIGNAL_CABLE,
                p(-0.03 * u, 0, h - 0.02 * u),
                p(-0.05 * u, 0.02 * u, h + 0.03 * u),
                p(-0.045 * u, 0.02 * u, h + 0.8 * body.shoulderToNeck())));
    }

    private SolidShape pack() {
        var solid = new SolidShape()
                .add(
                        shapes.box(0.085 * u, 1.2 * w, 0.62 * h, 0.018 * u, SurfaceRole.PACK),
                        SolidPlacement.at(-0.118 * u, 0, 0.5 * h))
                .add(
                        shapes.box(0.02 * u, 0.5 * w, 0.03 * h, 0.004 * u, SurfaceRole.LABEL),
                        SolidPlacement.at(-0.155 * u, 0, 0.7 * h));
        if (shapes.fine()) {
            for (var i = 0; i < 4; i++) {
                solid.add(
                        BasicShapes.plainBox(0.008 * u, 0.08 * w, 0.02 * h, SurfaceRole.GLOW),
                        SolidPlacement.at(-0.159 * u, (-0.18 + 0.12 * i) * w, 0.34 * h));
            }
        }
        return solid;
    }

    private SolidShape chest() {
        var loft = shapes.loft()
                .squareness(2.9)
                .domed(0.014 * u, 0.02 * u)
                .ring(0.03 * u, 0.004 * u, 0, 0.074 * u, 0.66 * w)
                .ring(0.28 * h, 0.004 * u, 0, 0.088 * u, 0.8 * w)
                .ring(0.5 * h, 0.01 * u, 0, 0.108 * u, 0.96 * w)
                .ring(0.72 * h, 0.012 * u, 0, 0.122 * u, 1.06 * w)
                .ring(0.9 * h, 0.004 * u, 0, 0.112 * u, 1.04 * w)
                .ring(1.04 * h, -0.006 * u, 0, 0.084 * u, 0.82 * w)
                .ring(h + 0.058 * u, -0.008 * u, 0, 0.056 * u, 0.44 * w)
                .smoothed(shapes.curve(3));
        var shell = loft.of((z, degrees) -> z < 0.34 * h ? SurfaceRole.TRIM : SurfaceRole.SHELL);
        for (var side = -1; side <= 1; side += 2) {
            shell.add(loft.patch(0.62 * h, 0.2 * h, side * 92, 16, 0.002 * u, SurfaceRole.TRIM));
        }
        return shell.add(loft.patch(0.375 * h, 0.022 * h, 0, 84, 0.0035 * u, SurfaceRole.ACCENT))
                .add(badge());
    }

    /** Lamp on the chest and collar around the neck. */
    private SolidShape badge() {
        return new SolidShape()
                .add(
                        shapes.drum(0.026 * u, 0.016 * u, SurfaceRole.TRIM),
                        SolidPlacement.at(0.132 * u, 0, 0.74 * h).along(JointAxis.X))
                .add(
                        shapes.drum(0.016 * u, 0.022 * u, SurfaceRole.GLOW),
                        SolidPlacement.at(0.132 * u, 0, 0.74 * h).along(JointAxis.X))
                .add(
                        shapes.drum(0.06 * u, 0.02 * u, SurfaceRole.TRIM),
                        SolidPlacement.at(-0.006 * u, 0, h + 0.058 * u));
    }
}
