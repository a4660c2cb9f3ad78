package linetwin.connectors.stationmodel;

import java.time.Duration;

/** Conversion of durations to the whole microseconds of reports. */
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
