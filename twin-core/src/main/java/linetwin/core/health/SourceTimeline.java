package linetwin.core.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * States of one source over the last minutes.
 *
 * @param now end of the timeline, by the clock of this machine
 * @param spans in order of precedence: where two overlap, the later element counts
 */
public record SourceTimeline(Instant now, List<SourceStateSpan> spans) {
    /** Length of the timeline, up to now. */
    public static final Duration LENGTH = Duration.ofMinutes(10);

    public SourceTimeline {
        spans = List.copyOf(spans);
    }

    /** Position of a time on the timeline: 0 at its beginning, 1 at now. */
    public double at(Instant moment) {
        return 1 - Duration.between(moment, now).toMillis() / (double) LENGTH.toMillis();
    }
}
