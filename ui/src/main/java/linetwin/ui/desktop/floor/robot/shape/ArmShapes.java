package linetwin.ui.desktop.floor.robot.shape;

import static linetwin.ui.desktop.floor.robot.shape.BasicShapes.p;

import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;

/**
 * Solids of the links of a left arm, each in its own frame; the forearm and the hand lie along x, the palm faces right.
 */
public final class ArmShapes {
    private static final double[] FINGER_LENGTHS = {0.92, 1.0, 0.95, 0.8};

    private final HumanoidBody body;
    private final BasicShapes shapes;
    private final double u;

    public ArmShapes(HumanoidBody body, BasicShapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
    }

    /** Pitch module in the chest and the roll module that it carries. */
    SolidShape shoulder(boolean shelled) {
        var can = body.canMedium();
        var pitch = SolidPlacement.at(0, -0.05 * u, 0).along(JointAxis.Y);
        if (shelled) {
            return shoulderCap().add(shapes.drum(can / 2, 0.09 * u, SurfaceRole.CAN), pitch);
        }
        return new SolidShape()
                .add(shapes.can(can, 0.09 * u), pitch)
                .add(shapes.can(can, 0.1 * u), SolidPlacement.HERE.along(JointAxis.X));
    }

    private SolidShape shoulderCap() {
        var loft = shapes.loft()
                .squareness(2.15)
                .domed(0.03 * u, 0.055 * u)
                .ring(-0.056 * u, 0, 0.002 * u, 0.062 * u, 0.056 * u)
                .ring(0, 0, 0.004 * u, 0.069 * u, 0.063 * u)
                .ring(0.07 * u, 0, -0.002 * u, 0.062 * u, 0.058 * u)
                .smoothed(shapes.curve(2));
        return loft.of(SurfaceRole.SHELL).add(loft.patch(0.002 * u, 0.024 * u, 90, 30, 0.003 * u, SurfaceRole.ACCENT));
    }

    SolidShape yoke(boolean shelled) {
        var solid = new SolidShape();
        for (var end = -1; !shelled && end <= 1; end += 2) {
            solid.add(
                    shapes.box(0.013 * u, 0.056 * u, 0.1 * u, 0.005 * u, SurfaceRole.FRAME),
                    SolidPlacement.at(end * 0.056 * u, 0, -0.032 * u));
        }
        if (shelled) {
            return solid.add(
                    shapes.frustum(0.05 * u, 0.054 * u, 0.06 * u, SurfaceRole.TRIM),
                    SolidPlacement.at(0, 0, -0.06 * u));
        }
        return solid.add(
                shapes.box(0.122 * u, 0.06 * u, 0.022 * u, 0.006 * u, SurfaceRole.FRAME),
                SolidPlacement.at(0, 0, -0.076 * u));
    }

    SolidShape upperArm(boolean shelled) {
        var length = body.upperArm();
        var solid = new SolidShape()
                .add(shapes.can(body.canMedium(), 0.05 * u), SolidPlacement.at(0, 0, -0.104 * u))
                .add(
                        shapes.can(body.canMedium(), 0.078 * u),
                        SolidPlacement.at(0, 0, -length).along(JointAxis.Y));
        return shelled ? solid.add(upperShell(length)) : solid.add(upperBeam(length));
    }

    private SolidShape upperBeam(double length) {
        return shapes.loft()
                .squareness(4)
                .ring(-length + 0.02 * u, 0.026 * u, 0.024 * u)
                .ring(-0.12 * u, 0.034 * u, 0.032 * u)
                .of(SurfaceRole.FRAME)
                .add(shapes.cable(
                        0.007 * u,
                        SurfaceRole.POWER_CABLE,
                        p(-0.03 * u, 0.012 * u, -0.07 * u),
                        p(-0.05 * u, 0.014 * u, -0.12 * u),
                        p(-0.045 * u, 0.014 * u, -0.8 * length),
                        p(-0.06 * u, 0.01 * u, -length)))
                .add(shapes.cable(
                        0.006 * u,
                        SurfaceRole.SIGNAL_CABLE,
                        p(-0.03 * u, -0.012 * u, -0.07 * u),
                        p(-0.05 * u, -0.01 * u, -0.12 * u),
                        p(-0.045 * u, -0.01 * u, -0.8 * length),
                        p(-0.06 * u, -0.01 * u, -length)));
    }

    private SolidShape upperShell(double length) {
        return shapes.loft()
                .squareness(2.3)
                .domed(0.012 * u, 0.016 * u)
                .ring(-length + 0.04 * u, 0.04 * u, 0.039 * u)
                .ring(-0.6 * length, 0.046 * u, 0.044 * u)
                .ring(-0.082 * u, 0.052 * u, 0.049 * u)
                .smoothed(shapes.curve(2))
                .of(SurfaceRole.SHELL);
    }

    SolidShape forearm(boolean shelled) {
        var length = body.forearm();
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    shapes.drum(0.4 * body.canMedium(), 0.012 * u, SurfaceRole.FRAME),
                    SolidPlacement.at(0, side * 0.045 * u, 0).along(JointAxis.Y));
            if (!shelled) {
                solid.add(
                        shapes.box(0.075 * u, 0.012 * u, 0.04 * u, 0.004 * u, SurfaceRole.FRAME),
                        SolidPlacement.at(0.035 * u, side * 0.043 * u, 0));
            }
        }
        solid.add(
                shapes.can(body.canSmall() * 0.92, 0.045 * u),
                SolidPlacement.at(length - 0.034 * u, 0, 0).along(JointAxis.X));
        return solid.add(shelled ? forearmShell(length) : forearmBeam(length), SolidPlacement.HERE.along(JointAxis.X));
    }

    /** Solid along z; the caller turns it along x, and its x to -z. */
    private SolidShape forearmBeam(double length) {
        return shapes.loft()
                .squareness(4)
                .ring(0.05 * u, 0.034 * u, 0.04 * u)
                .ring(0.08 * u, 0.028 * u, 0.03 * u)
                .ring(length - 0.05 * u, 0.022 * u, 0.022 * u)
                .of(SurfaceRole.FRAME)
                .add(shapes.cable(
                        0.006 * u,
                        SurfaceRole.POWER_CABLE,
                        p(0.04 * u, 0.012 * u, 0),
                        p(0.046 * u, 0.012 * u, 0.05 * u),
                        p(0.034 * u, 0.012 * u, 0.7 * length),
                        p(0.03 * u, 0.008 * u, length - 0.02 * u)))
                .add(shapes.cable(
                        0.005 * u,
                        SurfaceRole.SIGNAL_CABLE,
                        p(0.04 * u, -0.008 * u, 0),
                        p(0.046 * u, -0.008 * u, 0.05 * u),
                        p(0.034 * u, -0.008 * u, 0.7 * length),
                        p(0.03 * u, -0.008 * u, length - 0.02 * u)));
    }

    private SolidShape forearmShell(double length) {
        return shapes.loft()
                .squareness(2.3)
                .domed(0.018 * u, 0.01 * u)
                .ring(0.02 * u, 0.04 * u, 0.046 * u)
                .ring(0.35 * length, 0.046 * u, 0.046 * u)
                .ring(length - 0.045 * u, 0.034 * u, 0.034 * u)
                .smoothed(shapes.curve(2))
                .of((z, degrees) -> z > 0.72 * length ? SurfaceRole.TRIM : SurfaceRole.SHELL);
    }

    /** Hand with five fingers, or a fixed rounded hand on a body without head axes. */
    public SolidShape hand() {
        var h = body.hand();
        var solid = new SolidShape()
                .add(
                        shapes.can(body.canSmall() * 0.8, 0.05 * u),
                        SolidPlacement.at(0.004, 0, 0).along(JointAxis.Z))
                .add(palm(h), SolidPlacement.at(0.16 * h, 0, 0).along(JointAxis.X));
        if (!shapes.fine()) {
            return solid.add(mitt(h), SolidPlacement.at(0.55 * h, 0, 0).along(JointAxis.X));
        }
        return body.headTurns()
                ? solid.add(fingers(h)).add(thumb(h))
                : solid.add(gripper(h)).add(thumb(h));
    }

    private SolidShape palm(double h) {
        return shapes.loft()
                .squareness(3.2)
                .domed(0.01 * u, 0.008 * u)
                .ring(0, 0.13 * h, 0.1 * h)
                .ring(0.16 * h, 0.2 * h, 0.11 * h)
                .ring(0.44 * h, 0.22 * h, 0.1 * h)
                .of((z, degrees) -> degrees > 235 && degrees < 305 ? SurfaceRole.SKIN : SurfaceRole.TRIM);
    }

    private SolidShape mitt(double h) {
        return shapes.loft()
                .squareness(2.8)
                .domed(0, 0.04 * u)
                .ring(0, 0.2 * h, 0.09 * h)
                .ring(0.2 * h, 0, -0.03 * h, 0.19 * h, 0.085 * h)
                .ring(0.44 * h, 0, -0.1 * h, 0.15 * h, 0.07 * h)
                .of(SurfaceRole.TRIM);
    }

    private SolidShape fingers(double h) {
        var solid = new SolidShape();
        for (var i = 0; i < FINGER_LENGTHS.length; i++) {
            var across = (0.165 - 0.11 * i) * h;
            solid.add(finger(FINGER_LENGTHS[i] * 0.44 * h, 0.05 * h), SolidPlacement.at(0.58 * h, 0, across));
        }
        return solid;
    }

    /** Finger of two phalanges along x, bent towards the palm. */
    private SolidShape finger(double length, double radius) {
        var bend = SolidPlacement.HERE.turned(JointAxis.Z, -16);
        var tip = bend.moved(0.5 * length, 0, 0).turned(JointAxis.Z, -30);
        return new SolidShape()
                .add(
                        shapes.capsule(radius, 0.58 * length, SurfaceRole.FRAME),
                        bend.moved(0.26 * length, 0, 0).along(JointAxis.X))
                .add(
                        shapes.capsule(radius * 0.9, 0.5 * length, SurfaceRole.SKIN),
                        tip.moved(0.22 * length, 0, 0).along(JointAxis.X));
    }

    private SolidShape gripper(double h) {
        var solid = new SolidShape();
        for (var i = -1; i <= 1; i += 2) {
            solid.add(finger(0.46 * h, 0.075 * h), SolidPlacement.at(0.56 * h, 0, i * 0.095 * h));
        }
        return solid;
    }

    private SolidShape thumb(double h) {
        var root = SolidPlacement.at(0.3 * h, -0.03 * h, 0.19 * h)
                .turned(JointAxis.Y, -42)
                .turned(JointAxis.Z, -24);
        return new SolidShape().add(finger(0.36 * h, 0.056 * h), root);
    }
}
