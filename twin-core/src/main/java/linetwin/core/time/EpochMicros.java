package linetwin.core.time;

import java.time.Instant;

/**
 * Moment of a clock as whole microseconds since 1970-01-01T00:00:00Z, for columns and buffers of numbers. Negative
 * before 1970. Fractions of a microsecond are cut towards the past.
 */
public record EpochMicros(long micros) {
    private static final long MICROS_PER_SECOND = 1_000_000;
    private static final long NANOS_PER_MICRO = 1_000;

    public static EpochMicros of(Instant moment) {
        return new EpochMicros(moment.getEpochSecond() * MICROS_PER_SECOND + moment.getNano() / NANOS_PER_MICRO);
    }

    public Instant instant() {
        return Instant.ofEpochSecond(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }
}
