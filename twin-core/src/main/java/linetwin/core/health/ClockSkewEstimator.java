package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * How far the clock of a source is from ours. No value can arrive before it was measured, and the one that travelled
 * fastest took hardly any time: so the smallest difference of arrival and source time, over the last minute, is the
 * skew but for that fastest way. It follows a clock that drifts or is set. Not safe for several threads.
 */
public final class ClockSkewEstimator {
    /** A source behind by no more than this may as well be a slow one. */
    private static final long DOUBT_MICROS = 500_000;

    private static final int PARTS = 6;
    private static final long PART_MICROS = 10_000_000;
    private static final long NOTHING = Long.MAX_VALUE;

    private final long[] smallest = new long[PARTS];
    private long part = Long.MIN_VALUE;
    private long known = NOTHING;

    public ClockSkewEstimator() {
        Arrays.fill(smallest, NOTHING);
    }

    /** A new value of this source time arrived at this moment; both in microseconds since 1970. */
    public void arrived(long sourceMicros, long arrivalMicros) {
        long now = Math.floorDiv(arrivalMicros, PART_MICROS);
        if (now != part) {
            turn(now);
        }
        int cell = (int) Math.floorMod(now, (long) PARTS);
        long took = arrivalMicros - sourceMicros;
        if (took < smallest[cell]) {
            smallest[cell] = took;
            known = Math.min(known, took);
        }
    }

    private void turn(long now) {
        boolean follows = part != Long.MIN_VALUE && now > part && now - part < PARTS;
        for (long gone = follows ? part + 1 : now - PARTS + 1; gone <= now; gone++) {
            smallest[(int) Math.floorMod(gone, (long) PARTS)] = NOTHING;
        }
        part = now;
        long left = Arrays.stream(smallest).min().orElse(NOTHING);
        // A source that had nothing to say for a minute keeps the skew that it had.
        known = left == NOTHING ? known : left;
    }

    /** Begins anew, as when our own clock was set. */
    public void forget() {
        Arrays.fill(smallest, NOTHING);
        part = Long.MIN_VALUE;
        known = NOTHING;
    }

    /** How much the source's clock is ahead of ours; empty before anything came. */
    public Optional<Duration> ahead() {
        return known == NOTHING ? Optional.empty() : Optional.of(Duration.ofNanos(Math.multiplyExact(-known, 1_000)));
    }

    /** What has to be added to a source time, in microseconds, to get our time. */
    public long correctionMicros() {
        return known == NOTHING ? 0 : correction(-known);
    }

    /** What has to be added to the time stamps of a source with this skew to get our time. */
    public static Duration correction(Duration ahead) {
        return Duration.ofNanos(correction(ahead.toNanos() / 1_000) * 1_000);
    }

    /** A source ahead is corrected, as nothing arrives before it was; one behind only where no delay explains it. */
    private static long correction(long aheadMicros) {
        return aheadMicros > 0 || aheadMicros < -DOUBT_MICROS ? -aheadMicros : 0;
    }

    /** A moment as microseconds since 1970. */
    public static long micros(Instant moment) {
        return moment.getEpochSecond() * 1_000_000 + moment.getNano() / 1_000;
    }
}
