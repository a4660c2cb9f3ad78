package linetwin.ui.desktop.floor.robot.figure;

import javafx.scene.transform.Affine;

/** Converts solved frames to the affines of the scene graph. */
final class LinkTransforms {
    private LinkTransforms() {}

    /** Sets all elements of the affine at once, with one change event. */
    static void copy(double[] f, int at, Affine affine) {
        affine.setToTransform(
                f[at],
                f[at + 1],
                f[at + 2],
                f[at + 3],
                f[at + 4],
                f[at + 5],
                f[at + 6],
                f[at + 7],
                f[at + 8],
                f[at + 9],
                f[at + 10],
                f[at + 11]);
    }
}
