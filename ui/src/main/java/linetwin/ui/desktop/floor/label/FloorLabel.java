package linetwin.ui.desktop.floor.label;

import javafx.scene.paint.Color;

/** One label of a frame. Labels are kept and filled anew each frame. */
final class FloorLabel {
    String head = "";
    String text = "";
    String sign = "";
    Color colour = Color.GRAY;
    double x;
    double y;
    double priority;
    boolean selected;
    boolean loud;
    boolean small;
    double height;
    double width;
    double headWidth;
    double left;
    double top;
}
