package linetwin.ui.health;

import java.time.Instant;
import linetwin.core.health.SourceStatus;

/** A time in which a source was in one state, or in which a gap was found afterwards. */
record Span(Kind kind, Instant from, Instant until) {
    /** What is drawn. */
    enum Kind {
        LIVE,
        /** Connecting, or off: nothing is expected. */
        AWAITED,
        /** Not heard, whether the connection stood or not: found at the time, or afterwards as a gap. */
        SILENT,
        /** Lost, or refused. */
        LOST,
        /** As silent, and read from the source's history afterwards. */
        FILLED;

        static Kind of(SourceStatus.State state) {
            return switch (state) {
                case LIVE -> LIVE;
                case OFF, CONNECTING -> AWAITED;
                case SILENT -> SILENT;
                case LOST, REFUSED -> LOST;
            };
        }
    }

    boolean isEmpty() {
        return !from.isBefore(until);
    }

    /** The part of this time that lies within another. */
    Span within(Instant first, Instant last) {
        return new Span(kind, from.isBefore(first) ? first : from, until.isAfter(last) ? last : until);
    }
}
