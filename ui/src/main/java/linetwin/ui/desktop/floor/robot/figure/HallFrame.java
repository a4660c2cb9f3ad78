package linetwin.ui.desktop.floor.robot.figure;

import javafx.scene.transform.Affine;

/**
 * From the hall (x east, y north, z up, metres) to JavaFX (X right, Y down, Z away): X = x, Y = -z, Z = y. A proper
 * rotation, so meshes modelled in the hall's sense keep their front faces.
 */
public final class HallFrame {
    private HallFrame() {}

    /**
     * Sets an affine so that what is modelled in its own hall-like frame (x forward, y left, z up) stands at a point of
     * the hall, turned to the left from east by the heading.
     *
     * @param heading radians, 0 faces east, counter-clockwise seen from above
     */
    public static void place(Affine affine, double x, double y, double z, double heading) {
        var c = Math.cos(heading);
        var s = Math.sin(heading);
        affine.setToTransform(c, -s, 0, x, 0, 0, -1, -z, s, c, 0, y);
    }

    /** Turns about the vertical and shifts over the floor, within a hall-like frame. */
    static void turn(Affine affine, double x, double y, double heading) {
        var c = Math.cos(heading);
        var s = Math.sin(heading);
        affine.setToTransform(c, -s, 0, x, s, c, 0, y, 0, 0, 1, 0);
    }
}
