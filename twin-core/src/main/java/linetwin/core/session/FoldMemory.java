package linetwin.core.session;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;

/**
 * Content of a {@link LineFold} at one moment: what a recording keeps to begin there.
 *
 * @param values newest values, by station
 * @param figures sums of the figures up to this moment; empty before the first event
 */
public record FoldMemory(
        LineState state,
        List<StationValues> values,
        List<SourceStatus> statuses,
        Optional<LineClock> clock,
        Optional<Instant> newestArrival,
        Optional<LineHistory> figures) {
    public FoldMemory {
        values = List.copyOf(values);
        statuses = List.copyOf(statuses);
    }

    /**
     * Newest values of one station, one column per signal.
     *
     * @param signals signals, each with a value
     * @param sources source of each value
     * @param values newest value, or the last usable one; NaN before the first
     * @param qualities {@link linetwin.core.model.Quality} by its ordinal
     * @param sourceTimes microseconds since 1970
     * @param arrivals microseconds since 1970
     * @param proven 1 if the arrival proves that the source is alive
     * @param goodValues newest value with quality good
     * @param goodTimes its source time in microseconds since 1970; {@link #NEVER} before the first
     */
    @SuppressWarnings("ArrayRecordComponent") // Columns of primitives: a keyframe holds thousands of values.
    public record StationValues(
            StationId station,
            List<SignalId> signals,
            List<SourceId> sources,
            double[] values,
            int[] qualities,
            long[] sourceTimes,
            long[] arrivals,
            int[] proven,
            double[] goodValues,
            long[] goodTimes) {
        public static final long NEVER = Long.MIN_VALUE;

        public StationValues {
            signals = List.copyOf(signals);
            sources = List.copyOf(sources);
        }
    }
}
