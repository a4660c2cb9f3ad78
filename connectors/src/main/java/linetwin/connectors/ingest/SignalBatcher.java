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
 * Gathers values of signals by station until the message ends, and forwards them as one event for each station.
 * Hundreds of thousands come per second, so nothing is created or looked up for a single value that can be shared. Not
 * safe for several threads.
 */
final class SignalBatcher {
    /** Values of one station that are forwarded before the message ends. */
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

    /** Adds a value of a signal, or NaN of quality BAD where it has none, to the open message. */
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

    /** Values of one message come station by station mostly. */
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

    /** Forwards all gathered values. @return whether any of them proves that the source lives */
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

    /** Confirms the contact of the stations whose values were forwarded. */
    void confirmContacts() {
        for (int i = 0; i < touched.size(); i++) {
            var rows = touched.get(i);
            if (rows.origin().provesContact()) {
                rows.contact().confirm();
            }
        }
        touched.clear();
    }

    /** Takes the number of values since it was last taken. */
    long takeCount() {
        long taken = count;
        count = 0;
        return taken;
    }
}
