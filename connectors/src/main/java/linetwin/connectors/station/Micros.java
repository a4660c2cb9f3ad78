package linetwin.connectors.station;

import java.time.Duration;

/** Spans in whole microseconds, as reports carry them. */
final class Micros {
    private static final long NANOS = 1_000;

    private Micros() {}

    static long of(Duration span) {
        return span.toNanos() / NANOS;
    }

    static Duration span(long micros) {
        return Duration.ofNanos(Math.multiplyExact(micros, NANOS));
    }
}
