package linetwin.ui.desktop.floor.camera;

import linetwin.ui.desktop.floor.hall.FloorRectangle;

/**
 * Box on the floor that hides what lies behind it.
 *
 * @param height in metres above the floor
 */
public record SightObstacle(FloorRectangle base, double height) {
    /** True if the straight line between two points of the hall passes through this box. */
    public boolean hides(double ax, double ay, double az, double bx, double by, double bz) {
        double[] span = {0, 1};
        return within(ax, bx, base.west(), base.east(), span)
                && within(ay, by, base.south(), base.north(), span)
                && within(az, bz, 0, height, span);
    }

    /** Shortens the span of a line, as shares of its length, to the part between two planes; false if none is left. */
    private static boolean within(double from, double to, double low, double high, double[] span) {
        double length = to - from;
        if (Math.abs(length) < 1e-9) {
            return from > low && from < high;
        }
        double a = (low - from) / length;
        double b = (high - from) / length;
        span[0] = Math.max(span[0], Math.min(a, b));
        span[1] = Math.min(span[1], Math.max(a, b));
        return span[0] < span[1];
    }
}
