package linetwin.ui.health;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.core.feed.SourceHealth.Latency;
import linetwin.core.feed.SourceStatus;
import linetwin.core.model.LineState;

/**
 * What there is to show at one moment.
 *
 * @param screen how long it takes from our state to the frame that shows it; empty before the first
 */
public record HealthMoment(List<SourceStatus> statuses, LineState line, Instant now, Optional<Latency> screen) {
    public HealthMoment {
        statuses = List.copyOf(statuses);
    }
}
