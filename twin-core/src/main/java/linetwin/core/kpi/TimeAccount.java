package linetwin.core.kpi;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Time per use per place, and how often each use was entered, where places are numbered in the order of the line file.
 * The kernel feeds it directly and a fold feeds it from events; both book the same seconds. It speaks in bare
 * microseconds because the kernel must not allocate.
 */
public final class TimeAccount {
    // The cells of one place

    private static final int USE = 0;
    private static final int SINCE = 1;
    /** For each use its sum, and in the next cell how often it was entered. */
    private static final int SUMS = 2;

    private static final int PLACE = SUMS + 2 * TimeUse.COUNT;

    private final long[] cells;
    private final int first;
    private final int places;

    /** An account of its own, in which nothing is known of any place yet. */
    public TimeAccount(int places) {
        this(new long[cells(places)], 0, places);
        forget();
    }

    /** An account in these cells, as they are. */
    TimeAccount(long[] cells, int first, int places) {
        this.cells = cells;
        this.first = first;
        this.places = places;
    }

    static int cells(int places) {
        return places * PLACE;
    }

    /** Nothing is known of any place. */
    void forget() {
        for (int place = 0; place < places; place++) {
            cells[at(place) + USE] = TimeUse.UNKNOWN.column();
        }
    }

    public int places() {
        return places;
    }

    /** What this place is doing now, as far as is known. */
    public TimeUse use(int place) {
        return TimeUse.at((int) cells[at(place) + USE]);
    }

    /** From {@code atMicros} on, this place spends its time on {@code next}. */
    public void enter(int place, TimeUse next, long atMicros) {
        enter(place, next.column(), atMicros);
    }

    /** From {@code atMicros} on, this place spends its time on the use in this column. */
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

    /** Forgets all that was booked and begins anew, as at the end of a warm-up; every place goes on as it is. */
    public void restart(long atMicros) {
        for (int place = 0; place < places; place++) {
            int at = at(place);
            cells[at + SINCE] = atMicros;
            Arrays.fill(cells, at + SUMS, at + PLACE, 0);
        }
    }

    /** Books every place up to this moment, so that its times add up to the window. */
    public void bookAll(long atMicros) {
        for (int place = 0; place < places; place++) {
            int at = at(place);
            cells[at + SUMS + 2 * (int) cells[at + USE]] += atMicros - cells[at + SINCE];
            cells[at + SINCE] = atMicros;
        }
    }

    /** Time booked on one use of one place. */
    public long micros(int place, TimeUse of) {
        return cells[at(place) + SUMS + 2 * of.column()];
    }

    /** How often one place took up one use from another. */
    public long entries(int place, TimeUse use) {
        return cells[at(place) + SUMS + 2 * use.column() + 1];
    }

    /** Share of all booked time of the places from {@code first} up to {@code end} that was spent on one use. */
    public double share(int first, int end, TimeUse of) {
        long spent = 0;
        long booked = 0;
        for (int place = first; place < end; place++) {
            spent += micros(place, of);
            booked += booked(place);
        }
        return booked == 0 ? Double.NaN : spent / (double) booked;
    }

    /** Time that all places together spent on one use. */
    public Duration spent(TimeUse of) {
        return Duration.of(
                IntStream.range(0, places).mapToLong(place -> micros(place, of)).sum(), ChronoUnit.MICROS);
    }

    /** Time booked on one place in all. */
    public long booked(int place) {
        long all = 0;
        for (int i = at(place) + SUMS; i < at(place) + PLACE; i += 2) {
            all += cells[i];
        }
        return all;
    }

    /** Adds what another account of the same places booked, so many times. */
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
