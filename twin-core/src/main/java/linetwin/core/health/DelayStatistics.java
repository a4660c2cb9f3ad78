package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.time.EpochMicros;

/**
 * Quantiles of a delay over the last 5 to 10 s in which there was any, within 7 %, in a fixed number of counters: eight
 * for each doubling of the delay. A stall that is over leaves the figures within that time. Not safe for several
 * threads.
 */
public final class DelayStatistics {
    private static final int STEPS_SHIFT = 3;
    private static final int STEPS = 1 << STEPS_SHIFT;
    private static final int COUNTERS = STEPS * 45;
    private static final long TURN_MICROS = 5_000_000;
    private static final double MEDIAN = 0.5;
    private static final double NEARLY_ALL = 0.99;

    private long[] current = new long[COUNTERS];
    private long[] before = new long[COUNTERS];
    private long turnedAt;

    /**
     * Counts a delay.
     *
     * @param delay delay in whole microseconds; a negative one counts as zero
     * @param now moment of any clock that does not run backwards
     */
    public void add(Duration delay, Instant now) {
        long nowMicros = EpochMicros.of(now).micros();
        if (nowMicros - turnedAt > TURN_MICROS || nowMicros < turnedAt) {
            boolean follows = nowMicros - turnedAt <= 2 * TURN_MICROS && nowMicros >= turnedAt;
            turn(nowMicros);
            if (!follows) {
                Arrays.fill(before, 0);
            }
        }
        current[counter(Math.max(0, micros(delay)))]++;
    }

    private void turn(long nowMicros) {
        var emptied = before;
        before = current;
        current = emptied;
        Arrays.fill(current, 0);
        turnedAt = nowMicros;
    }

    private static long micros(Duration delay) {
        return delay.getSeconds() * 1_000_000 + delay.getNano() / 1_000;
    }

    private static int counter(long micros) {
        if (micros < STEPS) {
            return (int) micros;
        }
        int doublings = 63 - Long.numberOfLeadingZeros(micros);
        int step = (int) (micros >>> (doublings - STEPS_SHIFT)) & (STEPS - 1);
        return Math.min(COUNTERS - 1, (doublings - STEPS_SHIFT + 1) * STEPS + step);
    }

    /** Middle of the range of a counter, in microseconds. */
    private static long micros(int counter) {
        if (counter < STEPS) {
            return counter;
        }
        int shift = counter / STEPS - 1;
        return ((long) (STEPS + counter % STEPS) << shift) + ((1L << shift) >> 1);
    }

    /** Median and 99th percentile; empty before the first delay. */
    public Optional<Latency> quantiles() {
        long all = 0;
        for (int i = 0; i < COUNTERS; i++) {
            all += current[i] + before[i];
        }
        return all == 0 ? Optional.empty() : Optional.of(new Latency(quantile(MEDIAN, all), quantile(NEARLY_ALL, all)));
    }

    private Duration quantile(double share, long all) {
        long wanted = (long) Math.ceil(share * all);
        long counted = 0;
        int at = -1;
        while (counted < wanted) {
            at++;
            counted += current[at] + before[at];
        }
        return Duration.ofNanos(micros(at) * 1_000);
    }
}
