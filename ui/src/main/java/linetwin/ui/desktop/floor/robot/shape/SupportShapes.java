package linetwin.ui.desktop.floor.robot.shape;

import static linetwin.ui.desktop.floor.robot.shape.BasicShapes.p;

import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;

/** Solids of stands, cradles, hoists and crates, in the frame of the figure. */
public final class SupportShapes {
    /** Height of hanging feet above the floor in metres. */
    public static final double HANG_CLEARANCE = 0.16;
    /** Thickness of the base plate below a held robot in metres. */
    public static final double DECK = 0.026;

    private final HumanoidBody body;
    private final BasicShapes shapes;
    private final double u;
    private final double pelvis;

    public SupportShapes(HumanoidBody body, BasicShapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
        pelvis = body.pelvisHeight() + DECK;
    }

    public SolidShape solid(RobotSupport support) {
        return switch (support) {
            case NONE -> new SolidShape();
            case PEDESTAL -> pedestal();
            case CRADLE -> cradle();
            case HOIST -> hoist();
            case TRAY -> tray();
            case CRATE -> crate();
        };
    }

    private SolidShape base() {
        return new SolidShape()
                .add(
                        BasicShapes.plainBox(0.6 * u, 0.5 * u, 0.025, SurfaceRole.STAND),
                        SolidPlacement.at(-0.05 * u, 0, 0.0125))
                .add(
                        BasicShapes.plainBox(0.6 * u, 0.04 * u, 0.027, SurfaceRole.LABEL),
                        SolidPlacement.at(-0.05 * u, 0.23 * u, 0.0135))
                .add(
                        BasicShapes.plainBox(0.6 * u, 0.04 * u, 0.027, SurfaceRole.LABEL),
                        SolidPlacement.at(-0.05 * u, -0.23 * u, 0.0135));
    }

    private SolidShape pedestal() {
        var top = pelvis + body.pelvisToWaist() - 0.055 * u;
        return base().add(
                        shapes.frustum(0.1 * u, 0.06 * u, 0.06 * u, SurfaceRole.STAND),
                        SolidPlacement.at(0, 0, 0.05 * u))
                .add(shapes.drum(0.045 * u, top - 0.05 * u, SurfaceRole.STAND), SolidPlacement.at(0, 0, top / 2))
                .add(
                        shapes.frustum(0.05 * u, 0.075 * u, 0.05 * u, SurfaceRole.TRIM),
                        SolidPlacement.at(0, 0, top - 0.02 * u));
    }

    private SolidShape cradle() {
        var high = pelvis + 0.12 * u;
        var across = body.hipHalfWidth() - 0.04 * u;
        var hold = pelvis + 0.04 * u;
        var solid = base().add(
                        shapes.box(0.07 * u, 0.13 * u, high, 0.012, SurfaceRole.STAND),
                        SolidPlacement.at(-0.27 * u, 0, high / 2))
                .add(
                        BasicShapes.plainBox(0.03 * u, 2 * across, 0.05 * u, SurfaceRole.STAND),
                        SolidPlacement.at(-0.23 * u, 0, hold));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    BasicShapes.plainBox(0.24 * u, 0.026 * u, 0.04 * u, SurfaceRole.STAND),
                    SolidPlacement.at(-0.11 * u, side * across, hold));
            solid.add(
                    BasicShapes.plainBox(0.08 * u, 0.03 * u, 0.05 * u, SurfaceRole.RUBBER),
                    SolidPlacement.at(-0.01 * u, side * across, hold));
        }
        return solid;
    }

    private SolidShape hoist() {
        var shoulder = body.pelvisHeight() + body.pelvisToWaist() + body.waistToShoulder() + HANG_CLEARANCE;
        var bar = shoulder + body.shoulderToNeck() + body.headHeight() + 0.16 * u;
        var wide = body.shoulderHalfWidth();
        var solid = new SolidShape()
                .add(
                        shapes.drum(0.018 * u, 2.1 * wide, SurfaceRole.LABEL),
                        SolidPlacement.at(-0.03 * u, 0, bar).along(JointAxis.Y))
                .add(shapes.cable(0.008 * u, SurfaceRole.TRIM, p(-0.03 * u, 0, bar), p(-0.03 * u, 0, bar + 0.5 * u)));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(shapes.cable(
                    0.009 * u,
                    SurfaceRole.TRIM,
                    p(-0.03 * u, side * wide, bar),
                    p(-0.035 * u, side * 0.62 * wide, shoulder + 0.02 * u)));
        }
        return solid;
    }

    private SolidShape tray() {
        var length = 0.78 * u;
        var width = 0.66 * u;
        var solid = new SolidShape()
                .add(
                        BasicShapes.plainBox(length, width, 0.03, SurfaceRole.FOAM),
                        SolidPlacement.at(0.05 * u, 0, -0.012));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    BasicShapes.plainBox(length, 0.025, 0.3 * u, SurfaceRole.CRATE),
                    SolidPlacement.at(0.05 * u, side * width / 2, 0.13 * u));
            solid.add(
                    BasicShapes.plainBox(0.025, width, 0.3 * u, SurfaceRole.CRATE),
                    SolidPlacement.at(0.05 * u + side * length / 2, 0, 0.13 * u));
        }
        return solid;
    }

    private SolidShape crate() {
        var length = 0.82 * u;
        var width = 0.7 * u;
        var high = 0.95 * u;
        var solid = new SolidShape()
                .add(
                        BasicShapes.plainBox(length, width, high, SurfaceRole.CRATE),
                        SolidPlacement.at(0.05 * u, 0, 0.1 + high / 2));
        for (var i = -1; i <= 1; i++) {
            solid.add(
                    BasicShapes.plainBox(0.1, width, 0.1, SurfaceRole.CRATE),
                    SolidPlacement.at(0.05 * u + i * 0.36 * u, 0, 0.05));
            solid.add(
                    BasicShapes.plainBox(0.05, width + 0.012, high + 0.012, SurfaceRole.TRIM),
                    SolidPlacement.at(0.05 * u + i * 0.27 * u, 0, 0.1 + high / 2));
        }
        return solid.add(
                BasicShapes.plainBox(0.16 * u, width + 0.02, 0.12 * u, SurfaceRole.SHELL),
                SolidPlacement.at(0.05 * u + 0.13 * u, 0, 0.1 + 0.7 * high));
    }
}
