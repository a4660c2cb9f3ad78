package linetwin.core.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.StationCondition;
import linetwin.core.session.FoldMemory;
import linetwin.core.time.LineTime;

/** Entry of a recording, in the order in which it changed the line. */
public sealed interface RecordedEntry {
    /**
     * Moment at which the entry changed the line, by the clock of the recording; never earlier than the entry before.
     */
    Instant at();

    /** Event that was applied. */
    record Applied(Instant at, EventRecord event) implements RecordedEntry {}

    /** Event of the past that a source delivered later; it did not change the line. */
    record Late(Instant at, EventRecord event) implements RecordedEntry {}

    record ClockReported(Instant at, LineClock clock) implements RecordedEntry {}

    record StatusesReported(Instant at, List<SourceStatus> statuses) implements RecordedEntry {
        public StatusesReported {
            statuses = List.copyOf(statuses);
        }
    }

    /** Begin of another run: the line is empty again. */
    record RunBegan(Instant at, String run) implements RecordedEntry {}

    record HistoryReported(Instant at, LineHistory history) implements RecordedEntry {}

    /** Longest expected interval between two values of a signal. */
    record IntervalExpected(Instant at, StationId station, SignalId signal, Duration every) implements RecordedEntry {}

    /** Complete state of the line, from which a replay can begin. */
    record Keyframe(Instant at, FoldMemory memory) implements RecordedEntry {}

    /**
     * Note of a person.
     *
     * @param lineTime line time to which it belongs
     * @param station station to which it belongs; empty if to the line
     */
    record NoteAdded(Instant at, LineTime lineTime, Optional<StationId> station, String text)
            implements RecordedEntry {}

    /**
     * Values of signals that the recorder dropped because it could not write as fast as they came.
     *
     * @param from first drop since the entry before
     * @param source source of the values
     * @param lost number of dropped values
     */
    record ValuesDropped(Instant at, Instant from, String source, long lost) implements RecordedEntry {}

    /**
     * Step back of the clock of this machine: the clock of the recording ran on.
     *
     * @param by sum of all such steps until now
     */
    record ClockSetBack(Instant at, Duration by) implements RecordedEntry {}

    /** Progress of the line, about every ten seconds. */
    record ProgressReached(Instant at, LineTime lineTime, long shipped) implements RecordedEntry {}

    /** Begin of an abnormal condition of a station. */
    record SpanBegan(Instant at, StationId station, StationCondition condition, String reason)
            implements RecordedEntry {}

    /** End of the abnormal condition of a station. */
    record SpanEnded(Instant at, StationId station) implements RecordedEntry {}
}
