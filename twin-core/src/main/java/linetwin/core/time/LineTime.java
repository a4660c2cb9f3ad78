package linetwin.core.time;

import java.time.Duration;

/** Moment on the line: whole microseconds since the session began. */
public record LineTime(long micros) implements Comparable<LineTime> {
    public static final LineTime ORIGIN = new LineTime(0);

    private static final long NANOS_PER_MICRO = 1_000;
    private static final long MICROS_PER_SECOND = 1_000_000;

    public static LineTime seconds(long seconds) {
        return new LineTime(Math.multiplyExact(seconds, MICROS_PER_SECOND));
    }

    /** Moment at this duration after the session began, cut to whole microseconds. */
    public static LineTime after(Duration duration) {
        return ORIGIN.plus(duration);
    }

    public LineTime plus(Duration duration) {
        return new LineTime(Math.addExact(micros, microsOf(duration)));
    }

    /** Span from {@code earlier} to this moment; negative if this moment is earlier. */
    public Duration since(LineTime earlier) {
        return ofMicros(Math.subtractExact(micros, earlier.micros));
    }

    public boolean isBefore(LineTime other) {
        return micros < other.micros;
    }

    public boolean isAfter(LineTime other) {
        return micros > other.micros;
    }

    public LineTime orLater(LineTime other) {
        return isBefore(other) ? other : this;
    }

    public double inSeconds() {
        return micros / (double) MICROS_PER_SECOND;
    }

    private static Duration ofMicros(long micros) {
        return Duration.ofSeconds(
                Math.floorDiv(micros, MICROS_PER_SECOND), Math.floorMod(micros, MICROS_PER_SECOND) * NANOS_PER_MICRO);
    }

    private static long microsOf(Duration duration) {
        return Math.addExact(
                Math.multiplyExact(duration.getSeconds(), MICROS_PER_SECOND), duration.getNano() / NANOS_PER_MICRO);
    }

    @Override
    public int compareTo(LineTime other) {
        return Long.compare(micros, other.micros);
    }
}
