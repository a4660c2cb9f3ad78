package linetwin.connectors.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;
import linetwin.core.feed.FeedSink;
import linetwin.core.model.Quality;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/**
 * The message that is being taken in: values of signals gather by station and leave as one event for each. They come by
 * the hundred thousand a second, so nothing is made or looked up for a single one that can be shared. Not safe for
 * several threads.
 */
final class OpenMessage {
    /** So many values of a station are passed on even though the message is not over. */
    private static final int MOST = 4_096;

    private static final long NONE = Long.MIN_VALUE;

    private final SourceBook book;
    private final FeedSink sink;
    private final InstantSource wallClock;
    private final Moments moments;
    private final Records records;
    private final Contacts contacts;
    private final NewestGood good;
    private final IdentityHashMap<Columns, StationRows> stations = new IdentityHashMap<>();
    private final List<StationRows> touched = new ArrayList<>();
    private @Nullable StationRows newestRows;
    private boolean open;
    private boolean proven;
    private Instant arrival = Instant.EPOCH;
    private long arrivalNanos;
    private long newestSource = NONE;
    private long count;

    OpenMessage(
            SourceBook book,
            FeedSink sink,
            InstantSource wallClock,
            Moments moments,
            Records records,
            Contacts contacts,
            NewestGood good) {
        this.book = book;
        this.sink = sink;
        this.wallClock = wallClock;
        this.moments = moments;
        this.records = records;
        this.contacts = contacts;
        this.good = good;
    }

    /** All that is taken in from here to the end arrived at one moment. */
    void begin() {
        if (!open) {
            open = true;
            arrival = wallClock.instant();
            arrivalNanos = book.nanos();
        }
    }

    boolean isOpen() {
        return open;
    }

    /** When it arrived; only while it is open, or of the last one. */
    Instant arrival() {
        return arrival;
    }

    /** A signal has a value. */
    void add(TagSlot slot, double value, Quality quality, Instant time, Delivery delivery) {
        begin();
        var rows = rows(slot.columns());
        if (!rows.takes(delivery)) {
            pass(rows);
        }
        if (rows.rows().isEmpty()) {
            touched.add(rows);
        }
        long micros = moments.micros(slot, time, arrival);
        rows.add(slot.column(), value, quality, micros, delivery);
        count++;
        if (delivery == Delivery.FRESH && micros > newestSource) {
            newestSource = micros;
        }
        if (delivery.proves()) {
            proven = true;
            heard(slot, rows.contact());
        }
        if (quality != Quality.BAD) {
            good.keep(slot, value, quality, time, arrival);
        }
        if (rows.rows().size() >= MOST) {
            pass(rows);
        }
    }

    /** Values of one message come station by station mostly. */
    private StationRows rows(Columns columns) {
        var newest = newestRows;
        if (newest == null || newest.columns() != columns) {
            newest = stations.computeIfAbsent(columns, c -> new StationRows(c, contacts.of(c.station())));
            newestRows = newest;
        }
        return newest;
    }

    /** A tag that should come regularly has come. */
    void heard(TagSlot slot, Contacts.Station contact) {
        if (slot.limitNanos() > 0) {
            contact.heardUntil(arrivalNanos + slot.limitNanos());
            if (slot.isNew()) {
                slot.signal()
                        .ifPresent(signal ->
                                slot.spec().every().ifPresent(every -> sink.expected(slot.station(), signal, every)));
            }
        }
    }

    private void pass(StationRows rows) {
        if (newestSource != NONE) {
            book.figures().arrived(newestSource, EpochMicros.of(arrival).micros());
            newestSource = NONE;
        }
        records.pass(rows, arrival);
    }

    /** Passes on what has gathered. @return whether any of it proves that the source lives */
    boolean end() {
        open = false;
        for (int i = 0; i < touched.size(); i++) {
            var rows = touched.get(i);
            if (!rows.rows().isEmpty()) {
                pass(rows);
            }
        }
        boolean proof = proven;
        proven = false;
        return proof;
    }

    /** After the end: those stations are heard that it told of. @return how many values it had */
    long close() {
        touched.stream().filter(rows -> rows.delivery().proves()).forEach(rows -> rows.contact()
                .heard());
        touched.clear();
        long had = count;
        count = 0;
        return had;
    }
}
