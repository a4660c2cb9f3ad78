package linetwin.connectors.ingest;

/**
 * Smallest delay of the values that came of late. A source that shows the present has young ones among them, with
 * whatever else it sends; one that lags behind has none. So it does not change with every message, and is over with the
 * first young value, or when nothing has come for a while. Not safe for several threads.
 */
final class MinimumDelay {
    private static final long WINDOW_MICROS = 1_000_000;

    /** After this time without any value nothing is said of their age. */
    private static final long FORGOTTEN_MICROS = 10_000_000;

    private long windowStart;
    private long newestArrival;
    private long before = Long.MAX_VALUE;
    private long now = Long.MAX_VALUE;

    /** Values came of which the youngest was so old. */
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

    /** Begins anew, as when our own clock was set. */
    void forget() {
        windowStart = 0;
        before = Long.MAX_VALUE;
        now = Long.MAX_VALUE;
    }

    /** In microseconds; zero before anything came, and long after. */
    long micros(long nowMicros) {
        long youngest = Math.min(before, now);
        boolean isKnown = youngest != Long.MAX_VALUE && nowMicros - newestArrival <= FORGOTTEN_MICROS;
        return isKnown ? youngest : 0;
    }
}
