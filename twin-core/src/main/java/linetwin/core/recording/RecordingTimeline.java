package linetwin.core.recording;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.model.StationCondition;
import linetwin.core.time.LineTime;

/**
 * Summary of a recording over time, for a time bar: small enough to be read at once.
 *
 * @param points line time at moments of the recording, about every ten seconds
 * @param spans spans of abnormal conditions, by begin
 * @param notes notes of persons, by time
 */
public record RecordingTimeline(List<Point> points, List<Span> spans, List<Mark> notes) {
    public static final RecordingTimeline EMPTY = new RecordingTimeline(List.of(), List.of(), List.of());

    public RecordingTimeline {
        points = List.copyOf(points);
        spans = List.copyOf(spans);
        notes = List.copyOf(notes);
    }

    /**
     * Progress of the line.
     *
     * @param shipped robots that left the line as good
     */
    public record Point(Instant at, LineTime lineTime, long shipped) {}

    /** Abnormal condition of a station. */
    public record Span(StationId station, StationCondition condition, String reason, Instant from, Instant until) {}

    /** Text at a moment. */
    public record Mark(Instant at, LineTime lineTime, Optional<StationId> station, String text) {}
}
