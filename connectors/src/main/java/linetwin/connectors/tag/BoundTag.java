package linetwin.connectors.tag;

import java.time.Duration;
import java.util.Optional;
import linetwin.core.connection.TagSpec;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.session.LatestValue;

/** Tag of a source, bound once to its station and meaning and then used for every value that arrives. */
public final class BoundTag {
    /** The column of what is no signal. */
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

    public StationColumns columns() {
        return columns;
    }

    /** Checks for the meaning "signal", whose values go in batches. */
    public boolean isSignal() {
        return column != NO_COLUMN;
    }

    /** The column of its signal, or {@link #NO_COLUMN}. */
    public int column() {
        return column;
    }

    /** How old its newest value may become; zero where its silence proves nothing. */
    public long limitNanos() {
        return limitNanos;
    }

    /** Whether this is the first time that it is asked. */
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
