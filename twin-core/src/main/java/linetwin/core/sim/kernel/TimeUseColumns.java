package linetwin.core.sim.kernel;

import linetwin.core.kpi.TimeUse;

/** Time uses as column numbers, for the numeric kernel. */
final class TimeUseColumns {
    static final int WORKING = TimeUse.WORKING.column();
    static final int STARVED = TimeUse.STARVED.column();
    static final int BLOCKED = TimeUse.BLOCKED.column();
    static final int MISSING_PARTS = TimeUse.MISSING_PARTS.column();
    static final int BREAKDOWN = TimeUse.BREAKDOWN.column();
    static final int SHORT_STOP = TimeUse.SHORT_STOP.column();
    static final int SHIFT_STOP = TimeUse.SHIFT_STOP.column();
    static final int UNKNOWN = TimeUse.UNKNOWN.column();

    /** Bit mask of the uses in which a place holds a unit. */
    private static final int HOLDING =
            1 << WORKING | 1 << BLOCKED | 1 << MISSING_PARTS | 1 << BREAKDOWN | 1 << SHORT_STOP;

    private TimeUseColumns() {}

    static boolean holdsUnit(int use) {
        return (HOLDING >> use & 1) != 0;
    }
}
