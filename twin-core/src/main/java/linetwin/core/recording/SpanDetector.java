package linetwin.core.recording;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.core.recording.RecordedEntry.ProgressReached;
import linetwin.core.recording.RecordedEntry.SpanBegan;
import linetwin.core.recording.RecordedEntry.SpanEnded;

/** Detector of abnormal spans and of progress, from the states of a line in their order. For one thread. */
final class SpanDetector {
    private static final Duration BETWEEN_POINTS = Duration.ofSeconds(10);
    private final Map<StationId, SpanBegan> lasting = new TreeMap<>();
    private final Map<StationId, StationState> before = new TreeMap<>();
    private Instant pointDue = Instant.MIN;

    /** Compares a state with the one before. */
    @SuppressWarnings("ReferenceEquality") // States are immutable: an unchanged one is the same object.
    void add(LineState line, Instant at, Consumer<RecordedEntry> out) {
        if (!at.isBefore(pointDue)) {
            pointDue = at.plus(BETWEEN_POINTS);
            out.accept(new ProgressReached(at, line.at(), line.shipped()));
        }
        for (var station : line.allStations()) {
            if (before.put(station.id(), station) != station) {
                compare(station, at, out);
            }
        }
    }

    private void compare(StationState station, Instant at, Consumer<RecordedEntry> out) {
        var summary = StationSummary.of(station);
        var now = new SpanBegan(
                at, station.id(), summary.condition(), summary.reason().code());
        var last = lasting.get(station.id());
        if (last != null && last.condition() == now.condition() && last.reason().equals(now.reason())) {
            return;
        }
        if (last != null) {
            lasting.remove(station.id());
            out.accept(new SpanEnded(at, station.id()));
        }
        if (now.condition().needsAttention()) {
            lasting.put(station.id(), now);
            out.accept(now);
        }
    }
}
