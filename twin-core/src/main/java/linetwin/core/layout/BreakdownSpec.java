package linetwin.core.layout;

import java.time.Duration;
import linetwin.core.distribution.TimeDistribution;

/**
 * Breakdowns of one place.
 *
 * @param between from the end of one breakdown to the next (MTBF is its mean), counted as {@code clock} says
 * @param repair how long a repair takes (MTTR is its mean)
 * @param clock what brings a breakdown nearer
 * @param strike when a breakdown that fell due stops the place
 * @param interruptedWork what becomes of work that a breakdown interrupts
 */
public record BreakdownSpec(
        TimeDistribution between,
        TimeDistribution repair,
        Clock clock,
        Strike strike,
        InterruptedWork interruptedWork) {
    /** What brings a breakdown nearer. */
    public enum Clock {
        /** Operation-dependent failures (ODF): only work does. */
        WORK,
        /** Time-dependent failures (TDF): all time in which the place is not under repair does. */
        TIME
    }

    /** When a breakdown that fell due stops the place. */
    public enum Strike {
        AT_ONCE,
        /** At the end of the operation in which it fell due; counted anew from there. */
        AFTER_OPERATION
    }

    /** What becomes of work that a breakdown interrupts. */
    public enum InterruptedWork {
        /** The rest of it is done after the repair. */
        RESUMED,
        /** It begins anew after the repair, with a time of its own. */
        LOST
    }

    public Duration meanTimeBetween() {
        return between.mean();
    }

    public Duration meanTimeToRepair() {
        return repair.mean();
    }
}
