package linetwin.core.health;

import java.util.List;

/** Agreement of the live state with the real line at one time. */
public enum LiveMode {
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
    public static LiveMode of(List<SourceStatus> sources, boolean stationsLost) {
        var mode = of(sources);
        return mode == LIVE && stationsLost ? STALE : mode;
    }

    public static LiveMode of(List<SourceStatus> sources) {
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
        var allReportedOnce =
                sources.stream().allMatch(s -> s.received() > 0 || s.state() == SourceStatus.State.REFUSED);
        return allReportedOnce ? STALE : CONNECTING;
    }
}
