package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Optional;
import linetwin.core.time.EpochMicros;

/**
 * Estimates the offset between the clock of a source and ours, as the smallest difference of arrival time and source
 * time over the last 60 s. No value arrives before it was measured, and the fastest value has almost no transport
 * delay; the estimate is the clock offset plus that smallest delay. It follows a clock that drifts or is set.
 * Resolution 1 µs. Not safe for several threads.
 */
public final class ClockSkewEstimator {
    /** Lag of a source up to which transport delay alone may explain it; below it nothing is corrected. */
    private static final Duration LARGEST_DELAY = Duration.ofMillis(500);

    private static final int PARTS = 6;
    private static final long PART_MICROS = 10_000_000;
    private static final long UNKNOWN = Long.MAX_VALUE;

    private final long[] smallest = new long[PARTS];
    private long part = Long.MIN_VALUE;
    private long estimate = UNKNOWN;

    public ClockSkewEstimator() {
        Arrays.fill(smallest, UNKNOWN);
    }

    /**
     * Books a new value.
     *
     * @param sourceTime time stamp by the clock of the source
     * @param arrival moment of arrival by our clock
     */
    public void arrived(Instant sourceTime, Instant arrival) {
        long arrivalMicros = EpochMicros.of(arrival).micros();
        long now = Math.floorDiv(arrivalMicros, PART_MICROS);
        if (now != part) {
            turn(now);
        }
        int cell = (int) Math.floorMod(now, (long) PARTS);
        long delay = arrivalMicros - EpochMicros.of(sourceTime).micros();
        if (delay < smallest[cell]) {
            smallest[cell] = delay;
            estimate = Math.min(estimate, delay);
        }
    }

    private void turn(long now) {
        boolean follows = part != Long.MIN_VALUE && now > part && now - part < PARTS;
        for (long expired = follows ? part + 1 : now - PARTS + 1; expired <= now; expired++) {
            smallest[(int) Math.floorMod(expired, (long) PARTS)] = UNKNOWN;
        }
        part = now;
        long left = Arrays.stream(smallest).min().orElse(UNKNOWN);
        // A source that sent nothing for a minute keeps its last skew.
        estimate = left == UNKNOWN ? estimate : left;
    }

    /** Starts anew, for example after our own clock was set. */
    public void reset() {
        Arrays.fill(smallest, UNKNOWN);
        part = Long.MIN_VALUE;
        estimate = UNKNOWN;
    }

    /** Lead of the source's clock over ours; negative if it lags; empty before the first value. */
    public Optional<Duration> ahead() {
        return estimate == UNKNOWN ? Optional.empty() : Optional.of(Duration.of(-estimate, ChronoUnit.MICROS));
    }

    /** Span to add to a source time to get our time; zero before the first value. */
    public Duration correction() {
        return ahead().map(ClockSkewEstimator::correction).orElse(Duration.ZERO);
    }

    /**
     * Span to add to the time stamps of a source with this skew to get our time. A source that is ahead is always
     * corrected, as no value arrives before it was measured; one that lags only beyond {@link #LARGEST_DELAY}.
     *
     * @param ahead lead of the source's clock over ours, negative if it lags
     */
    public static Duration correction(Duration ahead) {
        boolean isCertain = ahead.isPositive() || ahead.plus(LARGEST_DELAY).isNegative();
        return isCertain ? ahead.negated() : Duration.ZERO;
    }
}
