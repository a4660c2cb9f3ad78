package linetwin.connectors.link;

import java.time.Instant;
import linetwin.core.feed.LineClock;
import linetwin.core.time.EpochMicros;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/** Where the time stamps of a source lie in line time. Not safe for several threads. */
final class Moments {
    /** Time stamps before 1980 come from clocks that were never set. */
    private static final long EARLIEST_MICROS = 315_532_800_000_000L;

    private static final long DAY_MICROS = 86_400_000_000L;

    private final SourceBook book;
    private @Nullable LineClock clock;

    Moments(SourceBook book) {
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
        return book.isForeign() ? at(sourceTime.plus(book.figures().correction())) : at(sourceTime);
    }

    /** What has to be added to a source time to get line time, both in microseconds, at a line of pace 1. */
    long shiftMicros(LineClock told) {
        return told.lineTime().micros()
                - EpochMicros.of(told.anchor().minus(book.figures().correction()))
                        .micros();
    }

    @Nullable
    LineClock clock() {
        return clock;
    }

    /** A source time in microseconds since 1970; the arrival where the source gave none that can be true. */
    long micros(TagSlot slot, Instant sourceTime, Instant arrival) {
        long micros = EpochMicros.of(sourceTime).micros();
        long arrivalMicros = EpochMicros.of(arrival).micros();
        if (micros > arrivalMicros + DAY_MICROS) {
            book.figures().rejected(slot.path(), "its time stamp lies in the future: " + sourceTime, arrival);
            return arrivalMicros;
        }
        return micros < EARLIEST_MICROS ? arrivalMicros : micros;
    }

    static Instant instant(long micros) {
        return new EpochMicros(micros).instant();
    }
}
