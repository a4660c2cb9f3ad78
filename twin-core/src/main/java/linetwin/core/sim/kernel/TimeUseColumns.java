package linetwin.core.sim.kernel;

import linetwin.core.kpi.TimeUse;

/** Time uses as column numbers, for the numeric kernel. */
public final class TimeUseColumns {
    static final int WORKING = TimeUse.WORKING.column();
    public static final int STARVED = TimeUse.STARVED.column();
    public static final int BLOCKED = TimeUse.BLOCKED.column();
    public static final int MISSING_PARTS = TimeUse.MISSING_PARTS.column();
    static final int BREAKDOWN = TimeUse.BREAKDOWN.column();
    static final int SHORT_STOP = TimeUse.SHORT_STOP.column();
    static final int SHIFT_STOP = TimeUse.SHIFT_STOP.column();
    static final int OTHER_STOP = TimeUse.OTHER_STOP.column();
    static final int UNKNOWN = TimeUse.UNKNOWN.column();

    /** Phase of a closed place without a unit: it takes none before the end of its repair. */
    static final int CLOSED_EMPTY = TimeUse.COUNT;
    /** Phase of a closed place with a finished unit, which stays until the end of the repair. */
    static final int CLOSED_FINISHED = TimeUse.COUNT + 1;
    /** Phase of a closed place that lacks parts: it takes none before the end of its repair. */
    static final int CLOSED_LACKING = TimeUse.COUNT + 2;

    private static final int[] USES = uses();

    /** Bit mask of the phases in which a place holds a unit. */
    private static final int HOLDING = 1 << WORKING
            | 1 << BLOCKED
            | 1 << MISSING_PARTS
            | 1 << BREAKDOWN
            | 1 << SHORT_STOP
            | 1 << OTHER_STOP
            | 1 << CLOSED_FINISHED
            | 1 << CLOSED_LACKING;

    private TimeUseColumns() {}

    static boolean holdsUnit(int phase) {
        return (HOLDING >> phase & 1) != 0;
    }

    /** Returns the time use of a phase without breakdown by the clock and without planned stop. */
    static int useOf(int phase) {
        return USES[phase];
    }

    private static int[] uses() {
        var uses = new int[TimeUse.COUNT + 3];
        for (int use = 0; use < TimeUse.COUNT; use++) {
            uses[use] = use;
        }
        uses[CLOSED_EMPTY] = STARVED;
        uses[CLOSED_FINISHED] = BLOCKED;
        uses[CLOSED_LACKING] = MISSING_PARTS;
        return uses;
    }
}
