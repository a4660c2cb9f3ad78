package linetwin.ui.floor.robot;

import static linetwin.ui.floor.robot.Shapes.p;

/** Stands, cradles, hoists and boxes, in the frame of the figure. */
final class SupportShapes {
    /** How far the feet hang above the floor, in metres. */
    static final double HANG_CLEARANCE = 0.16;
    /** Thickness of the base plate on which a held robot stands. */
    static final double DECK = 0.026;

    private final Body body;
    private final Shapes shapes;
    private final double u;
    private final double pelvis;

    SupportShapes(Body body, Shapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
        pelvis = body.pelvisHeight() + DECK;
    }

    Solid solid(Support support) {
        return switch (support) {
            case NONE -> new Solid();
            case PEDESTAL -> pedestal();
            case CRADLE -> cradle();
            case HOIST -> hoist();
            case TRAY -> tray();
            case CRATE -> crate();
        };
    }

    private Solid base() {
        return new Solid()
                .add(Shapes.plainBox(0.6 * u, 0.5 * u, 0.025, Role.STAND), Placing.at(-0.05 * u, 0, 0.0125))
                .add(Shapes.plainBox(0.6 * u, 0.04 * u, 0.027, Role.LABEL), Placing.at(-0.05 * u, 0.23 * u, 0.0135))
                .add(Shapes.plainBox(0.6 * u, 0.04 * u, 0.027, Role.LABEL), Placing.at(-0.05 * u, -0.23 * u, 0.0135));
    }

    private Solid pedestal() {
        var top = pelvis + body.pelvisToWaist() - 0.055 * u;
        return base().add(shapes.frustum(0.1 * u, 0.06 * u, 0.06 * u, Role.STAND), Placing.at(0, 0, 0.05 * u))
                .add(shapes.drum(0.045 * u, top - 0.05 * u, Role.STAND), Placing.at(0, 0, top / 2))
                .add(shapes.frustum(0.05 * u, 0.075 * u, 0.05 * u, Role.TRIM), Placing.at(0, 0, top - 0.02 * u));
    }

    private Solid cradle() {
        var high = pelvis + 0.12 * u;
        var across = body.hipHalfWidth() - 0.04 * u;
        var hold = pelvis + 0.04 * u;
        var solid = base().add(
                        shapes.box(0.07 * u, 0.13 * u, high, 0.012, Role.STAND), Placing.at(-0.27 * u, 0, high / 2))
                .add(Shapes.plainBox(0.03 * u, 2 * across, 0.05 * u, Role.STAND), Placing.at(-0.23 * u, 0, hold));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    Shapes.plainBox(0.24 * u, 0.026 * u, 0.04 * u, Role.STAND),
                    Placing.at(-0.11 * u, side * across, hold));
            solid.add(
                    Shapes.plainBox(0.08 * u, 0.03 * u, 0.05 * u, Role.RUBBER),
                    Placing.at(-0.01 * u, side * across, hold));
        }
        return solid;
    }

    private Solid hoist() {
        var shoulder = body.pelvisHeight() + body.pelvisToWaist() + body.waistToShoulder() + HANG_CLEARANCE;
        var bar = shoulder + body.shoulderToNeck() + body.headHeight() + 0.16 * u;
        var wide = body.shoulderHalfWidth();
        var solid = new Solid()
                .add(
                        shapes.drum(0.018 * u, 2.1 * wide, Role.LABEL),
                        Placing.at(-0.03 * u, 0, bar).along(Axis.Y))
                .add(shapes.cable(0.008 * u, Role.TRIM, p(-0.03 * u, 0, bar), p(-0.03 * u, 0, bar + 0.5 * u)));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(shapes.cable(
                    0.009 * u,
                    Role.TRIM,
                    p(-0.03 * u, side * wide, bar),
                    p(-0.035 * u, side * 0.62 * wide, shoulder + 0.02 * u)));
        }
        return solid;
    }

    private Solid tray() {
        var length = 0.78 * u;
        var width = 0.66 * u;
        var solid = new Solid().add(Shapes.plainBox(length, width, 0.03, Role.FOAM), Placing.at(0.05 * u, 0, -0.012));
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    Shapes.plainBox(length, 0.025, 0.3 * u, Role.CRATE),
                    Placing.at(0.05 * u, side * width / 2, 0.13 * u));
            solid.add(
                    Shapes.plainBox(0.025, width, 0.3 * u, Role.CRATE),
                    Placing.at(0.05 * u + side * length / 2, 0, 0.13 * u));
        }
        return solid;
    }

    private Solid crate() {
        var length = 0.82 * u;
        var width = 0.7 * u;
        var high = 0.95 * u;
        var solid = new Solid()
                .add(Shapes.plainBox(length, width, high, Role.CRATE), Placing.at(0.05 * u, 0, 0.1 + high / 2));
        for (var i = -1; i <= 1; i++) {
            solid.add(Shapes.plainBox(0.1, width, 0.1, Role.CRATE), Placing.at(0.05 * u + i * 0.36 * u, 0, 0.05));
            solid.add(
                    Shapes.plainBox(0.05, width + 0.012, high + 0.012, Role.TRIM),
                    Placing.at(0.05 * u + i * 0.27 * u, 0, 0.1 + high / 2));
        }
        return solid.add(
                Shapes.plainBox(0.16 * u, width + 0.02, 0.12 * u, Role.SHELL),
                Placing.at(0.05 * u + 0.13 * u, 0, 0.1 + 0.7 * high));
    }
}
