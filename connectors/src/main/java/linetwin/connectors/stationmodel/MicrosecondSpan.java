package linetwin.connectors.stationmodel;

import java.time.Duration;

/** Spans in whole microseconds, as reports carry them. */
final class MicrosecondSpan {
    private static final long NANOS = 1_000;

    private MicrosecondSpan() {}

    static long of(Duration span) {
        return span.toNanos() / NANOS;
    }

    static Duration span(long micros) {
        return Duration.ofNanos(Math.multiplyExact(micros, NANOS));
    }
}
