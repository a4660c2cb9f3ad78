package linetwin.ui.desktop.condition;

import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import linetwin.core.model.StationCondition;

/** Painter of condition icons on a canvas, in the shapes of {@link ConditionIcon}. */
public final class ConditionIconPainter {
    private static final double SIDE = 16;
    private static final double STROKE = 2;

    private ConditionIconPainter() {}

    /**
     * Paints an icon.
     *
     * @param left left edge in pixels
     * @param top top edge in pixels
     * @param size side in pixels
     * @param ground colour of the detail in a filled outline
     */
    public static void paint(
            GraphicsContext g,
            StationCondition condition,
            double left,
            double top,
            double size,
            Color colour,
            Color ground) {
        var style = ConditionTable.of(condition);
        g.save();
        g.translate(left, top);
        g.scale(size / SIDE, size / SIDE);
        g.setStroke(colour);
        g.setFill(colour);
        g.setLineWidth(STROKE);
        paint(g, style.outline(), style.filled());
        g.setStroke(style.filled() ? ground : colour);
        paint(g, style.detail(), false);
        g.restore();
    }

    private static void paint(GraphicsContext g, String path, boolean filled) {
        if (!path.isEmpty()) {
            g.beginPath();
            g.appendSVGPath(path);
            if (filled) {
                g.fill();
            }
            g.stroke();
        }
    }
}
