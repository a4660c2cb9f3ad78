package linetwin.core.health;

import java.time.Instant;

/** Span of time in which a source was in one state, or in which a gap was found afterwards. */
public record SourceStateSpan(Kind kind, Instant from, Instant until) {
    /** Kind of the span; several states of a source count as one kind. */
    public enum Kind {
        LIVE,
        /** Connecting, or off: no value is expected. */
        AWAITED,
        /** No value received, with the connection open or not; found at the time, or afterwards as a gap. */
        SILENT,
        /** Lost, or refused. */
        LOST,
        /** No value received at the time, and read from the history of the source afterwards. */
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

    /** Part of this span that lies between two times. */
    SourceStateSpan within(Instant first, Instant last) {
        return new SourceStateSpan(kind, from.isBefore(first) ? first : from, until.isAfter(last) ? last : until);
    }
}
