package linetwin.core.sim;

import java.util.Arrays;
import linetwin.core.kpi.TimeUse;

/** The places of all stations: one column per property. */
final class Places {
    final int[] unit;
    final long[] since;
    /** When the operation on the unit began, and how long it takes; no operation yet where it takes nothing. */
    final long[] workStart;

    final long[] workTicks;
    /** Work done since the start of the run, and at how much of it the next stops fall due. */
    final long[] worked;

    final long[] breakdownDue;
    final long[] shortStopDue;
    /** How many of the station's needs the unit has drawn. */
    final int[] drawn;

    final boolean[] passed;
    private final TimeUse[] use;

    Places(int places) {
        unit = new int[places];
        since = new long[places];
        workStart = new long[places];
        workTicks = new long[places];
        worked = new long[places];
        breakdownDue = new long[places];
        shortStopDue = new long[places];
        drawn = new int[places];
        passed = new boolean[places];
        use = new TimeUse[places];
        Arrays.fill(unit, Chains.NONE);
        Arrays.fill(use, TimeUse.UNKNOWN);
    }

    TimeUse use(int place) {
        return use[place];
    }

    /** Whether this changed anything. */
    boolean enter(int place, TimeUse next, long now) {
        if (use[place] == next) {
            return false;
        }
        use[place] = next;
        since[place] = now;
        return true;
    }

    boolean isStarved(int place) {
        return use[place] == TimeUse.STARVED;
    }
}
