package linetwin.connectors.sparkplug;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Converter of payload times, in milliseconds since 1970-01-01 UTC. */
final class SparkplugTime {
    /** Begin of the year 2200; later times are invalid. */
    private static final long LATEST = 7_258_118_400_000L;

    private SparkplugTime() {}

    /** Converts a time; empty if it is absent or out of range. */
    static Optional<Instant> of(OptionalLong millis) {
        return millis.isPresent() && millis.getAsLong() >= 0 && millis.getAsLong() < LATEST
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }
}
