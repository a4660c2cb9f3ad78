package linetwin.ui.desktop;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;

/** Meter of frame rate and frame time over about the last second. Confined to the JavaFX thread. */
final class FrameRateMeter {
    private static final double NANOS_PER_MILLI = 1e6;
    private static final double NANOS_PER_SECOND = 1e9;
    private static final double PULSE_NANOS = NANOS_PER_SECOND / 60;
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private long spanBegan;
    private long cpuBegan;
    private long last;
    private int frames;
    private double worst;
    private long dropped;
    private Reading reading = new Reading(0, 0, 0, 0, 0);

    /**
     * Figures of the last full second.
     *
     * @param meanMillis mean time between frames, in milliseconds
     * @param worstMillis longest time between frames, in milliseconds
     * @param perSecond frames per second
     * @param threadMillis CPU time of the JavaFX thread per frame, in milliseconds
     * @param dropped frames that were due and not shown, since the start
     */
    record Reading(double meanMillis, double worstMillis, double perSecond, double threadMillis, long dropped) {}

    /** Counts a frame. Called at the beginning of each frame. */
    void frame(long nanos) {
        if (last == 0) {
            begin(nanos);
        } else {
            count((double) (nanos - last));
        }
        last = nanos;
        if (nanos - spanBegan >= NANOS_PER_SECOND) {
            close(nanos);
        }
    }

    Reading reading() {
        return reading;
    }

    private void begin(long nanos) {
        spanBegan = nanos;
        cpuBegan = threads.getCurrentThreadCpuTime();
        frames = 0;
        worst = 0;
    }

    private void count(double nanos) {
        frames++;
        worst = Math.max(worst, nanos);
        dropped += Math.max(0, Math.round(nanos / PULSE_NANOS) - 1);
    }

    private void close(long nanos) {
        var span = (double) (nanos - spanBegan);
        var cpu = (double) (threads.getCurrentThreadCpuTime() - cpuBegan);
        reading = new Reading(
                span / frames / NANOS_PER_MILLI,
                worst / NANOS_PER_MILLI,
                frames * NANOS_PER_SECOND / span,
                cpu / frames / NANOS_PER_MILLI,
                dropped);
        begin(nanos);
    }
}
