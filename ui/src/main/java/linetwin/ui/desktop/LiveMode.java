package linetwin.ui.desktop;

import java.util.List;
import java.util.Locale;
import linetwin.core.health.SourceStatus;

/** Mode of the live display: its agreement with the line at this time. */
enum LiveMode {
    /** At least one source has reported nothing yet. */
    CONNECTING,
    LIVE,
    /** At least one source is silent, and at least one reports. */
    STALE,
    /** No source reports any more. */
    LOST;

    /**
     * Mode of sources and stations. Stations without contact make the line stale, whatever the states of the sources.
     */
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
        // Refused sources are not awaited: they never connect by themselves.
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
