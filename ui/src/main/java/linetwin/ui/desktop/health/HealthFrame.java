package linetwin.ui.desktop.health;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SourceId;
import linetwin.core.model.LineState;

/**
 * Content of the health page at one time.
 *
 * @param screen latency from the source time stamp to the screen, by the id of the source
 */
public record HealthFrame(List<SourceStatus> statuses, LineState line, Instant now, Map<String, Latency> screen) {
    public HealthFrame {
        statuses = List.copyOf(statuses);
        screen = Map.copyOf(screen);
    }

    /** Latency from the source time stamp to the screen; empty before the first value of the source was shown. */
    Optional<Latency> toScreen(SourceId source) {
        return Optional.ofNullable(screen.get(source.toString()));
    }
}
