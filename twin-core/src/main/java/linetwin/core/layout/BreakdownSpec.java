package linetwin.core.layout;

import linetwin.core.distribution.TimeDistribution;

/**
 * Breakdowns of one place.
 *
 * @param between time from the end of one breakdown to the next (MTBF is its mean), counted by {@code clock}
 * @param repair repair time (MTTR is its mean)
 * @param clock time base of {@code between}
 * @param strike moment at which a due breakdown stops the place
 * @param interruptedWork treatment of work that a breakdown interrupts
 * @param whileDown access of units to a place under repair
 */
public record BreakdownSpec(
        TimeDistribution between,
        TimeDistribution repair,
        Clock clock,
        Strike strike,
        InterruptedWork interruptedWork,
        WhileDown whileDown) {
    /** Time bases of the time between breakdowns. */
    public enum Clock {
        /** Operation-dependent failures (ODF): work time only. */
        WORK,
        /** Time-dependent failures (TDF): all time in which the place is not under repair. */
        TIME
    }

    /** Moments at which a due breakdown stops the place. */
    public enum Strike {
        AT_ONCE,
        /** End of the operation in which it fell due; the next time between breakdowns counts from there. */
        AFTER_OPERATION
    }

    /** Treatments of work that a breakdown interrupts. */
    public enum InterruptedWork {
        /** Remaining work is done after the repair. */
        RESUMED,
        /** Work starts anew after the repair, with a newly drawn time. */
        LOST
    }

    /** Access of units to a place under repair. */
    public enum WhileDown {
        /** The place takes a unit and hands one over. */
        OPEN,
        /** The place neither takes nor hands over a unit until the repair ends. */
        CLOSED
    }
}
