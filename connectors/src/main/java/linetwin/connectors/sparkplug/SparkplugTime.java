package linetwin.connectors.sparkplug;

import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** Times of payloads, which are milliseconds since 1970. */
final class SparkplugTime {
    /** The year 2200: later ones are no times. */
    private static final long LATEST = 7_258_118_400_000L;

    private SparkplugTime() {}

    /** The moment; empty where there is none, or one that no clock shows. */
    static Optional<Instant> of(OptionalLong millis) {
        return millis.isPresent() && millis.getAsLong() >= 0 && millis.getAsLong() < LATEST
                ? Optional.of(Instant.ofEpochMilli(millis.getAsLong()))
                : Optional.empty();
    }
}
