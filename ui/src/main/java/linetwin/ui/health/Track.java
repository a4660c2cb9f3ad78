package linetwin.ui.health;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What became of a source in the last minutes, for drawing.
 *
 * @param now the right end
 * @param spans in the order in which they are painted, a later one over an earlier one
 */
record Track(Instant now, List<Span> spans) {
    /** How far back it tells. */
    static final Duration LENGTH = Duration.ofMinutes(10);

    Track {
        spans = List.copyOf(spans);
    }

    /** Where a moment lies, from 0 at the left end to 1 at now. */
    double at(Instant moment) {
        return 1 - Duration.between(moment, now).toMillis() / (double) LENGTH.toMillis();
    }
}
