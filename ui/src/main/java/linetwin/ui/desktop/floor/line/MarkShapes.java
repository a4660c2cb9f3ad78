package linetwin.ui.desktop.floor.line;

import linetwin.ui.desktop.condition.RingShape;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;

/**
 * Ring of a condition on the floor round a footprint, with its sign; relative to the centre of the footprint, in
 * metres.
 */
final class MarkShapes {
    static final double HEIGHT = 0.04;
    /** Width of a hatching bar in metres; stations without contact remain visible from the far end of the hall. */
    private static final double BAR = 0.3;

    private static final double WIDTH = 0.16;
    private static final double SIGN = 0.5;

    private MarkShapes() {}

    /** @param inwards direction of the flow into the station in degrees, counter-clockwise from east */
    static MeshBuilder of(RingShape shape, double width, double depth, double inwards) {
        var s = new MeshBuilder().unshaded();
        var r = new FloorRectangle(-width / 2, -depth / 2, width / 2, depth / 2).grown(0.22);
        switch (shape) {
            case THIN -> ring(s, r, WIDTH / 2.5);
            case PLAIN -> ring(s, r, WIDTH * 0.7);
            case OPEN_IN -> open(s, r, inwards + 180, true);
            case OPEN_OUT -> open(s, r, inwards, false);
            case DASHES -> dashes(s, r);
            case PARTS, DOTS, PAUSE, SQUARE -> ring(s, r, WIDTH / 1.6);
            case DIAMOND, HEXAGON, CROSS, TRIANGLE -> ring(s, r, WIDTH * 1.25);
        }
        sign(s, shape, r.south() - 0.6);
        return s;
    }

    private static void ring(MeshBuilder s, FloorRectangle r, double w) {
        s.sheet(r.x(), r.south(), HEIGHT, r.width() + w, w).sheet(r.x(), r.north(), HEIGHT, r.width() + w, w);
        s.sheet(r.west(), r.y(), HEIGHT, w, r.depth() - w).sheet(r.east(), r.y(), HEIGHT, w, r.depth() - w);
    }

    /** Ring with one open side and an arrow in the opening. */
    private static void open(MeshBuilder s, FloorRectangle r, double towards, boolean in) {
        int side = (int) Math.floorMod(Math.round(towards / 90), 4L);
        if (side != 3) {
            s.sheet(r.x(), r.south(), HEIGHT, r.width() + WIDTH, WIDTH);
        }
        if (side != 1) {
            s.sheet(r.x(), r.north(), HEIGHT, r.width() + WIDTH, WIDTH);
        }
        if (side != 2) {
            s.sheet(r.west(), r.y(), HEIGHT, WIDTH, r.depth() + WIDTH);
        }
        if (side != 0) {
            s.sheet(r.east(), r.y(), HEIGHT, WIDTH, r.depth() + WIDTH);
        }
        arrow(s, r, side, in);
    }

    private static void arrow(MeshBuilder s, FloorRectangle r, int side, boolean in) {
        double reach = side % 2 == 0 ? r.width() / 2 : r.depth() / 2;
        s.within(AxisFrame.yaw(side * 90), () -> {
            double tip = in ? reach - 0.35 : reach + 0.55;
            double foot = in ? reach + 0.55 : reach - 0.35;
            double neck = tip + (foot - tip) * 0.5;
            flat(s, tip, 0, neck, 0.45, neck, -0.45);
            s.sheet((neck + foot) / 2, 0, HEIGHT, Math.abs(foot - neck), 0.3);
        });
    }

    /** Triangle on the floor, with its corners in either order. */
    private static void flat(MeshBuilder s, double ax, double ay, double bx, double by, double cx, double cy) {
        if ((bx - ax) * (cy - ay) - (by - ay) * (cx - ax) > 0) {
            s.face(ax, ay, HEIGHT, bx, by, HEIGHT, cx, cy, HEIGHT, cx, cy, HEIGHT);
        } else {
            s.face(ax, ay, HEIGHT, cx, cy, HEIGHT, bx, by, HEIGHT, bx, by, HEIGHT);
        }
    }

    /** Sign south of the ring, at {@code y} metres from the centre. */
    private static void sign(MeshBuilder s, RingShape shape, double y) {
        switch (shape) {
            case THIN, PLAIN, OPEN_IN, OPEN_OUT, DASHES -> {}
            case PARTS -> triangle(s, y, -SIGN);
            case TRIANGLE -> triangle(s, y, SIGN);
            case DOTS -> {
                for (int i = -1; i <= 1; i++) {
                    s.sheet(i * SIGN * 0.75, y, HEIGHT, SIGN * 0.4, SIGN * 0.4);
                }
            }
            case PAUSE ->
                s.sheet(-SIGN * 0.3, y, HEIGHT, SIGN * 0.35, SIGN * 1.3)
                        .sheet(SIGN * 0.3, y, HEIGHT, SIGN * 0.35, SIGN * 1.3);
            case SQUARE -> s.sheet(0, y, HEIGHT, SIGN * 1.3, SIGN * 1.3);
            case DIAMOND -> points(s, y, 0, SIGN * 0.35);
            case HEXAGON -> points(s, y, SIGN * 0.6, SIGN * 0.45);
            case CROSS -> cross(s, y);
        }
    }

    private static void triangle(MeshBuilder s, double y, double size) {
        flat(s, -SIGN, y - size * 0.75, SIGN, y - size * 0.75, 0, y + size * 0.95);
    }

    /**
     * Triangles to the west and to the east of a bar of length {@code 2 * half}: a hexagon, or a diamond if there is no
     * bar.
     */
    private static void points(MeshBuilder s, double y, double half, double reach) {
        double height = SIGN * 0.85, tip = half + reach + SIGN * 0.2;
        if (half > 0) {
            s.sheet(0, y, HEIGHT, 2 * half, 2 * height);
        }
        flat(s, half, y - height, half, y + height, tip, y);
        flat(s, -half, y - height, -half, y + height, -tip, y);
    }

    private static void cross(MeshBuilder s, double y) {
        for (int turn : new int[] {45, -45}) {
            s.within(
                    AxisFrame.at(0, y, 0).then(AxisFrame.yaw(turn)), () -> s.sheet(0, 0, HEIGHT, SIGN * 2, SIGN * 0.4));
        }
    }

    private static void dashes(MeshBuilder s, FloorRectangle r) {
        for (double x = r.west(); x < r.east(); x += 0.7) {
            s.sheet(x + 0.2, r.south(), HEIGHT, 0.4, WIDTH).sheet(x + 0.2, r.north(), HEIGHT, 0.4, WIDTH);
        }
        for (double y = r.south(); y < r.north(); y += 0.7) {
            s.sheet(r.west(), y + 0.2, HEIGHT, WIDTH, 0.4).sheet(r.east(), y + 0.2, HEIGHT, WIDTH, 0.4);
        }
    }

    /** Slanting bars over the whole footprint above the station, for an unknown condition. */
    static MeshBuilder hatching(double width, double depth, double height) {
        var s = new MeshBuilder().unshaded();
        double w = width / 2, d = depth / 2;
        for (double at = -w - d + 0.3; at < w + d; at += 0.7) {
            double x0 = Math.max(-w, at - d), x1 = Math.min(w, at + d);
            if (x1 - x0 > 0.1) {
                double y0 = x0 - at, y1 = x1 - at;
                s.face(x0, y0, height, x0 + BAR, y0, height, x1 + BAR, y1, height, x1, y1, height);
            }
        }
        return s;
    }
}
