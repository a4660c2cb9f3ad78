package linetwin.ui.desktop.floor.camera;

import linetwin.ui.desktop.floor.hall.FloorRectangle;

/** Finds the pose in which a block on the floor fills a picture of a given shape. */
public final class ViewFraming {
    private static final double HEIGHT = 900;
    /** Share of the picture that the block fills, in the wider direction. */
    static final double FILL = 0.95;

    private static final int ROUNDS = 40;

    private final double width;
    private double left;
    private double right;
    private double top;
    private double bottom;

    private ViewFraming(double widthByHeight) {
        width = HEIGHT * widthByHeight;
    }

    /**
     * Pose that frames a block of base {@code rect} and height {@code height} in metres, from this direction in
     * degrees.
     */
    public static CameraPose of(
            FloorRectangle rect, double height, double azimuth, double elevation, double widthByHeight) {
        var framing = new ViewFraming(widthByHeight);
        var eye = new ViewProjection();
        double away = 1.4 * Math.max(rect.width() / Math.min(1, widthByHeight), rect.depth());
        var pose = new CameraPose(rect.x(), rect.y(), 0, azimuth, elevation, away);
        for (int i = 0; i < ROUNDS; i++) {
            pose = framing.improved(pose, eye, rect, height);
        }
        return pose;
    }

    private CameraPose improved(CameraPose pose, ViewProjection eye, FloorRectangle rect, double height) {
        eye.look(pose, width, HEIGHT);
        enclose(eye, rect, height);
        eye.project(pose.x(), pose.y(), pose.z());
        double perPixel = 1 / eye.pixelsPerMetre();
        double fill = Math.max((right - left) / width, (bottom - top) / HEIGHT) / FILL;
        double flat = Math.max(0.4, Math.sin(Math.toRadians(pose.elevation())));
        double ahead = (HEIGHT / 2 - (top + bottom) / 2) * perPixel / flat;
        return pose.panned(((left + right) / 2 - width / 2) * perPixel * 0.7, ahead * 0.7)
                .zoomed(1 / (1 + (fill - 1) * 0.7));
    }

    private void enclose(ViewProjection eye, FloorRectangle rect, double height) {
        left = top = Double.MAX_VALUE;
        right = bottom = -Double.MAX_VALUE;
        for (int k = 0; k < 8; k++) {
            double x = k % 2 == 0 ? rect.west() : rect.east();
            double y = k / 2 % 2 == 0 ? rect.south() : rect.north();
            eye.project(x, y, (k >> 2) * height);
            left = Math.min(left, eye.pictureX());
            right = Math.max(right, eye.pictureX());
            top = Math.min(top, eye.pictureY());
            bottom = Math.max(bottom, eye.pictureY());
        }
    }
}
