package linetwin.core.kpi;

import java.util.List;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitState;

/**
 * Departures of units if sources report counters and the roster of the line instead of single movements. A counter also
 * advances during a loss of contact, so its rate is valid from the first report to the newest.
 */
final class ReportedDepartures {
    private static final long NONE = -1;

    /** Factor of the mean report interval above which a report is too late to date a departure. */
    private static final long LATE = 10;

    /**
     * Sums at one time.
     *
     * @param newestMicros line time of the newest report; departures before it are counted
     * @param timedUnits number of units with a lead time
     * @param leadMicros lead time of these units, summed
     */
    record Sums(long newestMicros, long timedUnits, long leadMicros) {}

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
     * @param gone products that were on the line before the report and are not after it
     */
    void book(LineState after, List<UnitState> gone, long atMicros) {
        if (firstMicros == NONE) {
            firstMicros = atMicros;
            newestMicros = atMicros;
            shippedAtFirst = after.shipped();
            return;
        }
        // Reports of two sources may overtake each other, so that the counter steps back and forth.
        long more = Math.max(0, after.shipped() - shippedAtFirst - shipped);
        shipped += more;
        left += gone.size();
        long scraps = Math.max(0, left - shipped - scrapped);
        scrapped += scraps;
        account.left(more, scraps);
        if (gone.size() == more && isInTime(atMicros)) {
            gone.forEach(unit -> bookLeadTime(unit, atMicros));
        }
        newestMicros = Math.max(newestMicros, atMicros);
        intervals++;
    }

    private boolean isInTime(long atMicros) {
        return (atMicros - newestMicros) * intervals <= LATE * (newestMicros - firstMicros) && intervals > 0;
    }

    /**
     * Books the lead time of a unit that left since the last report; the middle of the interval has no bias on average.
     */
    private void bookLeadTime(UnitState unit, long atMicros) {
        timedUnits++;
        leadMicros += (newestMicros + atMicros) / 2 - unit.entered().micros();
    }

    /** Counts a unit whose departure was observed: it is included in the reported counter too. */
    void departureObserved() {
        shippedAtFirst++;
    }

    boolean isReported() {
        return firstMicros != NONE;
    }

    Sums sums() {
        return new Sums(newestMicros, timedUnits, leadMicros);
    }

    /**
     * Returns the time in which the counted departures of a window took place, divided by its length. Departures during
     * a loss of contact are counted at its end: a window that begins within the loss counts more than its own time, and
     * its share is above 1.
     *
     * @param start sums at the start of the window
     */
    double share(long windowMicros, Sums start) {
        long since = Math.max(firstMicros, start.newestMicros());
        return windowMicros == 0 ? 1 : (newestMicros - since) / (double) windowMicros;
    }

    /**
     * Returns the mean time from creation to departure in hours; NaN if no unit has both.
     *
     * @param start sums at the start of the window
     * @param pastMicros lead time of the units of an earlier time, summed
     * @param pastUnits number of these units
     */
    double leadTimeHours(Sums start, long pastMicros, long pastUnits) {
        long units = pastUnits + timedUnits - start.timedUnits();
        return (pastMicros + leadMicros - start.leadMicros()) / LineKpis.MICROS_PER_HOUR / units;
    }
}
