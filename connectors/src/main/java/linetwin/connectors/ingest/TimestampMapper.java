package linetwin.connectors.ingest;

import java.time.Instant;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.feed.LineClock;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.time.EpochMicros;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/** Maps time stamps of a source to line time. Not thread-safe. */
final class TimestampMapper {
    /**
     * Earliest valid time stamp, 1980-01-01 UTC in microseconds since 1970; earlier ones come from clocks that were
     * never set.
     */
    private static final long EARLIEST_MICROS = 315_532_800_000_000L;

    private static final long DAY_MICROS = 86_400_000_000L;

    private final SourceContext context;
    private @Nullable LineClock clock;

    TimestampMapper(SourceContext context) {
        this.context = context;
        clock = context.clock();
    }

    /** True if the line clock is known; without it nothing can be mapped to line time. */
    boolean hasLineClock() {
        return clock != null;
    }

    boolean follow(LineClock next) {
        boolean isNew = !next.equals(clock);
        clock = next;
        return isNew;
    }

    /** Line time at a time of our own clock. */
    LineTime at(Instant wall) {
        return clock == null ? LineTime.ORIGIN : clock.at(wall);
    }

    /**
     * Line time at a source time. Our own model uses one clock for both; the time of a foreign source is corrected by
     * its measured skew.
     */
    LineTime of(Instant sourceTime) {
        return context.isForeign() ? at(sourceTime.plus(context.statistics().correction())) : at(sourceTime);
    }

    /** Shift in microseconds: source time plus shift is line time, for a line of pace 1. */
    long shiftMicros(LineClock next) {
        return next.lineTime().micros()
                - EpochMicros.of(next.anchor().minus(context.statistics().correction()))
                        .micros();
    }

    @Nullable
    LineClock clock() {
        return clock;
    }

    /** Source time in microseconds since 1970; the arrival time if the source gave none or an impossible one. */
    long micros(BoundTag tag, Instant sourceTime, Instant arrival) {
        long micros = EpochMicros.of(sourceTime).micros();
        long arrivalMicros = EpochMicros.of(arrival).micros();
        if (micros > arrivalMicros + DAY_MICROS) {
            var reason = RejectionReason.of(RejectionCode.FUTURE_TIME, sourceTime);
            context.statistics().rejected(tag.path(), reason, arrival);
            return arrivalMicros;
        }
        return micros < EARLIEST_MICROS ? arrivalMicros : micros;
    }

    static Instant instant(long micros) {
        return new EpochMicros(micros).instant();
    }
}
