package linetwin.ui.desktop.control;

import javafx.scene.Node;
import javafx.scene.layout.Region;

/**
 * View in the middle with three panels around it. On a large page the panels stand on the left, on the right and below.
 * On a small page the right one stands under the left one, and all are smaller, so that the view keeps at least half of
 * a window of 1366 x 768 pixels. A panel that is not managed takes no room.
 */
public final class PanelFramePane extends Region {
    /** Size of the page in pixels below which it is small. */
    private static final double LARGE_WIDTH = 1480;

    private static final double LARGE_HEIGHT = 700;
    private static final double LEFT = 320;
    private static final double RIGHT = 344;
    private static final double BOTTOM = 228;
    private static final double SMALL_SIDE = 296;
    private static final double SMALL_BOTTOM = 136;
    /** Share of the side of a small page that the left panel takes above the right one. */
    private static final double UPPER_SHARE = 0.42;

    private final Node view;
    private final Region left;
    private final Region right;
    private final Region bottom;

    public PanelFramePane(Node view, Region left, Region right, Region bottom) {
        this.view = view;
        this.left = left;
        this.right = right;
        this.bottom = bottom;
        setMinSize(0, 0);
        getChildren().addAll(view, left, right, bottom);
    }

    @Override
    protected void layoutChildren() {
        double below = bottom.isManaged() ? bottomHeight() : 0;
        if (isSmall()) {
            double side = left.isManaged() || right.isManaged() ? SMALL_SIDE : 0;
            double upper = right.isManaged() ? Math.rint(getHeight() * UPPER_SHARE) : getHeight();
            double used = place(left, 0, 0, side, upper) ? upper : 0;
            place(right, 0, used, side, getHeight() - used);
            place(bottom, side, getHeight() - below, getWidth() - side, below);
            view.resizeRelocate(side, 0, getWidth() - side, getHeight() - below);
        } else {
            double west = place(left, 0, 0, LEFT, getHeight() - below) ? LEFT : 0;
            double east = place(right, getWidth() - RIGHT, 0, RIGHT, getHeight() - below) ? RIGHT : 0;
            place(bottom, 0, getHeight() - below, getWidth(), below);
            view.resizeRelocate(west, 0, getWidth() - west - east, getHeight() - below);
        }
    }

    private boolean isSmall() {
        return getWidth() < LARGE_WIDTH || getHeight() < LARGE_HEIGHT;
    }

    private double bottomHeight() {
        return isSmall() ? SMALL_BOTTOM : BOTTOM;
    }

    /** Places a panel; false if it is not managed, and so takes no room. */
    private static boolean place(Region panel, double x, double y, double width, double height) {
        if (panel.isManaged()) {
            panel.resizeRelocate(x, y, width, height);
        }
        return panel.isManaged();
    }
}
