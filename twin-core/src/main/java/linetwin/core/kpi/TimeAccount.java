package linetwin.core.kpi;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Time per use and place, and the number of entries into each use. Places are numbered in the order of the line file.
 * The kernel books directly, a fold books from events; both book the same seconds. Numeric kernel: whole microseconds
 * without allocation, as the kernel books each event.
 */
public final class TimeAccount {
    // Cells of one place

    private static final int USE = 0;
    private static final int SINCE = 1;
    /** Sum of each use, with its number of entries in the next cell. */
    private static final int SUMS = 2;

    private static final int PLACE = SUMS + 2 * TimeUse.COUNT;

    private final long[] cells;
    private final int first;
    private final int places;

    /** Creates an account on existing cells, without changing them. */
    TimeAccount(long[] cells, int first, int places) {
        this.cells = cells;
        this.first = first;
        this.places = places;
    }

    static int cells(int places) {
        return places * PLACE;
    }

    /** Sets every place to UNKNOWN. */
    void clear() {
        for (int place = 0; place < places; place++) {
            cells[at(place) + USE] = TimeUse.UNKNOWN.column();
        }
    }

    public int places() {
        return places;
    }

    /** Changes the use of a place at {@code atMicros}. */
    public void enter(int place, TimeUse next, long atMicros) {
        enter(place, next.column(), atMicros);
    }

    /** Changes the use of a place at {@code atMicros}, by the column of the use. */
    public void enter(int place, int column, long atMicros) {
        int at = at(place);
        int before = (int) cells[at + USE];
        if (before != column) {
            cells[at + SUMS + 2 * before] += atMicros - cells[at + SINCE];
            cells[at + SINCE] = atMicros;
            cells[at + USE] = column;
            cells[at + SUMS + 2 * column + 1]++;
        }
    }

    /** Resets all sums, as at the end of a warm-up; the present use of every place stays. */
    public void restart(long atMicros) {
        for (int place = 0; place < places; place++) {
            int at = at(place);
            cells[at + SINCE] = atMicros;
            Arrays.fill(cells, at + SUMS, at + PLACE, 0);
        }
    }

    /** Books every place up to this time, so that its times add up to the window. */
    public void bookAll(long atMicros) {
        for (int place = 0; place < places; place++) {
            int at = at(place);
            cells[at + SUMS + 2 * (int) cells[at + USE]] += atMicros - cells[at + SINCE];
            cells[at + SINCE] = atMicros;
        }
    }

    /** Returns the time booked on one use of one place. */
    public long micros(int place, TimeUse of) {
        return cells[at(place) + SUMS + 2 * of.column()];
    }

    /** Returns the number of changes of one place into this use. */
    public long entries(int place, TimeUse use) {
        return cells[at(place) + SUMS + 2 * use.column() + 1];
    }

    /**
     * Returns the share of one use in the booked time of the places from {@code first} to {@code end} (exclusive), 0 to
     * 1.
     */
    public double share(int first, int end, TimeUse of) {
        long spent = 0;
        long booked = 0;
        for (int place = first; place < end; place++) {
            spent += micros(place, of);
            booked += booked(place);
        }
        return booked == 0 ? Double.NaN : spent / (double) booked;
    }

    /** Returns the time of one use, summed over all places. */
    public Duration spent(TimeUse of) {
        return Duration.of(
                IntStream.range(0, places).mapToLong(place -> micros(place, of)).sum(), ChronoUnit.MICROS);
    }

    /**
     * Returns the share of planned busy time in the known time of all places, 0 to 1: all but shift stops. Returns 1 if
     * no time is known, and NaN if all of it is a planned stop.
     */
    public double plannedShare() {
        long known = 0;
        long stopped = 0;
        for (int place = 0; place < places; place++) {
            known += booked(place) - micros(place, TimeUse.UNKNOWN);
            stopped += micros(place, TimeUse.SHIFT_STOP);
        }
        if (known == 0) {
            return 1;
        }
        return stopped == known ? Double.NaN : 1 - stopped / (double) known;
    }

    /** Returns the time booked on one place. */
    public long booked(int place) {
        long all = 0;
        for (int i = at(place) + SUMS; i < at(place) + PLACE; i += 2) {
            all += cells[i];
        }
        return all;
    }

    /** Adds the sums of another account of the same places, multiplied by a factor. */
    void add(TimeAccount other, int times) {
        for (int place = 0; place < places; place++) {
            for (int i = SUMS; i < PLACE; i++) {
                cells[at(place) + i] += times * other.cells[other.at(place) + i];
            }
        }
    }

    private int at(int place) {
        return first + place * PLACE;
    }
}
