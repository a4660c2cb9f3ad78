package linetwin.ui.desktop.floor.robot.shape;

import linetwin.ui.desktop.floor.robot.body.HumanoidBody;
import linetwin.ui.desktop.floor.robot.body.JointAxis;

/** Solids of neck and head; the frame of the head is at its foot, x forward. */
final class HeadShapes {
    private final HumanoidBody body;
    private final BasicShapes shapes;
    private final double u;
    private final double height;
    private final double width;

    HeadShapes(HumanoidBody body, BasicShapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
        height = body.headHeight();
        width = body.headWidth();
    }

    /** Solid of the neck, which turns with the yaw of the head. */
    SolidShape neck(boolean shelled) {
        var drop = body.shoulderToNeck();
        if (shelled) {
            return bellows(drop);
        }
        return new SolidShape()
                .add(shapes.can(body.canSmall() * 1.1, 0.7 * drop), SolidPlacement.at(0, 0, -0.35 * drop))
                .add(
                        shapes.can(body.canSmall() * 0.9, 0.075 * u),
                        SolidPlacement.at(0, 0, 0.012 * u).along(JointAxis.Y));
    }

    private SolidShape bellows(double drop) {
        var loft = shapes.loft().squareness(2);
        var folds = shapes.fine() ? 6 : 1;
        for (var i = 0; i <= folds; i++) {
            var radius = (i % 2 == 0 ? 0.056 : 0.05) * u;
            loft.ring(-0.75 * drop + i * (0.75 * drop + 0.018 * u) / folds, radius, radius);
        }
        return loft.of(SurfaceRole.RUBBER);
    }

    SolidShape head(boolean shelled) {
        return shelled
                ? new SolidShape().add(covers()).add(ears()).add(lightBar()).add(lidar())
                : bare();
    }

    private LoftShape skull() {
        return shapes.loft()
                .squareness(2.3)
                .domed(0, 0.1 * height)
                .ring(0.02 * height, 0.02 * width, 0, 0.34 * width, 0.31 * width)
                .ring(0.13 * height, 0.03 * width, 0, 0.47 * width, 0.4 * width)
                .ring(0.32 * height, 0.02 * width, 0, 0.555 * width, 0.465 * width)
                .ring(0.5 * height, 0, 0, 0.585 * width, 0.49 * width)
                .ring(0.7 * height, -0.01 * width, 0, 0.58 * width, 0.5 * width)
                .ring(0.88 * height, -0.03 * width, 0, 0.51 * width, 0.45 * width)
                .ring(height, -0.05 * width, 0, 0.38 * width, 0.33 * width)
                .smoothed(shapes.curve(3));
    }

    private SolidShape covers() {
        var skull = skull();
        var solid = skull.of((z, degrees) -> z < 0.12 * height ? SurfaceRole.TRIM : SurfaceRole.SHELL);
        return body.headTurns()
                ? solid.add(skull.patch(0.6 * height, 0.21 * height, 0, 76, 0.02 * width, SurfaceRole.GLASS))
                : solid.add(skull.patch(0.52 * height, 0.31 * height, 0, 62, 0.02 * width, SurfaceRole.GLASS));
    }

    private SolidShape ears() {
        var solid = new SolidShape();
        for (var side = -1; side <= 1; side += 2) {
            var place = SolidPlacement.at(-0.03 * width, side * 0.49 * width, 0.5 * height)
                    .along(JointAxis.Y);
            solid.add(shapes.drum(0.2 * width, 0.1 * width, SurfaceRole.TRIM), place);
            solid.add(shapes.drum(0.13 * width, 0.13 * width, SurfaceRole.ACCENT), place);
        }
        return solid;
    }

    /** Lamp in the dark glass: a bar on the large body, two round eyes on the small one. */
    private SolidShape lightBar() {
        var solid = new SolidShape();
        if (body.headTurns()) {
            var path = new double[9][];
            for (var i = 0; i < path.length; i++) {
                var angle = Math.toRadians(-40 + 10.0 * i);
                path[i] =
                        BasicShapes.p(0.606 * width * Math.cos(angle), 0.517 * width * Math.sin(angle), 0.62 * height);
            }
            return solid.add(shapes.cable(0.005 * u, SurfaceRole.GLOW, path));
        }
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    shapes.drum(0.06 * width, 0.03 * width, SurfaceRole.GLOW),
                    SolidPlacement.at(0.56 * width, side * 0.2 * width, 0.56 * height)
                            .along(JointAxis.X));
        }
        return solid;
    }

    private SolidShape lidar() {
        return new SolidShape()
                .add(
                        shapes.drum(0.2 * width, 0.05 * height, SurfaceRole.TRIM),
                        SolidPlacement.at(-0.05 * width, 0, 0.99 * height));
    }

    /** Sensor frame without covers: cameras, lidar, a board at the back. */
    private SolidShape bare() {
        var solid = new SolidShape()
                .add(cage())
                .add(box(0.2, 0.62, 0.2, SurfaceRole.FRAME), at(0.36, 0, 0.6))
                .add(
                        BasicShapes.plainBox(0.03 * width, 0.62 * width, 0.5 * height, SurfaceRole.BOARD),
                        at(-0.44, 0, 0.48))
                .add(
                        BasicShapes.plainBox(0.06 * width, 0.28 * width, 0.2 * height, SurfaceRole.CHIP),
                        at(-0.46, 0, 0.52))
                .add(shapes.can(0.5 * width, 0.16 * height), at(-0.02, 0, 0.91))
                .add(box(0.08, 0.5, 0.14, SurfaceRole.BOARD), at(0.4, 0, 0.34))
                .add(
                        shapes.drum(0.1 * width, 0.06 * width, SurfaceRole.METAL),
                        at(0.46, 0, 0.34).along(JointAxis.X));
        for (var side = -1; side <= 1; side += 2) {
            var eye = at(0.5, side * 0.2, 0.6).along(JointAxis.X);
            solid.add(shapes.drum(0.13 * width, 0.16 * width, SurfaceRole.CAN), eye);
            solid.add(shapes.drum(0.09 * width, 0.18 * width, SurfaceRole.GLASS), eye);
            solid.add(
                    shapes.drum(0.13 * width, 0.06 * width, SurfaceRole.RING),
                    at(0, side * 0.4, 0.5).along(JointAxis.Y));
        }
        return solid;
    }

    /** Inner casting in the shape of the head. */
    private SolidShape cage() {
        return shapes.loft()
                .squareness(3)
                .domed(0.01 * height, 0.05 * height)
                .ring(0.02 * height, -0.02 * width, 0, 0.28 * width, 0.24 * width)
                .ring(0.3 * height, -0.04 * width, 0, 0.38 * width, 0.36 * width)
                .ring(0.62 * height, -0.06 * width, 0, 0.38 * width, 0.4 * width)
                .ring(0.86 * height, -0.06 * width, 0, 0.34 * width, 0.34 * width)
                .smoothed(shapes.curve(2))
                .of(SurfaceRole.FRAME);
    }

    private SolidShape box(double x, double y, double z, SurfaceRole role) {
        return shapes.box(x * width, y * width, z * height, 0.02 * width, role);
    }

    /** Placement in shares of the width and the height of the head. */
    private SolidPlacement at(double x, double y, double z) {
        return SolidPlacement.at(x * width, y * width, z * height);
    }
}
