package linetwin.core.kpi;

import java.util.List;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitState;

/**
 * Units that left the line, where sources tell the line's own counters and its roster and not single movements. A
 * counter goes on while nobody hears it, so the rate that follows from it holds from the first report to the newest.
 */
final class ReportedDepartures {
    private static final long NONE = -1;

    /** A report that comes so many times later than usual does not tell when a unit left. */
    private static final long LATE = 10;

    private final LineAccount account;
    private long firstMicros = NONE;
    private long newestMicros = NONE;
    private long intervals;
    private long shippedAtFirst;
    private long shipped;
    private long scrapped;
    private long left;
    private long timedUnits;
    private long leadMicros;

    ReportedDepartures(LineAccount account) {
        this.account = account;
    }

    /**
     * Books a report of the line.
     *
     * @param gone units that ship one day, were on the line before and are not after it
     */
    void hear(LineState after, List<UnitState> gone, long atMicros) {
        if (firstMicros == NONE) {
            firstMicros = atMicros;
            newestMicros = atMicros;
            shippedAtFirst = after.shipped();
            return;
        }
        // Two sources may tell it crosswise, so that it steps back and forth.
        long more = Math.max(0, after.shipped() - shippedAtFirst - shipped);
        shipped += more;
        left += gone.size();
        long scraps = Math.max(0, left - shipped - scrapped);
        scrapped += scraps;
        account.left(more, scraps);
        if (gone.size() == more && isInTime(atMicros)) {
            gone.forEach(unit -> time(unit, atMicros));
        }
        newestMicros = Math.max(newestMicros, atMicros);
        intervals++;
    }

    private boolean isInTime(long atMicros) {
        return (atMicros - newestMicros) * intervals <= LATE * (newestMicros - firstMicros) && intervals > 0;
    }

    /** A unit left at some moment since the last report: the middle is wrong for each, and right on average. */
    private void time(UnitState unit, long atMicros) {
        timedUnits++;
        leadMicros += (newestMicros + atMicros) / 2 - unit.entered().micros();
    }

    /** A unit that was seen to leave is in the counter too. */
    void seen() {
        shippedAtFirst++;
    }

    boolean isTold() {
        return firstMicros != NONE;
    }

    /** Share of a window that lies between the first report and the newest. */
    double share(long windowMicros) {
        return windowMicros == 0 ? 1 : Math.min(1, (newestMicros - firstMicros) / (double) windowMicros);
    }

    /** Mean time from the beginning of a unit to its leaving; NaN where of none both are known. */
    double leadTimeHours() {
        return leadMicros / LineKpis.MICROS_PER_HOUR / timedUnits;
    }
}
