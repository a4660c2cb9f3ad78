package linetwin.core.sim.kernel;

import linetwin.core.layout.ShiftCalendar;
import linetwin.core.sim.state.KernelTicks;

/**
 * Planned stops in line time: a stop is a span that includes its begin and not its end. The kernel asks only for the
 * next begin and end, so other patterns of stops need no change of the kernel. Numeric kernel: times are ticks.
 */
final class StopCalendar {
    static final long NEVER = Long.MAX_VALUE / 4;

    private final long shift;
    private final long stop;
    private final long first;

    StopCalendar(ShiftCalendar calendar) {
        shift = KernelTicks.of(calendar.shift());
        stop = KernelTicks.of(calendar.shiftStop());
        first = KernelTicks.of(calendar.firstStop());
    }

    boolean hasStops() {
        return stop > 0;
    }

    /** Returns the remaining ticks of the stop at this time; 0 outside a stop. */
    long left(long now) {
        if (stop == 0 || now < first) {
            return 0;
        }
        return Math.max(0, stop - (now - first) % shift);
    }

    /** Returns the begin of the first stop after this time; NEVER if there is none. */
    long beginAfter(long now) {
        if (stop == 0) {
            return NEVER;
        }
        return now < first ? first : first + ((now - first) / shift + 1) * shift;
    }

    /** Returns the length of the longest span between two stops. */
    long longestRun() {
        return stop == 0 ? NEVER : shift - stop;
    }
}
