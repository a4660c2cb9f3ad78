package linetwin.core.recording;

import java.time.Instant;
import java.util.Optional;
import linetwin.core.layout.LineLayout;
import linetwin.core.recording.RecordedEntry.Applied;
import linetwin.core.recording.RecordedEntry.ClockReported;
import linetwin.core.recording.RecordedEntry.HistoryReported;
import linetwin.core.recording.RecordedEntry.IntervalExpected;
import linetwin.core.recording.RecordedEntry.Keyframe;
import linetwin.core.recording.RecordedEntry.RunBegan;
import linetwin.core.recording.RecordedEntry.StatusesReported;
import linetwin.core.session.LineFold;
import linetwin.core.session.ObservedLine;

/**
 * Replay of a recording: the same fold as of a live line, with the recording in the place of the sources. One thread
 * moves it; any thread may read {@link #line}. Nothing can be written to equipment from here.
 */
public final class LineReplay {
    private final LineFold fold;
    private final RecordingReader reader;
    private EntryCursor cursor;
    private Optional<RecordedEntry> next = Optional.empty();
    private Instant position;

    /** Replay at the first moment of the recording. */
    public LineReplay(LineLayout layout, RecordingReader reader) {
        this.reader = reader;
        fold = new LineFold(layout);
        position = reader.summary().start();
        cursor = reader.from(position);
        seek(position);
    }

    public ObservedLine line() {
        return fold;
    }

    /** Present moment of the replay, by the clock of the recording. */
    public Instant position() {
        return position;
    }

    public RecordingSummary summary() {
        return reader.summary();
    }

    /** True if no entry follows. */
    public boolean isAtEnd() {
        return next.isEmpty();
    }

    /**
     * Moves to a moment; the line is then as it was after all entries until that moment.
     *
     * @throws RecordingException if that part of the file is damaged
     */
    public void seek(Instant at) {
        cursor = reader.from(at);
        next = cursor.next();
        if (next.isPresent() && next.get() instanceof Keyframe key) {
            fold.restore(key.memory());
            next = cursor.next();
        }
        position = at;
        applyUntil(at);
    }

    /** Moves forward to a moment; one before the present moment changes nothing. */
    public void advanceTo(Instant at) {
        if (at.isAfter(position)) {
            position = at;
            applyUntil(at);
        }
    }

    private void applyUntil(Instant at) {
        while (next.isPresent() && !next.get().at().isAfter(at)) {
            apply(next.get());
            next = cursor.next();
        }
        fold.updateFigures(at);
    }

    /** Moves to the next event that is not a value of a signal, and applies it; empty at the end. */
    public Optional<RecordedEntry> step() {
        while (next.isPresent()) {
            var entry = next.get();
            apply(entry);
            position = entry.at().isAfter(position) ? entry.at() : position;
            next = cursor.next();
            if (entry instanceof Applied applied
                    && !RecordedValues.isOfSignals(applied.event().event())) {
                fold.updateFigures(position);
                return Optional.of(entry);
            }
        }
        return Optional.empty();
    }

    private void apply(RecordedEntry entry) {
        switch (entry) {
            case Applied e -> {
                fold.arrivedAt(e.event().provenance().arrival());
                fold.apply(e.event(), false);
            }
            case ClockReported e -> fold.setClock(e.clock());
            case StatusesReported e -> fold.setStatuses(e.statuses());
            case RunBegan _ -> fold.begin();
            case HistoryReported e -> fold.precede(e.history());
            case IntervalExpected e -> fold.expect(e.station(), e.signal(), e.every());
            case Keyframe _,
                    RecordedEntry.Late _,
                    RecordedEntry.NoteAdded _,
                    RecordedEntry.ValuesDropped _,
                    RecordedEntry.ClockSetBack _,
                    RecordedEntry.ProgressReached _,
                    RecordedEntry.SpanBegan _,
                    RecordedEntry.SpanEnded _ -> {}
        }
    }
}
