package linetwin.core.health;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import linetwin.core.id.SourceId;

/**
 * History of the states of each source over the last {@link SourceTimeline#LENGTH}, from statuses in the order of time.
 * Confined to one thread.
 */
public final class SourceStateHistory {
    private final Map<String, Deque<SourceStateSpan>> states = new TreeMap<>();

    /** Records the newest statuses; {@code now} must not be earlier than at the call before. */
    public void record(List<SourceStatus> statuses, Instant now) {
        statuses.forEach(status -> record(status, now));
    }

    private void record(SourceStatus status, Instant now) {
        var spans = states.computeIfAbsent(status.source().toString(), _ -> new ArrayDeque<>());
        var kind = SourceStateSpan.Kind.of(status.state());
        var last = spans.peekLast();
        if (last == null) {
            spans.addLast(new SourceStateSpan(kind, status.since(), now));
        } else if (last.kind() == kind) {
            spans.removeLast();
            spans.addLast(new SourceStateSpan(kind, last.from(), now));
        } else {
            spans.removeLast();
            spans.addLast(new SourceStateSpan(last.kind(), last.from(), earlier(status.since(), now)));
            spans.addLast(new SourceStateSpan(kind, earlier(status.since(), now), now));
        }
        while (spans.getFirst().until().isBefore(now.minus(SourceTimeline.LENGTH))) {
            spans.removeFirst();
        }
    }

    /** Timeline of a source up to {@code now}; gaps that the source counted itself take precedence. */
    public SourceTimeline timeline(SourceId source, SourceHealth health, Instant now) {
        var first = now.minus(SourceTimeline.LENGTH);
        var spans = new ArrayList<SourceStateSpan>();
        for (var span : states.getOrDefault(source.toString(), new ArrayDeque<>())) {
            spans.add(span.within(first, now));
        }
        for (var gap : health.gaps()) {
            var kind = gap.filled() > 0 ? SourceStateSpan.Kind.FILLED : SourceStateSpan.Kind.SILENT;
            spans.add(new SourceStateSpan(kind, gap.from(), gap.until()).within(first, now));
        }
        spans.removeIf(SourceStateSpan::isEmpty);
        return new SourceTimeline(now, spans);
    }

    private static Instant earlier(Instant a, Instant b) {
        return a.isBefore(b) ? a : b;
    }
}
