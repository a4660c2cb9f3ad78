package linetwin.ui.desktop.floor.line;

/**
 * Limits the speed of motions that follow the work. At real time a motion has the time of the work; at sixty times that
 * speed it continues at a human pace, and stops only if the work stops.
 */
final class MotionTempo {
    private static final double FASTEST = 1.6;

    private double worked = Double.NaN;
    private double shown;

    /**
     * Time of the motion to draw in seconds.
     *
     * @param newlyWorked work done so far in seconds
     * @param frameSeconds real time since the previous frame in seconds; 0 for a single picture
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
