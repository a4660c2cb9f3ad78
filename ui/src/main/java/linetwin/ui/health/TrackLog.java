package linetwin.ui.health;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.health.SourceHealth;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;

/** Remembers in which state each source was lately, by looking at every status that the window sees. */
final class TrackLog {
    private final Map<String, Deque<Span>> remembered = new TreeMap<>();

    /** Takes note of the newest statuses. */
    void note(List<SourceStatus> statuses, Instant now) {
        statuses.forEach(status -> note(status, now));
    }

    private void note(SourceStatus status, Instant now) {
        var spans = remembered.computeIfAbsent(status.source().toString(), _ -> new ArrayDeque<>());
        var kind = Span.Kind.of(status.state());
        var last = spans.peekLast();
        if (last == null) {
            spans.addLast(new Span(kind, status.since(), now));
        } else if (last.kind() == kind) {
            spans.removeLast();
            spans.addLast(new Span(kind, last.from(), now));
        } else {
            spans.removeLast();
            spans.addLast(new Span(last.kind(), last.from(), earlier(status.since(), now)));
            spans.addLast(new Span(kind, earlier(status.since(), now), now));
        }
        while (spans.getFirst().until().isBefore(now.minus(Track.LENGTH))) {
            spans.removeFirst();
        }
    }

    /** What became of a source, with the gaps that it counted itself. */
    Track track(SourceId source, SourceHealth health, Instant now) {
        var first = now.minus(Track.LENGTH);
        var spans = new ArrayList<Span>();
        for (var span : remembered.getOrDefault(source.toString(), new ArrayDeque<>())) {
            spans.add(span.within(first, now));
        }
        for (var gap : health.gaps()) {
            var kind = gap.filled() > 0 ? Span.Kind.FILLED : Span.Kind.SILENT;
            spans.add(new Span(kind, gap.from(), gap.until()).within(first, now));
        }
        spans.removeIf(Span::isEmpty);
        return new Track(now, spans);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
