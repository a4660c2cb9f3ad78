package linetwin.connectors.ingest;

import java.time.Instant;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.feed.ClockSkew;
import linetwin.core.feed.LineClock;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/** Where the time stamps of a source lie in line time. Not safe for several threads. */
final class TimestampMapper {
    /** Time stamps before 1980 come from clocks that were never set. */
    private static final long EARLIEST_MICROS = 315_532_800_000_000L;

    private static final long DAY_MICROS = 86_400_000_000L;

    private final SourceContext book;
    private @Nullable LineClock clock;

    TimestampMapper(SourceContext book) {
        this.book = book;
        clock = book.clock();
    }

    /** Whether the line's clock is known, so that anything can be placed in line time. */
    boolean areKnown() {
        return clock != null;
    }

    boolean follow(LineClock told) {
        boolean isNew = !told.equals(clock);
        clock = told;
        return isNew;
    }

    /** Line time at a moment of our own clock. */
    LineTime at(Instant wall) {
        return clock == null ? LineTime.ORIGIN : clock.at(wall);
    }

    /** Our own line's clock tells time by the plant's clock; of foreign clocks only we know how they go. */
    LineTime of(Instant sourceTime) {
        return book.isForeign() ? at(sourceTime.plusNanos(book.figures().correctionMicros() * 1_000)) : at(sourceTime);
    }

    /** What has to be added to a source time to get line time, both in microseconds, at a line of pace 1. */
    long shiftMicros(LineClock told) {
        return told.lineTime().micros()
                - ClockSkew.micros(told.anchor())
                + book.figures().correctionMicros();
    }

    @Nullable
    LineClock clock() {
        return clock;
    }

    /** A source time in microseconds since 1970; the arrival where the source gave none that can be true. */
    long micros(BoundTag slot, Instant sourceTime, Instant arrival) {
        long micros = ClockSkew.micros(sourceTime);
        long arrivalMicros = ClockSkew.micros(arrival);
        if (micros > arrivalMicros + DAY_MICROS) {
            book.figures().rejected(slot.path(), "its time stamp lies in the future: " + sourceTime, arrival);
            return arrivalMicros;
        }
        return micros < EARLIEST_MICROS ? arrivalMicros : micros;
    }

    static Instant instant(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }
}
