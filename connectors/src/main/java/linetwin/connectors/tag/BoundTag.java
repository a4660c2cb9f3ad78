package linetwin.connectors.tag;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.connection.TagSpec;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.session.LatestValue;

/** Tag of a source, bound once to its station and meaning and then used for each arriving value. */
public final class BoundTag {
    /** Column of a tag that is not a signal. */
    public static final int NO_COLUMN = -1;

    private final String path;
    private final TagSpec spec;
    private final StationId station;
    private final Optional<SignalId> signal;
    private final StationColumns columns;
    private final int column;
    private final long limitNanos;
    private boolean announced;

    public BoundTag(String path, TagSpec spec, Optional<SignalId> signal, StationColumns columns) {
        this.path = path;
        this.spec = spec;
        this.station = columns.station();
        this.signal = signal;
        this.columns = columns;
        this.column = signal.map(columns::of).orElse(NO_COLUMN);
        this.limitNanos =
                spec.every().map(LatestValue::limit).map(Duration::toNanos).orElse(0L);
    }

    /** Path of the tag at the source. */
    public String path() {
        return path;
    }

    public TagSpec spec() {
        return spec;
    }

    public StationId station() {
        return station;
    }

    /** Signal of the tag; empty if the tag has another meaning. */
    public Optional<SignalId> signal() {
        return signal;
    }

    public StationColumns columns() {
        return columns;
    }

    /** True if the tag is a signal, whose values are forwarded in batches. */
    public boolean isSignal() {
        return column != NO_COLUMN;
    }

    /** Column of the signal, or {@link #NO_COLUMN}. */
    public int column() {
        return column;
    }

    /** Maximum age of its newest value in nanoseconds; zero if the tag has no configured interval. */
    public long limitNanos() {
        return limitNanos;
    }

    /** True at the first call only. */
    public boolean isNew() {
        boolean first = !announced;
        announced = true;
        return first;
    }

    @Override
    public String toString() {
        return path;
    }
}
