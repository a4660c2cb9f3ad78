package linetwin.ui.desktop.floor.label;

import java.util.Optional;
import javafx.geometry.Bounds;
import javafx.scene.paint.Color;

/** Label of one frame, in pixels of the canvas. Instances are reused from frame to frame. */
final class FloorLabel {
    LabelContent content = new LabelContent(Optional.empty(), "", "", Color.GRAY, 0, false, false, false);
    /** Text that is drawn: that of the content, or empty where it found no room. */
    String text = "";
    /** Foot of the stem. */
    double x;

    double y;
    double height;
    double width;
    double headWidth;
    double left;
    double top;

    void reset(double newX, double newY, LabelContent newContent) {
        x = newX;
        y = newY;
        content = newContent;
        text = newContent.text();
    }

    /** True if a point in pixels is on the label. */
    boolean contains(double pixelX, double pixelY) {
        return pixelX >= left && pixelX <= left + width && pixelY >= top && pixelY <= top + height;
    }

    /** True if the label overlaps a rectangle that is given in pixels of the picture, {@code scale} to one of ours. */
    boolean meets(Bounds other, double scale) {
        return left < other.getMaxX() / scale
                && other.getMinX() / scale < left + width
                && top < other.getMaxY() / scale
                && other.getMinY() / scale < top + height;
    }
}
