package linetwin.ui.desktop.floor.label;

import java.util.Optional;
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
}
