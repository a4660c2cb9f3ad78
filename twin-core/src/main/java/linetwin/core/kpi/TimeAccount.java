package linetwin.core.kpi;

import java.util.Arrays;

/**
 * Time per use per place, where places are numbered in the order of the line file. The kernel feeds it directly and a
 * fold feeds it from events; both book the same seconds. It speaks in bare microseconds because the kernel must not
 * allocate.
 */
public final class TimeAccount {
    private final long[] sums;
    private final long[] since;
    private final byte[] use;

    /** An account in which nothing is known of any place yet. */
    public TimeAccount(int places) {
        sums = new long[places * TimeUse.COUNT];
        since = new long[places];
        use = new byte[places];
        Arrays.fill(use, TimeUse.UNKNOWN.column());
    }

    public int places() {
        return use.length;
    }

    /** What this place is doing now, as far as is known. */
    public TimeUse use(int place) {
        return TimeUse.at(use[place]);
    }

    /** From {@code atMicros} on, this place spends its time on {@code next}. */
    public void enter(int place, TimeUse next, long atMicros) {
        book(place, atMicros);
        use[place] = next.column();
    }

    /** Forgets all that was booked and begins anew, as at the end of a warm-up; every place goes on as it is. */
    public void restart(long atMicros) {
        Arrays.fill(sums, 0);
        Arrays.fill(since, atMicros);
    }

    /** Books every place up to this moment, so that its times add up to the window. */
    public void bookAll(long atMicros) {
        for (int place = 0; place < use.length; place++) {
            book(place, atMicros);
        }
    }

    /** Time booked on one use of one place. */
    public long micros(int place, TimeUse of) {
        return sums[place * TimeUse.COUNT + of.column()];
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

    /** Time booked on one place in all. */
    public long booked(int place) {
        long all = 0;
        for (int i = place * TimeUse.COUNT; i < (place + 1) * TimeUse.COUNT; i++) {
            all += sums[i];
        }
        return all;
    }

    /** Adds what another account of the same places booked, as of another replication. */
    void add(TimeAccount other) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] += other.sums[i];
        }
    }

    /** The same sums once more; booking one of them leaves the other alone. */
    TimeAccount copy() {
        var copy = new TimeAccount(use.length);
        System.arraycopy(sums, 0, copy.sums, 0, sums.length);
        System.arraycopy(since, 0, copy.since, 0, since.length);
        System.arraycopy(use, 0, copy.use, 0, use.length);
        return copy;
    }

    /** Takes away what an earlier copy had booked. */
    void subtract(TimeAccount earlier) {
        for (int i = 0; i < sums.length; i++) {
            sums[i] -= earlier.sums[i];
        }
    }

    private void book(int place, long atMicros) {
        sums[place * TimeUse.COUNT + use[place]] += atMicros - since[place];
        since[place] = atMicros;
    }
}
