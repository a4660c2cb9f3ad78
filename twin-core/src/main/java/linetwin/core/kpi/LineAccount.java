package linetwin.core.kpi;

import java.util.Arrays;
import java.util.List;

/**
 * The sums from which every figure of a line follows: times of its places, tries of its stations, and what left it.
 * Ratios are formed from these sums only, never from other ratios. Stations and places are numbered in the order of the
 * line file.
 */
public final class LineAccount {
    private final TimeAccount time;
    private final long[] tries;
    private final long[] passes;
    private final long[] firstTries;
    private final long[] firstPasses;
    private long shipped;
    private long scrapped;
    private long leadTimeMicros;
    private long onLine;
    private long onLineMicros;
    private long onLineSince;
    private long openedAt;
    private long windowMicros;

    public LineAccount(int stations, int places) {
        this(stations, new TimeAccount(places));
    }

    private LineAccount(int stations, TimeAccount time) {
        this.time = time;
        tries = new long[stations];
        passes = new long[stations];
        firstTries = new long[stations];
        firstPasses = new long[stations];
    }

    /**
     * The sums of several runs of one line in one account: its ratios weigh every second and every unit alike.
     *
     * @throws IllegalArgumentException where there is no run
     */
    public static LineAccount pooled(List<LineAccount> runs) {
        if (runs.isEmpty()) {
            throw new IllegalArgumentException("There must be a run to pool");
        }
        var all = new LineAccount(
                runs.getFirst().tries.length, runs.getFirst().time.places());
        runs.forEach(all::add);
        return all;
    }

    public TimeAccount time() {
        return time;
    }

    /** An operation of a station is over. */
    public void finished(int station, boolean firstTry, boolean passed) {
        tries[station]++;
        passes[station] += passed ? 1 : 0;
        firstTries[station] += firstTry ? 1 : 0;
        firstPasses[station] += firstTry && passed ? 1 : 0;
    }

    /** A unit that the line ships one day has begun. */
    public void begun(long atMicros) {
        countOnLine(1, atMicros);
    }

    /** A unit left as good. */
    public void shipped(long enteredMicros, long atMicros) {
        countOnLine(-1, atMicros);
        shipped++;
        leadTimeMicros += atMicros - enteredMicros;
    }

    /** A unit that would have been shipped was scrapped. */
    public void scrapped(long atMicros) {
        countOnLine(-1, atMicros);
        scrapped++;
    }

    /** Forgets all sums and begins anew, as at the end of a warm-up; what is on the line stays. */
    public void restart(long atMicros) {
        time.restart(atMicros);
        for (var sums : new long[][] {tries, passes, firstTries, firstPasses}) {
            Arrays.fill(sums, 0);
        }
        shipped = 0;
        scrapped = 0;
        leadTimeMicros = 0;
        onLineMicros = 0;
        windowMicros = 0;
        onLineSince = atMicros;
        openedAt = atMicros;
    }

    /** Books everything up to this moment. Booking may go on afterwards. */
    public void bookAll(long atMicros) {
        time.bookAll(atMicros);
        countOnLine(0, atMicros);
        windowMicros = atMicros - openedAt;
    }

    public long tries(int station) {
        return tries[station];
    }

    public long passes(int station) {
        return passes[station];
    }

    public long firstTries(int station) {
        return firstTries[station];
    }

    public long firstPasses(int station) {
        return firstPasses[station];
    }

    public long shipped() {
        return shipped;
    }

    public long scrapped() {
        return scrapped;
    }

    public long leadTimeMicros() {
        return leadTimeMicros;
    }

    /** Units on the line, summed over time: divided by the window it is the mean work in process. */
    public long onLineMicros() {
        return onLineMicros;
    }

    public long windowMicros() {
        return windowMicros;
    }

    /** The same sums once more; booking one of them leaves the other alone. */
    public LineAccount copy() {
        var copy = new LineAccount(tries.length, time.copy());
        copy.add(this, 1);
        copy.onLine = onLine;
        copy.onLineSince = onLineSince;
        copy.openedAt = openedAt;
        return copy;
    }

    /** What came after {@code earlier}, a copy of this account that was booked up to its moment. */
    public LineAccount minus(LineAccount earlier) {
        var later = copy();
        later.time.subtract(earlier.time);
        later.add(earlier, -1);
        later.openedAt += earlier.windowMicros;
        return later;
    }

    private void add(LineAccount other) {
        time.add(other.time);
        add(other, 1);
    }

    private void add(LineAccount other, int sign) {
        add(tries, other.tries, sign);
        add(passes, other.passes, sign);
        add(firstTries, other.firstTries, sign);
        add(firstPasses, other.firstPasses, sign);
        shipped += sign * other.shipped;
        scrapped += sign * other.scrapped;
        leadTimeMicros += sign * other.leadTimeMicros;
        onLineMicros += sign * other.onLineMicros;
        windowMicros += sign * other.windowMicros;
    }

    private static void add(long[] sums, long[] more, int sign) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += sign * more[i];
        }
    }

    private void countOnLine(int more, long atMicros) {
        onLineMicros += onLine * (atMicros - onLineSince);
        onLineSince = atMicros;
        onLine += more;
    }
}
