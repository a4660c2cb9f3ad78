package linetwin.ui.desktop.floor.label;

import java.util.Arrays;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.FloorRectangle;

/**
 * Rectangles of the picture that labels keep clear, such as the names painted on the floor. Reused from frame to frame;
 * for the JavaFX thread.
 */
public final class LabelObstacles {
    /** Share of the height of the picture from which a name is so large that a label on it does not hide it. */
    private static final double LARGE = 0.16;

    private double[] edges = new double[64];
    private int size;

    /** Removes all rectangles. */
    public void clear() {
        size = 0;
    }

    /** Adds the picture of a rectangle on the floor, unless a corner is behind the viewer or it is large. */
    public void add(ViewProjection eye, FloorRectangle rect, double pictureHeight) {
        double left = Double.MAX_VALUE, top = Double.MAX_VALUE, right = -Double.MAX_VALUE, bottom = -Double.MAX_VALUE;
        for (int k = 0; k < 4; k++) {
            double x = k % 2 == 0 ? rect.west() : rect.east();
            double y = k / 2 == 0 ? rect.south() : rect.north();
            if (!eye.project(x, y, 0)) {
                return;
            }
            left = Math.min(left, eye.pictureX());
            right = Math.max(right, eye.pictureX());
            top = Math.min(top, eye.pictureY());
            bottom = Math.max(bottom, eye.pictureY());
        }
        if (bottom - top < LARGE * pictureHeight) {
            add(left, top, right, bottom);
        }
    }

    /** Adds a rectangle in pixels. */
    void add(double left, double top, double right, double bottom) {
        if (size + 4 > edges.length) {
            edges = Arrays.copyOf(edges, edges.length * 2);
        }
        edges[size++] = left;
        edges[size++] = top;
        edges[size++] = right;
        edges[size++] = bottom;
    }

    boolean meets(double left, double top, double width, double height) {
        for (int i = 0; i < size; i += 4) {
            if (left < edges[i + 2] && edges[i] < left + width && top < edges[i + 3] && edges[i + 1] < top + height) {
                return true;
            }
        }
        return false;
    }
}
