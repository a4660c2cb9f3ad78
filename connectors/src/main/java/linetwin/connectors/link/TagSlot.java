package linetwin.connectors.link;

import java.util.Optional;
import linetwin.core.feed.TagSpec;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;

/** One value of a source that means something: bound once, then used for every value that comes. */
public final class TagSlot {
    private final String path;
    private final TagSpec spec;
    private final StationId station;
    private final Optional<SignalId> signal;

    TagSlot(String path, TagSpec spec, StationId station, Optional<SignalId> signal) {
        this.path = path;
        this.spec = spec;
        this.station = station;
        this.signal = signal;
    }

    /** Where it is at the source. */
    public String path() {
        return path;
    }

    public TagSpec spec() {
        return spec;
    }

    public StationId station() {
        return station;
    }

    /** The signal that it is; empty where it means something else. */
    public Optional<SignalId> signal() {
        return signal;
    }

    @Override
    public String toString() {
        return path;
    }
}
