package linetwin.ui.desktop;

import java.util.List;
import java.util.Locale;
import linetwin.core.health.SourceStatus;

/** Mode of the live display: how far it agrees with the line at this moment. */
enum LiveMode {
    /** Nothing was heard of at least one source yet. */
    CONNECTING,
    LIVE,
    /** One source at least is silent, and one speaks. */
    STALE,
    /** Nothing is heard any more. */
    LOST;

    /** Stations that are not heard make the line stale, whatever the sources say of themselves. */
    static LiveMode of(List<SourceStatus> sources, boolean stationsLost) {
        var mode = of(sources);
        return mode == LIVE && stationsLost ? STALE : mode;
    }

    static LiveMode of(List<SourceStatus> sources) {
        var live = sources.stream()
                .filter(s -> s.state() == SourceStatus.State.LIVE)
                .count();
        if (!sources.isEmpty() && live == sources.size()) {
            return LIVE;
        }
        if (sources.stream().noneMatch(s -> s.received() > 0)) {
            return sources.stream().anyMatch(s -> s.state() == SourceStatus.State.REFUSED) ? LOST : CONNECTING;
        }
        if (live == 0) {
            return LOST;
        }
        // One that was refused is not awaited: it never comes by itself.
        var allHeardOnce = sources.stream().allMatch(s -> s.received() > 0 || s.state() == SourceStatus.State.REFUSED);
        return allHeardOnce ? STALE : CONNECTING;
    }

    String key() {
        return "mode." + name().toLowerCase(Locale.ROOT);
    }

    String styleClass() {
        return "mode-" + name().toLowerCase(Locale.ROOT);
    }
}
