package linetwin.ui.desktop.floor.line;

/**
 * Slows what moves with the work down to what an eye can follow. At real time it is the work's own time; where the line
 * runs sixty times as fast, the motion goes on at a human pace and only stands still when the work does.
 */
final class MotionTempo {
    private static final double FASTEST = 1.6;

    private double worked = Double.NaN;
    private double shown;

    /**
     * The seconds to draw.
     *
     * @param newlyWorked seconds that the work has taken so far
     * @param frameSeconds seconds of the viewer since the frame before; 0 for a single picture
     */
    double follow(double newlyWorked, double frameSeconds) {
        double step = newlyWorked - worked;
        if (Double.isNaN(worked) || step < 0 || frameSeconds <= 0) {
            shown = newlyWorked;
        } else {
            shown += Math.min(step, FASTEST * frameSeconds);
        }
        worked = newlyWorked;
        return shown;
    }

    void restart() {
        worked = Double.NaN;
    }
}
