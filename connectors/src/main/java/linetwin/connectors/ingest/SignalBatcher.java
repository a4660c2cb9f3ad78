package linetwin.connectors.ingest;

import java.time.Instant;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.StationColumns;
import linetwin.core.model.Quality;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/**
 * Collects values of signals per station until the message ends, and forwards one event per station. Up to hundreds of
 * thousands of values arrive per second, so no object is created and no name is looked up per value where it can be
 * shared. Not thread-safe.
 */
final class SignalBatcher {
    /** Maximum number of values of one station before they are forwarded, also within a message. */
    private static final int MOST = 4_096;

    private static final long NONE = Long.MIN_VALUE;

    private final SourceContext context;
    private final MessageArrival message;
    private final TimestampMapper timestamps;
    private final EventForwarder events;
    private final ContactMonitor contacts;
    private final RegularTagMonitor regularTags;
    private final IdentityHashMap<StationColumns, StationValueBuffer> stations = new IdentityHashMap<>();
    private final List<StationValueBuffer> touched = new ArrayList<>();
    private @Nullable StationValueBuffer newestRows;
    private boolean proven;
    private long newestSource = NONE;
    private long count;

    SignalBatcher(
            SourceContext context,
            MessageArrival message,
            TimestampMapper timestamps,
            EventForwarder events,
            ContactMonitor contacts,
            RegularTagMonitor regularTags) {
        this.context = context;
        this.message = message;
        this.timestamps = timestamps;
        this.events = events;
        this.contacts = contacts;
        this.regularTags = regularTags;
    }

    /** Adds a value of a signal to the open message: a finite number, or NaN with quality BAD for no value. */
    void add(BoundTag tag, double value, Quality quality, Instant time, ValueOrigin origin) {
        var rows = rows(tag.columns());
        if (!rows.takes(origin)) {
            forward(rows);
        }
        if (rows.rows().isEmpty()) {
            touched.add(rows);
        }
        long micros = timestamps.micros(tag, time, message.time());
        rows.add(tag.column(), value, quality, micros, origin);
        count++;
        if (origin == ValueOrigin.REPORTED && micros > newestSource) {
            newestSource = micros;
        }
        if (origin.provesContact()) {
            proven = true;
            regularTags.accept(tag, rows.contact());
        }
        if (rows.rows().size() >= MOST) {
            forward(rows);
        }
    }

    /** Buffer of a station. The last one is cached, as values of a message mostly arrive station by station. */
    private StationValueBuffer rows(StationColumns columns) {
        var newest = newestRows;
        if (newest == null || newest.columns() != columns) {
            newest = stations.computeIfAbsent(columns, c -> new StationValueBuffer(c, contacts.of(c.station())));
            newestRows = newest;
        }
        return newest;
    }

    private void forward(StationValueBuffer rows) {
        if (newestSource != NONE) {
            context.statistics()
                    .arrived(newestSource, EpochMicros.of(message.time()).micros());
            newestSource = NONE;
        }
        events.forward(rows, message.time());
    }

    /**
     * Forwards all collected values.
     *
     * @return true if any value proves that the source is alive
     */
    boolean forwardAll() {
        for (int i = 0; i < touched.size(); i++) {
            var rows = touched.get(i);
            if (!rows.rows().isEmpty()) {
                forward(rows);
            }
        }
        boolean proof = proven;
        proven = false;
        return proof;
    }

    /** Confirms the contact of the stations of the forwarded values. */
    void confirmContacts() {
        for (int i = 0; i < touched.size(); i++) {
            var rows = touched.get(i);
            if (rows.origin().provesContact()) {
                rows.contact().confirm();
            }
        }
        touched.clear();
    }

    /** Returns the number of values since the last call, and resets it. */
    long takeCount() {
        long taken = count;
        count = 0;
        return taken;
    }
}
