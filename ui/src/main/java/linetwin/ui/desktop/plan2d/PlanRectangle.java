package linetwin.ui.desktop.plan2d;

import linetwin.core.layout.Footprint;

/**
 * Rectangle of the plan in pixels of the canvas.
 *
 * @param left distance of the west edge from the left of the canvas
 * @param top distance of the north edge from the top of the canvas
 */
record PlanRectangle(double left, double top, double width, double height) {
    static PlanRectangle of(Footprint area, PlanScale scale) {
        return new PlanRectangle(scale.left(area), scale.top(area), scale.width(area), scale.height(area));
    }

    double middleX() {
        return left + width / 2;
    }

    double middleY() {
        return top + height / 2;
    }

    double bottom() {
        return top + height;
    }

    double right() {
        return left + width;
    }

    boolean overlaps(PlanRectangle other) {
        return left < other.right() && other.left < right() && top < other.bottom() && other.top < bottom();
    }

    /** Larger on all sides by {@code pixels}. */
    PlanRectangle grown(double pixels) {
        return new PlanRectangle(left - pixels, top - pixels, width + 2 * pixels, height + 2 * pixels);
    }
}
