package linetwin.ui.floor;

import linetwin.ui.floor.camera.CameraPose;
import linetwin.ui.floor.camera.Eye;
import linetwin.ui.floor.hall.Rect;

/** Finds the pose from which a block on the floor fills a picture of 16 to 9. */
final class Framing {
    private static final double WIDTH = 1600;
    private static final double HEIGHT = 900;
    private static final double FILL = 0.96;
    private static final int ROUNDS = 24;

    private double left;
    private double right;
    private double top;
    private double bottom;

    private Framing() {}

    /** Looks at {@code rect}, as high as {@code height}, from this direction. */
    static CameraPose of(Rect rect, double height, double azimuth, double elevation) {
        var framing = new Framing();
        var eye = new Eye();
        var pose = new CameraPose(rect.x(), rect.y(), 0, azimuth, elevation, 1.4 * Math.max(rect.width(), rect.depth()));
        for (int i = 0; i < ROUNDS; i++) {
            pose = framing.improved(pose, eye, rect, height);
        }
        return pose;
    }

    private CameraPose improved(CameraPose pose, Eye eye, Rect rect, double height) {
        eye.look(pose, WIDTH, HEIGHT);
        left = top = Double.MAX_VALUE;
        right = bottom = -Double.MAX_VALUE;
        for (int k = 0; k < 8; k++) {
            eye.project(k % 2 == 0 ? rect.west() : rect.east(), k / 2 % 2 == 0 ? rect.south() : rect.north(), (k >> 2) * height);
            left = Math.min(left, eye.pictureX());
            right = Math.max(right, eye.pictureX());
            top = Math.min(top, eye.pictureY());
            bottom = Math.max(bottom, eye.pictureY());
        }
        eye.project(pose.x(), pose.y(), pose.z());
        double perPixel = 1 / eye.pixelsPerMetre();
        double fill = Math.max((right - left) / WIDTH, (bottom - top) / HEIGHT) / FILL;
        double ahead = (HEIGHT / 2 - (top + bottom) / 2) * perPixel / Math.max(0.4, Math.sin(Math.toRadians(pose.elevation())));
        return pose.panned(((left + right) / 2 - WIDTH / 2) * perPixel * 0.7, ahead * 0.7)
                .zoomed(1 / (1 + (fill - 1) * 0.7));
    }
}
