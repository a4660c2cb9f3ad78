package linetwin.core.recording;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.recording.RecordedEntry.NoteAdded;
import linetwin.core.recording.RecordedEntry.ProgressReached;
import linetwin.core.recording.RecordedEntry.SpanBegan;
import linetwin.core.recording.RecordedEntry.SpanEnded;
import linetwin.core.recording.RecordingTimeline.Mark;
import linetwin.core.recording.RecordingTimeline.Point;
import linetwin.core.recording.RecordingTimeline.Span;

/** Builder of a timeline from the entries of a recording, in their order. For one thread. */
public final class TimelineBuilder {
    /** Largest number of spans; beyond it the oldest leave. */
    public static final int SPANS = 50_000;

    /** Largest number of notes; beyond it the oldest leave. */
    public static final int NOTES = 10_000;

    /** Largest number of points, more than eleven days; beyond it the oldest leave. */
    public static final int POINTS = 100_000;

    private final Deque<Point> points = new ArrayDeque<>();
    private final Deque<Span> ended = new ArrayDeque<>();
    private final Map<StationId, SpanBegan> lasting = new TreeMap<>();
    private final Deque<Mark> notes = new ArrayDeque<>();

    /** Adds an entry; one that says nothing about the timeline changes nothing. */
    public void add(RecordedEntry entry) {
        switch (entry) {
            case ProgressReached e -> add(points, new Point(e.at(), e.lineTime(), e.shipped()), POINTS);
            case SpanBegan e -> lasting.put(e.station(), e);
            case SpanEnded e -> end(e);
            case NoteAdded e -> add(notes, new Mark(e.at(), e.lineTime(), e.station(), e.text()), NOTES);
            default -> {}
        }
    }

    private void end(SpanEnded e) {
        var began = lasting.remove(e.station());
        if (began != null) {
            add(ended, span(began, e.at()), SPANS);
        }
    }

    private static Span span(SpanBegan began, Instant until) {
        return new Span(began.station(), began.condition(), began.reason(), began.at(), until);
    }

    private static <T> void add(Deque<T> all, T newest, int limit) {
        all.add(newest);
        if (all.size() > limit) {
            all.removeFirst();
        }
    }

    /** Returns the timeline up to a moment; spans that last end there. */
    public RecordingTimeline until(Instant now) {
        var spans = Stream.concat(ended.stream(), lasting.values().stream().map(began -> span(began, now)))
                .sorted(Comparator.comparing(Span::from))
                .toList();
        return new RecordingTimeline(List.copyOf(points), spans, List.copyOf(notes));
    }
}
