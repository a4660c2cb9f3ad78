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
 * What there is to show at one moment.
 *
 * @param screen how long the values of a source take from their time stamp to the screen, by its id
 */
public record HealthFrame(List<SourceStatus> statuses, LineState line, Instant now, Map<String, Latency> screen) {
    public HealthFrame {
        statuses = List.copyOf(statuses);
        screen = Map.copyOf(screen);
    }

    /** Empty before anything of the source was shown. */
    Optional<Latency> toScreen(SourceId source) {
        return Optional.ofNullable(screen.get(source.toString()));
    }
}
