package linetwin.ui.health;

import java.time.Duration;
import java.util.Arrays;
import java.util.Optional;
import linetwin.core.feed.SourceHealth.Latency;

/** The newest delays of one kind, and their quantiles. */
public final class Delays {
    private static final int REMEMBERED = 512;
    private static final double UPPER = 0.99;
    private final long[] nanos = new long[REMEMBERED];
    private int count;

    public void note(Duration delay) {
        nanos[count % REMEMBERED] = Math.max(0, delay.toNanos());
        count++;
    }

    /** Empty before the first. */
    public Optional<Latency> quantiles() {
        if (count == 0) {
            return Optional.empty();
        }
        var sorted = Arrays.copyOf(nanos, Math.min(count, REMEMBERED));
        Arrays.sort(sorted);
        return Optional.of(new Latency(at(sorted, 0.5), at(sorted, UPPER)));
    }

    private static Duration at(long[] sorted, double share) {
        return Duration.ofNanos(sorted[(int) Math.min(sorted.length - 1L, (long) (share * sorted.length))]);
    }
}
