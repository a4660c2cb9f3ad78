package linetwin.ui.desktop.floor.robot.figure;

import javafx.scene.transform.Affine;

/**
 * Conversion from hall coordinates (x east, y north, z up, metres) to JavaFX (X right, Y down, Z away): X = x, Y = -z,
 * Z = y. It is a proper rotation, so meshes in hall coordinates keep their front faces.
 */
public final class HallFrame {
    private HallFrame() {}

    /**
     * Sets an affine so that a model in its own frame (x forward, y left, z up) stands at a point of the hall, turned
     * to the left from east by the heading.
     *
     * @param heading direction that it faces in radians: 0 east, counter-clockwise from above
     */
    public static void place(Affine affine, double x, double y, double z, double heading) {
        var c = Math.cos(heading);
        var s = Math.sin(heading);
        affine.setToTransform(c, -s, 0, x, 0, 0, -1, -z, s, c, 0, y);
    }

    /** Sets a turn about the vertical and a shift over the floor, within a frame of this kind. */
    static void turn(Affine affine, double x, double y, double heading) {
        var c = Math.cos(heading);
        var s = Math.sin(heading);
        affine.setToTransform(c, -s, 0, x, s, c, 0, y, 0, 0, 1, 0);
    }
}
