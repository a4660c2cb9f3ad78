package linetwin.connectors.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.station.Asset;
import linetwin.connectors.station.LineReport;
import linetwin.connectors.station.ReportMapping;
import linetwin.connectors.station.SignalReport;
import linetwin.connectors.station.StationReport;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.Provenance;
import linetwin.core.feed.ClockSkew;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.Finding;
import linetwin.core.feed.LineClock;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.ConditionState;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * What arrives over one connection: turned into events, with the contact of each station judged by arrivals. Safe for
 * the threads of any library; after {@link #close} nothing passes any more.
 *
 * <p>Values of signals gather until {@link #flush}, and are then passed on as one event for each station: they come by
 * the hundred thousand a second, and nothing is made, looked up or locked for a single one that can be shared.
 *
 * <p>Reports need the clock of the line to be placed in line time, so nothing but {@link #line} may come before it is
 * {@link #isOriented}.
 */
public final class Inbox {
    /** So many values of a station are passed on even though the message is not over. */
    private static final int MOST = 4_096;
    /** Time stamps before 1980 come from clocks that were never set. */
    private static final long EARLIEST_MICROS = 315_532_800_000_000L;

    private static final long DAY_MICROS = 86_400_000_000L;

    private final SourceBook book;
    private final SourceFigures figures;
    private final SourceId source;
    private final FeedSink sink;
    private final InstantSource wallClock;
    private final Contacts contacts = new Contacts(this::tell);
    private final IdentityHashMap<Columns, StationRows> stations = new IdentityHashMap<>();
    private final List<StationRows> touched = new ArrayList<>();
    private final Map<StationId, Instant> refreshed = new TreeMap<>();
    private ReportMapping mapping = new ReportMapping();
    private String run = "";
    private @Nullable LineClock clock;
    private @Nullable StationRows newestRows;
    private @Nullable Instant newestArrival;
    private long newestArrivalNanos;
    private boolean publisherGone;
    private boolean closed;
    private long received;

    // The message that is being taken in

    private boolean open;
    private boolean proven;
    private Instant arrival = Instant.EPOCH;
    private long arrivalMicros;
    private long arrivalNanos;
    private long newestSource = Long.MIN_VALUE;
    private long count;

    // The newest good value

    private @Nullable TagSlot goodSlot;
    private double goodValue;
    private Quality goodQuality = Quality.GOOD;
    private Instant goodTime = Instant.EPOCH;
    private Instant goodArrival = Instant.EPOCH;

    Inbox(FeedRequest request, FeedSink sink, InstantSource wallClock) {
        this(new SourceBook(request, System::nanoTime), sink, wallClock);
    }

    Inbox(SourceBook book, FeedSink sink, InstantSource wallClock) {
        this.book = book;
        this.figures = book.figures();
        this.source = book.request().source().id();
        this.sink = sink;
        this.wallClock = wallClock;
        book.meanings().anew(this::malformed);
        clock = book.clock();
        if (clock != null) {
            sink.clock(clock);
        }
    }

    /**
     * The source gave a sign of life without saying anything. It proves nothing where our own model is told: there a
     * heartbeat comes twice a second, and a server that only answers for itself is green and silent.
     */
    public synchronized void alive() {
        if (book.request().source().isForeign()) {
            arrived();
        }
    }

    private void arrived() {
        if (closed || publisherGone) {
            return;
        }
        newestArrival = wallClock.instant();
        newestArrivalNanos = book.nanos();
        figures.heardAgain(newestArrival);
        contacts.sourceLost(false);
    }

    /** The broker says that who publishes there has gone, or has come back. */
    public synchronized void publisher(boolean isThere) {
        publisherGone = !isThere;
        if (isThere) {
            arrived();
        } else {
            lose();
        }
    }

    /** These stations are gone, though their source lives: a Sparkplug death, a publisher's last will. */
    public synchronized void lose(Collection<StationId> gone) {
        if (!closed) {
            contacts.gone(gone, true);
        }
    }

    /** These stations are there again: a Sparkplug birth. Nothing else brings back what was lost that way. */
    public synchronized void regain(Collection<StationId> back) {
        if (!closed) {
            contacts.gone(back, false);
        }
    }

    /** Whether the line's clock is known, so that other reports can be placed in time. */
    public synchronized boolean isOriented() {
        return clock != null;
    }

    /** The line as a whole reported. */
    public synchronized void line(LineReport report) {
        if (closed) {
            return;
        }
        count(1);
        if (!report.run().equals(run)) {
            run = report.run();
            mapping = new ReportMapping();
            contacts.clear();
            sink.began(source, run);
        }
        if (!report.clock().equals(clock)) {
            clock = report.clock();
            sink.clock(report.clock());
        }
        arrived();
        pass(mapping.roster(report), wallClock.instant(), Delivery.ASKED);
    }

    /** A station reported. */
    public synchronized void station(Asset asset, StationId id, Instant time, StationReport report) {
        reported(time, mapping.station(lineTime(time), id, report));
        if (!closed) {
            contacts.of(id).heard();
        }
    }

    /** A station, store or bench reported what it holds. */
    public synchronized void contents(Asset asset, Instant time, List<UnitState> units) {
        reported(time, mapping.contents(lineTime(time), asset, units));
    }

    /** A signal reported. */
    public synchronized void signal(StationId station, SignalId id, SignalReport report) {
        reported(report.time(), mapping.signal(lineTime(report.time()), station, id, report));
    }

    private void reported(Instant time, List<LineEvent> events) {
        if (!closed) {
            count(1);
            arrived();
            figures.arrived(ClockSkew.micros(time), ClockSkew.micros(wallClock.instant()));
            pass(events, time, Delivery.FRESH);
        }
    }

    /** Something came that nobody can read; it is counted, and the rest goes on. */
    public synchronized void malformed(String where, String why) {
        figures.rejected(where, why, wallClock.instant());
    }

    /**
     * A tag has a number.
     *
     * @param value after the factor and offset of its tag
     */
    public synchronized void number(TagSlot slot, double value, Quality quality, Instant time, Delivery delivery) {
        if (closed) {
            return;
        }
        if (!Double.isFinite(value)) {
            bad(slot, value + " is no number", time, delivery);
        } else if (quality == Quality.BAD) {
            bad(slot, "its quality is bad", time, delivery);
        } else if (slot.column() != TagSlot.NO_COLUMN) {
            add(slot, value, quality, time, delivery);
        } else {
            begin();
            var stamp = stamp(slot, time, delivery);
            meant(slot, stamp, delivery, book.meanings().number(slot, value, lineTime(stamp)));
        }
    }

    /** A tag has a text: a state, a reason, a serial. */
    public synchronized void text(TagSlot slot, String value, Quality quality, Instant time, Delivery delivery) {
        if (closed) {
            return;
        }
        if (quality == Quality.BAD) {
            bad(slot, "its quality is bad", time, delivery);
        } else if (slot.column() != TagSlot.NO_COLUMN) {
            var number = Numbers.of(value);
            if (Double.isNaN(number)) {
                bad(slot, "'%s' is no number".formatted(value), time, delivery);
            } else {
                add(slot, number, quality, time, delivery);
            }
        } else {
            begin();
            var stamp = stamp(slot, time, delivery);
            meant(slot, stamp, delivery, book.meanings().text(slot, value, lineTime(stamp)));
        }
    }

    /** A tag has no value that can be used; its last good one is kept and marked. */
    public synchronized void bad(TagSlot slot, String why, Instant time, Delivery delivery) {
        if (closed) {
            return;
        }
        malformed(slot.path(), why);
        valueless(slot, time, delivery);
    }

    /** A tag has no value yet, and nothing is wrong with that. */
    public synchronized void awaited(TagSlot slot, Instant time, Delivery delivery) {
        if (!closed) {
            valueless(slot, time, delivery);
        }
    }

    private void valueless(TagSlot slot, Instant time, Delivery delivery) {
        if (slot.column() != TagSlot.NO_COLUMN) {
            add(slot, Double.NaN, Quality.BAD, time, delivery);
        } else {
            begin();
            meant(slot, time, delivery, List.of());
        }
    }

    private void begin() {
        if (!open) {
            open = true;
            arrival = wallClock.instant();
            arrivalMicros = ClockSkew.micros(arrival);
            arrivalNanos = book.nanos();
        }
    }

    private void add(TagSlot slot, double value, Quality quality, Instant time, Delivery delivery) {
        begin();
        var rows = rows(slot.columns());
        if (!rows.takes(delivery)) {
            pass(rows);
        }
        if (rows.rows().isEmpty()) {
            touched.add(rows);
        }
        long micros = micros(slot, time);
        rows.add(slot.column(), value, quality, micros, delivery);
        count++;
        if (delivery == Delivery.FRESH && micros > newestSource) {
            newestSource = micros;
        }
        if (proves(delivery)) {
            proven = true;
            if (slot.limitNanos() > 0) {
                regular(slot, rows.contact());
            }
        }
        if (quality != Quality.BAD) {
            goodSlot = slot;
            goodValue = value;
            goodQuality = quality;
            goodTime = time;
            goodArrival = arrival;
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

    private void regular(TagSlot slot, Contacts.Station contact) {
        contact.heardUntil(arrivalNanos + slot.limitNanos());
        if (slot.isNew()) {
            slot.signal()
                    .ifPresent(signal ->
                            slot.spec().every().ifPresent(every -> sink.expected(slot.station(), signal, every)));
        }
    }

    private static boolean proves(Delivery delivery) {
        return delivery == Delivery.FRESH || delivery == Delivery.ASKED;
    }

    /** The source time of a value; its arrival where the source gave none that can be true. */
    private long micros(TagSlot slot, Instant time) {
        long micros = ClockSkew.micros(time);
        if (micros > arrivalMicros + DAY_MICROS) {
            figures.rejected(slot.path(), "its time stamp lies in the future: " + time, arrival);
            return arrivalMicros;
        }
        return micros < EARLIEST_MICROS ? arrivalMicros : micros;
    }

    private Instant stamp(TagSlot slot, Instant time, Delivery delivery) {
        long micros = micros(slot, time);
        if (delivery == Delivery.FRESH) {
            seen(micros);
        }
        return micros == ClockSkew.micros(time) ? time : arrival;
    }

    private void seen(long micros) {
        figures.arrived(micros, arrivalMicros);
    }

    /** Ends what came together, such as one message: what it says is passed on at once. */
    public synchronized void flush() {
        if (closed || !open) {
            return;
        }
        open = false;
        for (int i = 0; i < touched.size(); i++) {
            var rows = touched.get(i);
            if (!rows.rows().isEmpty()) {
                pass(rows);
            }
        }
        if (proven) {
            arrived();
            touched.forEach(rows -> {
                if (proves(rows.delivery())) {
                    rows.contact().heard();
                }
            });
        }
        pass(book.meanings().counts(), arrival, Delivery.ASKED);
        touched.clear();
        proven = false;
        if (count > 0) {
            count(count);
            count = 0;
        }
    }

    private void pass(StationRows rows) {
        if (newestSource != Long.MIN_VALUE) {
            seen(newestSource);
            newestSource = Long.MIN_VALUE;
        }
        var told = clock;
        if (told == null) {
            return;
        }
        long newest = rows.rows().newestMicros();
        int size = rows.rows().size();
        long shift = told.lineTime().micros() - ClockSkew.micros(told.anchor()) + figures.correctionMicros();
        var batch = rows.rows().take(rows.columns().schema(), shift);
        var event =
                new SignalsMeasured(new LineTime(newest + shift), rows.columns().station(), batch);
        var record = new EventRecord(
                event,
                new Provenance(
                        source,
                        moment(newest),
                        arrival,
                        rows.worst(),
                        rows.delivery().proof()));
        rows.taken();
        if (rows.delivery() == Delivery.HISTORICAL) {
            figures.filled(moment(newest), size);
            sink.remembered(record);
        } else {
            sink.heard(record);
        }
    }

    private static Instant moment(long micros) {
        return Instant.ofEpochSecond(Math.floorDiv(micros, 1_000_000), Math.floorMod(micros, 1_000_000) * 1_000L);
    }

    /** A condition of a station was told. */
    public synchronized void condition(StationId station, ConditionState condition, Instant time) {
        // A condition of yesterday that is told anew must not be put before the refresh that sweeps away the old ones.
        var swept = refreshed.getOrDefault(station, time);
        var place = swept.isAfter(time) ? swept : time;
        take(station, place, Delivery.FRESH, List.of(new ConditionReported(lineTime(place), station, condition)));
    }

    /** All conditions of a station will be told anew. */
    public synchronized void conditionsRefreshed(StationId station) {
        var now = wallClock.instant();
        refreshed.put(station, now);
        take(station, now, Delivery.ASKED, List.of(new ConditionsRefreshed(lineTime(now), station)));
    }

    /** The source had values that we shall never get. */
    public synchronized void lost(long values, String why) {
        figures.lost(values, why, wallClock.instant());
    }

    /** What the doctor has to say while the connection holds; empty: nothing any more. */
    public synchronized void finding(Optional<Finding> found) {
        figures.finding(found);
    }

    /** How the channel is protected, in words. */
    public synchronized void protection(String words) {
        figures.protection(words);
    }

    private void meant(TagSlot slot, Instant time, Delivery delivery, List<LineEvent> events) {
        var station = contacts.of(slot.station());
        if (proves(delivery) && slot.limitNanos() > 0) {
            regular(slot, station);
        }
        take(slot.station(), time, delivery, events);
    }

    private void take(StationId id, Instant time, Delivery delivery, List<LineEvent> events) {
        if (closed) {
            return;
        }
        count(1);
        if (proves(delivery)) {
            arrived();
        }
        pass(events, time, delivery);
        if (proves(delivery)) {
            contacts.of(id).heard();
        }
    }

    private void count(long more) {
        received += more;
        figures.received(more, book.nanos());
    }

    /** Our own line's clock tells time by the plant's clock; of foreign clocks only we know how they go. */
    private LineTime lineTime(Instant time) {
        if (clock == null) {
            return LineTime.ORIGIN;
        }
        return book.isForeign() ? clock.at(time.plusNanos(figures.correctionMicros() * 1_000)) : clock.at(time);
    }

    private void pass(List<LineEvent> events, Instant time, Delivery delivery) {
        if (closed || events.isEmpty()) {
            return;
        }
        var provenance = new Provenance(source, time, wallClock.instant(), Quality.GOOD, delivery.proof());
        for (var event : events) {
            if (delivery == Delivery.HISTORICAL) {
                sink.remembered(new EventRecord(event, provenance));
            } else {
                sink.heard(new EventRecord(event, provenance));
            }
        }
    }

    private void tell(StationId station, boolean inContact) {
        tell(station, inContact, wallClock.instant());
    }

    private void tell(StationId station, boolean inContact, Instant now) {
        if (!closed) {
            var at = clock == null ? LineTime.ORIGIN : clock.at(now);
            var event = inContact ? new ContactRegained(at, station) : new ContactLost(at, station);
            sink.heard(new EventRecord(event, new Provenance(source, now, now, Quality.GOOD, Delivery.ASKED.proof())));
        }
    }

    /** Says of every station that was in contact that it is not any more. */
    synchronized void lose() {
        if (!contacts.isSourceLost()) {
            figures.silent(newestArrival().orElseGet(wallClock::instant));
            contacts.sourceLost(true);
        }
    }

    /** Judges which stations have gone stale by themselves, and passes on what nobody flushed. */
    synchronized void judge(Duration ahead) {
        flush();
        contacts.judge(book.nanos(), ahead.toNanos());
    }

    /**
     * Our own clock was set, or stood still while the machine slept. Set back, line time goes on as if nothing had
     * been; set forward, nobody knows what happened meanwhile.
     */
    synchronized void clockSet(Instant before, Instant now) {
        if (now.isAfter(before)) {
            lose();
        } else if (book.clock() != null) {
            clock = book.clock();
            sink.clock(clock);
        }
    }

    synchronized boolean isLost() {
        return contacts.isSourceLost();
    }

    synchronized Optional<Instant> newestArrival() {
        return Optional.ofNullable(newestArrival);
    }

    /** When it last said anything, by a clock that nobody can set; only where it said anything. */
    synchronized long newestArrivalNanos() {
        return newestArrivalNanos;
    }

    synchronized long received() {
        return received;
    }

    /** Puts the newest good value into the figures: written out only when somebody looks. */
    synchronized void noteGood() {
        var slot = goodSlot;
        if (slot != null) {
            figures.good(slot, goodValue, goodQuality, goodTime, goodArrival);
        }
    }

    synchronized String faults() {
        return figures.faults();
    }

    synchronized void close() {
        flush();
        noteGood();
        closed = true;
    }
}
