package linetwin.ui.desktop.floor;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.shape.Shape3D;

/** Measures frames: their number per second, and the time of each on the JavaFX thread. */
final class FloorFrameMeter {
    private static final double SMOOTH = 0.05;

    private double millis;
    private double perSecond;
    private long before;
    private int shapes;
    private int nodes;
    private int visible;

    void frame(long begun, long ended) {
        double cost = (ended - begun) / 1e6;
        millis = millis == 0 ? cost : millis + SMOOTH * (cost - millis);
        if (before != 0 && begun > before) {
            double rate = 1e9 / (begun - before);
            perSecond = perSecond == 0 ? rate : perSecond + SMOOTH * (rate - perSecond);
        }
        before = begun;
    }

    FloorStats stats(Parent root) {
        shapes = 0;
        nodes = 0;
        visible = 0;
        count(root, true);
        return new FloorStats(shapes, nodes, visible, millis, perSecond);
    }

    private void count(Node node, boolean shown) {
        nodes++;
        boolean itself = shown && node.isVisible();
        if (node instanceof Shape3D) {
            shapes++;
            visible += itself ? 1 : 0;
        } else if (node instanceof Group group) {
            group.getChildren().forEach(child -> count(child, itself));
        }
    }
}
