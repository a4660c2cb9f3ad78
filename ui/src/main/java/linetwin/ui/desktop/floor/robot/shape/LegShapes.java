package linetwin.ui.desktop.floor.robot.shape;

import static linetwin.ui.desktop.floor.robot.shape.BasicShapes.p;

import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;

/**
 * Solids of the links of a left leg, each in its own frame; sizes that the specification does not give scale with the
 * body.
 */
final class LegShapes {
    private final HumanoidBody body;
    private final BasicShapes shapes;
    private final double u;

    LegShapes(HumanoidBody body, BasicShapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
    }

    /** Pitch module inside the pelvis and the roll module that it carries. */
    SolidShape hip(boolean shelled) {
        var can = body.canLarge();
        var pitch = SolidPlacement.at(0, -0.052 * u, 0).along(JointAxis.Y);
        if (shelled) {
            return new SolidShape()
                    .add(
                            shapes.drum(0.36 * can, 0.075 * u, SurfaceRole.CAN),
                            SolidPlacement.at(0, -0.06 * u, -0.006 * u).along(JointAxis.Y));
        }
        return new SolidShape()
                .add(shapes.can(can, 0.075 * u), pitch)
                .add(
                        shapes.can(can * 0.94, 0.125 * u),
                        SolidPlacement.at(0, 0.004, 0).along(JointAxis.X));
    }

    /** Fork that is turned by the roll module, down to the yaw module. */
    SolidShape yoke(boolean shelled) {
        var solid = new SolidShape();
        for (var end = -1; !shelled && end <= 1; end += 2) {
            solid.add(
                    shapes.box(0.016 * u, 0.074 * u, 0.125 * u, 0.006 * u, SurfaceRole.FRAME),
                    SolidPlacement.at(end * 0.07 * u, 0, -0.04 * u));
        }
        if (shelled) {
            return solid.add(hipCover());
        }
        return solid.add(
                shapes.box(0.15 * u, 0.078 * u, 0.026 * u, 0.008 * u, SurfaceRole.FRAME),
                SolidPlacement.at(0, 0, -0.094 * u));
    }

    private SolidShape hipCover() {
        return shapes.loft()
                .squareness(2.5)
                .domed(0.016 * u, 0.045 * u)
                .ring(-0.112 * u, 0, 0.004 * u, 0.077 * u, 0.066 * u)
                .ring(-0.05 * u, 0, 0.008 * u, 0.082 * u, 0.067 * u)
                .ring(0.0, 0, 0.009 * u, 0.076 * u, 0.061 * u)
                .ring(0.058 * u, 0, 0.006 * u, 0.06 * u, 0.048 * u)
                .smoothed(shapes.curve(2))
                .of(SurfaceRole.SHELL);
    }

    SolidShape thigh(boolean shelled) {
        var length = body.thigh();
        var solid = new SolidShape().add(shapes.can(body.canLarge(), 0.06 * u), SolidPlacement.at(0, 0, -0.128 * u));
        solid.add(
                shapes.can(body.canExtraLarge(), 0.092 * u),
                SolidPlacement.at(0, 0, -length).along(JointAxis.Y));
        if (shelled) {
            return solid.add(thighShell(length));
        }
        return solid.add(thighBeam(length)).add(legCables(-0.1 * u, -length - 0.02 * u, -0.062 * u));
    }

    private SolidShape thighBeam(double length) {
        var solid = shapes.loft()
                .squareness(4.5)
                .ring(-length + 0.03 * u, 0.036 * u, 0.03 * u)
                .ring(-length + 0.14 * u, 0.034 * u, 0.03 * u)
                .ring(-0.15 * u, 0.05 * u, 0.042 * u)
                .of(SurfaceRole.FRAME);
        if (shapes.fine()) {
            solid.add(
                    shapes.box(0.012 * u, 0.034 * u, 0.11 * u, 0.004 * u, SurfaceRole.METAL),
                    SolidPlacement.at(0.043 * u, 0, -0.6 * length));
        }
        return solid;
    }

    private SolidShape thighShell(double length) {
        var loft = shapes.loft()
                .squareness(2.5)
                .domed(0.016 * u, 0.02 * u)
                .ring(-length + 0.055 * u, 0.004 * u, 0, 0.056 * u, 0.052 * u)
                .ring(-0.72 * length, 0.006 * u, 0, 0.063 * u, 0.057 * u)
                .ring(-0.45 * length, 0.008 * u, 0, 0.077 * u, 0.068 * u)
                .ring(-0.33 * length, 0.006 * u, 0, 0.081 * u, 0.07 * u)
                .ring(-0.104 * u, 0.002 * u, 0, 0.07 * u, 0.06 * u)
                .smoothed(shapes.curve(2));
        return loft.of(SurfaceRole.SHELL)
                .add(loft.patch(-0.58 * length, 0.2 * length, 90, 12, 0.003 * u, SurfaceRole.ACCENT));
    }

    private SolidShape legCables(double top, double bottom, double behind) {
        var middle = (top + bottom) / 2;
        return new SolidShape()
                .add(shapes.cable(
                        0.009 * u,
                        SurfaceRole.POWER_CABLE,
                        p(behind * 0.6, 0.014 * u, top),
                        p(behind, 0.016 * u, 0.7 * top + 0.3 * middle),
                        p(behind * 0.95, 0.016 * u, middle),
                        p(behind, 0.014 * u, 0.3 * middle + 0.7 * bottom),
                        p(behind * 1.3, 0.012 * u, bottom)))
                .add(shapes.cable(
                        0.007 * u,
                        SurfaceRole.SIGNAL_CABLE,
                        p(behind * 0.6, -0.014 * u, top),
                        p(behind, -0.012 * u, 0.7 * top + 0.3 * middle),
                        p(behind * 0.95, -0.012 * u, middle),
                        p(behind, -0.01 * u, 0.3 * middle + 0.7 * bottom),
                        p(behind * 1.3, -0.01 * u, bottom)));
    }

    SolidShape shank(boolean shelled) {
        var length = body.shank();
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    shapes.drum(0.4 * body.canExtraLarge(), 0.014 * u, SurfaceRole.FRAME),
                    SolidPlacement.at(0, side * 0.054 * u, 0).along(JointAxis.Y));
            if (!shelled) {
                solid.add(
                        shapes.box(0.05 * u, 0.014 * u, 0.12 * u, 0.005 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0, side * 0.052 * u, -0.06 * u));
            }
        }
        if (shelled) {
            return solid.add(calfShell(length)).add(kneeCap());
        }
        return solid.add(shin(length)).add(legCables(-0.03 * u, -length + 0.05 * u, -0.03 * u));
    }

    private SolidShape shin(double length) {
        var solid = shapes.loft()
                .squareness(4)
                .ring(-length + 0.03 * u, 0.024 * u, 0.024 * u)
                .ring(-0.55 * length, 0.006 * u, 0, 0.028 * u, 0.028 * u)
                .ring(-0.08 * u, 0.004 * u, 0, 0.04 * u, 0.046 * u)
                .ring(-0.062 * u, 0.036 * u, 0.046 * u)
                .of(SurfaceRole.FRAME);
        for (var side = -1; side <= 1; side += 2) {
            solid.add(ankleActuator(length), SolidPlacement.at(-0.046 * u, side * 0.03 * u, 0));
        }
        return solid;
    }

    private SolidShape ankleActuator(double length) {
        return new SolidShape()
                .add(
                        shapes.can(0.042 * u, 0.15 * u),
                        SolidPlacement.at(0, 0, -0.4 * length).turned(JointAxis.X, 180))
                .add(shapes.drum(0.007 * u, 0.5 * length, SurfaceRole.METAL), SolidPlacement.at(0, 0, -0.72 * length));
    }

    private SolidShape calfShell(double length) {
        var loft = shapes.loft()
                .squareness(2.4)
                .domed(0.012 * u, 0.02 * u)
                .ring(-length + 0.046 * u, 0, 0, 0.038 * u, 0.037 * u)
                .ring(-0.66 * length, -0.004 * u, 0, 0.047 * u, 0.045 * u)
                .ring(-0.36 * length, -0.013 * u, 0, 0.065 * u, 0.057 * u)
                .ring(-0.2 * length, -0.008 * u, 0, 0.064 * u, 0.06 * u)
                .ring(-0.03 * u, 0.002 * u, 0, 0.05 * u, 0.059 * u)
                .smoothed(shapes.curve(2));
        return loft.of(SurfaceRole.SHELL)
                .add(loft.patch(-0.5 * length, 0.3 * length, 180, 32, 0.002 * u, SurfaceRole.TRIM))
                .add(
                        shapes.drum(0.029 * u, 0.06 * u, SurfaceRole.RUBBER),
                        SolidPlacement.at(0, 0, -length + 0.035 * u));
    }

    private SolidShape kneeCap() {
        return new SolidShape()
                .add(
                        shapes.loft()
                                .squareness(2.6)
                                .domed(0.02 * u, 0.025 * u)
                                .ring(-0.085 * u, 0, 0, 0.022 * u, 0.036 * u)
                                .ring(0, 0, 0, 0.03 * u, 0.046 * u)
                                .ring(0.06 * u, -0.004 * u, 0, 0.026 * u, 0.04 * u)
                                .smoothed(shapes.curve(2))
                                .of(SurfaceRole.SHELL),
                        SolidPlacement.at(0.052 * u, 0, 0));
    }

    SolidShape foot(boolean shelled) {
        var s = body.soleToAnkle();
        var cover = shelled ? SurfaceRole.SHELL : SurfaceRole.FRAME;
        return new SolidShape()
                .add(shapes.can(body.canSmall() * 0.95, 0.07 * u), SolidPlacement.HERE.along(JointAxis.Y))
                .add(
                        shapes.box(0.062 * u, 0.044 * u, 0.04 * u, 0.01 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0, 0, -0.4 * s))
                .add(sole(s))
                .add(instep(s, cover));
    }

    private SolidShape sole(double s) {
        var x = (body.heel() + body.toe()) / 2;
        var halfX = body.footLength() / 2;
        var halfY = body.footWidth() / 2;
        return shapes.loft()
                .squareness(3.4)
                .ring(-s, x, 0, halfX * 0.97, halfY * 0.93)
                .ring(-s + 0.006 * u, x, 0, halfX, halfY)
                .ring(-s + 0.018 * u, x, 0, halfX, halfY)
                .of(SurfaceRole.RUBBER);
    }

    private SolidShape instep(double s, SurfaceRole cover) {
        var x = (body.heel() + body.toe()) / 2;
        var halfX = body.footLength() / 2;
        var halfY = body.footWidth() / 2;
        return shapes.loft()
                .squareness(3)
                .domed(0, 0.01 * u)
                .ring(-s + 0.018 * u, x, 0, halfX * 0.96, halfY * 0.94)
                .ring(-s + 0.034 * u, x - 0.004, 0, halfX * 0.92, halfY * 0.9)
                .ring(-s + 0.046 * u, x - 0.024 * u, 0, halfX * 0.7, halfY * 0.78)
                .ring(-s + 0.072 * u, -0.004 * u, 0, halfX * 0.4, halfY * 0.66)
                .of((z, degrees) ->
                        z < -s + 0.04 * u && Math.cos(Math.toRadians(degrees)) > 0.8 ? SurfaceRole.TRIM : cover);
    }
}
