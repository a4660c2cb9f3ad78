package linetwin.core.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import linetwin.core.event.EventProvenance;
import linetwin.core.event.EventRecord;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.recording.RecordedEntry.Applied;
import linetwin.core.recording.RecordedEntry.ClockReported;
import linetwin.core.recording.RecordedEntry.ClockSetBack;
import linetwin.core.recording.RecordedEntry.HistoryReported;
import linetwin.core.recording.RecordedEntry.IntervalExpected;
import linetwin.core.recording.RecordedEntry.Keyframe;
import linetwin.core.recording.RecordedEntry.Late;
import linetwin.core.recording.RecordedEntry.NoteAdded;
import linetwin.core.recording.RecordedEntry.RunBegan;
import linetwin.core.recording.RecordedEntry.StatusesReported;
import linetwin.core.session.LineFold;
import linetwin.core.session.SessionObserver;
import linetwin.core.time.LineTime;

/**
 * Recorder of a session: writes everything that changes the line, in the order in which it changes it, and the complete
 * state every ten seconds.
 */
public final class SessionRecorder implements SessionObserver {
    /** Interval between two complete states. */
    public static final Duration KEYFRAMES = Duration.ofSeconds(10);

    private static final Duration STATUSES = Duration.ofSeconds(1);

    private final RecordingWriter writer;
    private final RecordingClock clock;
    private final ConcurrentLinkedQueue<Interval> intervals = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<Note> notes = new ConcurrentLinkedQueue<>();
    private final SpanDetector spans = new SpanDetector();
    private List<SourceStatus> written = List.of();
    private Instant statusesDue = Instant.MIN;
    private Instant keyframeDue = Instant.MIN;

    private record Interval(StationId station, SignalId signal, Duration every) {}

    private record Note(LineTime lineTime, Optional<StationId> station, String text) {}

    /** @param now present moment by the clock of this machine */
    public SessionRecorder(RecordingWriter writer, Instant now) {
        this.writer = writer;
        clock = new RecordingClock(now);
    }

    @Override
    public void applied(EventRecord record) {
        writer.write(new Applied(clock.at(), shifted(record)));
    }

    @Override
    public void historical(EventRecord record) {
        writer.write(new Late(clock.at(), shifted(record)));
    }

    /** Record whose arrival is on the clock of the recording. */
    private EventRecord shifted(EventRecord record) {
        if (clock.ahead().isZero()) {
            return record;
        }
        var from = record.provenance();
        return new EventRecord(
                record.event(),
                new EventProvenance(
                        from.source(),
                        from.sourceTime(),
                        from.arrival().plus(clock.ahead()),
                        from.quality(),
                        from.proof()));
    }

    @Override
    public void clock(LineClock reported) {
        writer.write(new ClockReported(
                clock.at(),
                new LineClock(reported.anchor().plus(clock.ahead()), reported.lineTime(), reported.pace())));
    }

    @Override
    public void statuses(List<SourceStatus> statuses) {
        if (!clock.at().isBefore(statusesDue) || isOtherState(statuses)) {
            statusesDue = clock.at().plus(STATUSES);
            written = statuses;
            writer.write(new StatusesReported(clock.at(), statuses));
        }
    }

    private boolean isOtherState(List<SourceStatus> statuses) {
        return !statuses.stream()
                .map(SourceStatus::state)
                .toList()
                .equals(written.stream().map(SourceStatus::state).toList());
    }

    @Override
    public void began(String run) {
        writer.write(new RunBegan(clock.at(), run));
        keyframeDue = clock.at();
    }

    @Override
    public void history(LineHistory history) {
        writer.write(new HistoryReported(clock.at(), history));
    }

    @Override
    public void expected(StationId station, SignalId signal, Duration every) {
        intervals.add(new Interval(station, signal, every));
    }

    /** Adds a note of a person at the present moment; from any thread. */
    public void note(LineTime lineTime, Optional<StationId> station, String text) {
        notes.add(new Note(lineTime, station, text));
    }

    @Override
    public void advanced(LineFold fold, Instant wallNow) {
        var stepBack = clock.advance(wallNow);
        if (!stepBack.isZero()) {
            writer.write(new ClockSetBack(clock.at(), clock.ahead()));
        }
        for (var next = intervals.poll(); next != null; next = intervals.poll()) {
            writer.write(new IntervalExpected(clock.at(), next.station(), next.signal(), next.every()));
        }
        for (var next = notes.poll(); next != null; next = notes.poll()) {
            writer.write(new NoteAdded(clock.at(), next.lineTime(), next.station(), next.text()));
        }
        spans.add(fold.state(), clock.at(), writer::write);
        if (!clock.at().isBefore(keyframeDue)) {
            keyframeDue = clock.at().plus(KEYFRAMES);
            writer.write(new Keyframe(clock.at(), fold.memory()));
        }
    }
}
