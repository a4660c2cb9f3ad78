package linetwin.connectors.ingest;

/**
 * Minimum delay of recent values in microseconds. A source that shows the present sends some values without delay, also
 * among old ones; a source that lags sends none. Therefore the minimum does not change with each message, and it drops
 * with the first value without delay or after a time without values. Not thread-safe.
 */
final class MinimumDelay {
    private static final long WINDOW_MICROS = 1_000_000;

    /** Time without values after which the delay is unknown. */
    private static final long FORGOTTEN_MICROS = 10_000_000;

    private long windowStart;
    private long newestArrival;
    private long before = Long.MAX_VALUE;
    private long now = Long.MAX_VALUE;

    /** Adds values that arrived together. */
    void arrived(long ageMicros, long arrivalMicros) {
        if (arrivalMicros - windowStart > WINDOW_MICROS) {
            boolean follows = arrivalMicros - windowStart < 2 * WINDOW_MICROS;
            before = follows ? now : Long.MAX_VALUE;
            now = Long.MAX_VALUE;
            windowStart = arrivalMicros;
        }
        now = Math.min(now, ageMicros);
        newestArrival = arrivalMicros;
    }

    /** Clears the delay, for example after a step of our own clock. */
    void forget() {
        windowStart = 0;
        before = Long.MAX_VALUE;
        now = Long.MAX_VALUE;
    }

    /** Minimum delay in microseconds; zero before the first value and after a long time without values. */
    long micros(long nowMicros) {
        long youngest = Math.min(before, now);
        boolean isKnown = youngest != Long.MAX_VALUE && nowMicros - newestArrival <= FORGOTTEN_MICROS;
        return isKnown ? youngest : 0;
    }
}
