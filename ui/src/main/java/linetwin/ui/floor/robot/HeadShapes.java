package linetwin.ui.floor.robot;

/** Neck and head; the head's frame is at the foot of the head, x forward. */
final class HeadShapes {
    private final Body body;
    private final Shapes shapes;
    private final double u;
    private final double height;
    private final double width;

    HeadShapes(Body body, Shapes shapes) {
        this.body = body;
        this.shapes = shapes;
        u = body.scale();
        height = body.headHeight();
        width = body.headWidth();
    }

    /** Turns with the head's yaw. */
    Solid neck(boolean shelled) {
        var drop = body.shoulderToNeck();
        var solid = new Solid()
                .add(shapes.can(body.canSmall() * 1.1, 0.7 * drop), Placing.at(0, 0, -0.35 * drop))
                .add(shapes.can(body.canSmall() * 0.9, 0.075 * u), Placing.at(0, 0, 0.012 * u).along(Axis.Y));
        return shelled ? solid.add(bellows(drop)) : solid;
    }

    private Solid bellows(double drop) {
        var loft = shapes.loft().squareness(2);
        for (var i = 0; i <= 8; i++) {
            var radius = (i % 2 == 0 ? 0.049 : 0.043) * u;
            loft.ring(-0.75 * drop + i * (0.75 * drop + 0.018 * u) / 8, radius, radius);
        }
        return loft.of(Role.RUBBER);
    }

    Solid head(boolean shelled) {
        return shelled ? new Solid().add(skull()).add(ears()).add(lightBar()).add(lidar()) : bare();
    }

    private Solid skull() {
        return shapes.loft()
                .squareness(2.3)
                .domed(0, 0.1 * height)
                .ring(0.02 * height, 0.02 * width, 0, 0.30 * width, 0.28 * width)
                .ring(0.13 * height, 0.03 * width, 0, 0.43 * width, 0.37 * width)
                .ring(0.32 * height, 0.02 * width, 0, 0.54 * width, 0.45 * width)
                .ring(0.5 * height, 0, 0, 0.585 * width, 0.49 * width)
                .ring(0.7 * height, -0.01 * width, 0, 0.58 * width, 0.5 * width)
                .ring(0.88 * height, -0.03 * width, 0, 0.51 * width, 0.45 * width)
                .ring(height, -0.05 * width, 0, 0.38 * width, 0.33 * width)
                .smoothed(shapes.fine() ? 3 : 1)
                .of((z, degrees) -> facePaint(z / height, degrees > 180 ? 360 - degrees : degrees));
    }

    private Role facePaint(double share, double fromFront) {
        if (share < 0.1) {
            return Role.TRIM;
        }
        var wide = body.headTurns() ? 72 : 58;
        var low = body.headTurns() ? 0.38 : 0.2;
        var corner = fromFront > wide - 16 && (share < low + 0.07 || share > 0.77);
        return share > low && share < 0.83 && fromFront < wide && !corner ? Role.GLASS : Role.SHELL;
    }

    private Solid ears() {
        var solid = new Solid();
        for (var side = -1; side <= 1; side += 2) {
            var place = Placing.at(-0.03 * width, side * 0.49 * width, 0.5 * height).along(Axis.Y);
            solid.add(shapes.drum(0.2 * width, 0.1 * width, Role.TRIM), place);
            solid.add(shapes.drum(0.13 * width, 0.13 * width, Role.ACCENT), place);
        }
        return solid;
    }

    /** A lamp in the dark glass: a bar across on the large body, two round eyes on the small one. */
    private Solid lightBar() {
        var solid = new Solid();
        if (body.headTurns()) {
            var path = new double[9][];
            for (var i = 0; i < path.length; i++) {
                var angle = Math.toRadians(-40 + 10.0 * i);
                path[i] = Shapes.p(
                        0.592 * width * Math.cos(angle), 0.51 * width * Math.sin(angle), 0.63 * height);
            }
            return solid.add(shapes.cable(0.005 * u, Role.GLOW, path));
        }
        for (var side = -1; side <= 1; side += 2) {
            solid.add(
                    shapes.drum(0.06 * width, 0.03 * width, Role.GLOW),
                    Placing.at(0.535 * width, side * 0.2 * width, 0.58 * height).along(Axis.X));
        }
        return solid;
    }

    private Solid lidar() {
        return new Solid()
                .add(shapes.drum(0.2 * width, 0.05 * height, Role.TRIM), Placing.at(-0.05 * width, 0, 0.99 * height));
    }

    /** The sensor frame before its covers: cameras, lidar, a board at the back. */
    private Solid bare() {
        var solid = new Solid()
                .add(shapes.box(0.7 * width, 0.6 * width, 0.05 * height, 0.004, Role.FRAME), Placing.at(0, 0, 0.06 * height))
                .add(shapes.box(0.18 * width, 0.3 * width, 0.72 * height, 0.01, Role.FRAME), Placing.at(-0.1 * width, 0, 0.44 * height))
                .add(shapes.box(0.3 * width, 0.86 * width, 0.2 * height, 0.012, Role.FRAME), Placing.at(0.26 * width, 0, 0.58 * height))
                .add(Shapes.plainBox(0.03 * width, 0.7 * width, 0.55 * height, Role.BOARD), Placing.at(-0.3 * width, 0, 0.45 * height))
                .add(Shapes.plainBox(0.06 * width, 0.3 * width, 0.2 * height, Role.CHIP), Placing.at(-0.33 * width, 0, 0.5 * height))
                .add(shapes.can(0.5 * width, 0.2 * height), Placing.at(-0.02 * width, 0, 0.9 * height));
        for (var side = -1; side <= 1; side += 2) {
            var eye = Placing.at(0.46 * width, side * 0.24 * width, 0.58 * height).along(Axis.X);
            solid.add(shapes.drum(0.13 * width, 0.16 * width, Role.CAN), eye);
            solid.add(shapes.drum(0.09 * width, 0.18 * width, Role.GLASS), eye);
        }
        return solid.add(jaw());
    }

    private Solid jaw() {
        return new Solid()
                .add(shapes.box(0.08 * width, 0.6 * width, 0.16 * height, 0.006, Role.BOARD), Placing.at(0.34 * width, 0, 0.28 * height))
                .add(shapes.drum(0.1 * width, 0.06 * width, Role.METAL), Placing.at(0.4 * width, 0, 0.28 * height).along(Axis.X));
    }
}
