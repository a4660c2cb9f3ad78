package linetwin.connectors.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.station.Asset;
import linetwin.connectors.station.LineReport;
import linetwin.connectors.station.ReportMapping;
import linetwin.connectors.station.SignalReport;
import linetwin.connectors.station.StationReport;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.model.ConditionState;
import linetwin.core.model.Quality;
import linetwin.core.model.UnitState;
import linetwin.core.time.EpochMicros;
import org.jspecify.annotations.Nullable;

/**
 * What arrives over one connection: turned into events, with the contact of each station judged by arrivals. Safe for
 * the threads of any library; after {@link #close} nothing passes any more.
 *
 * <p>Values of signals gather until {@link #flush}, and are then passed on as one event for each station.
 *
 * <p>Reports need the clock of the line to be placed in line time, so nothing but {@link #line} may come before it is
 * {@link #isOriented}.
 */
public final class Inbox {
    /** What OPC UA calls a value that cannot be used; a word of the trade, alike in all languages. */
    private static final String BAD = "Bad";

    private final SourceBook book;
    private final SourceFigures figures;
    private final SourceId source;
    private final FeedSink sink;
    private final InstantSource wallClock;
    private final Contacts contacts = new Contacts(this::tell);
    private final Moments moments;
    private final Records records;
    private final NewestGood good = new NewestGood();
    private final OpenMessage message;
    private final UntoldStates untoldStates;
    private final Map<StationId, Instant> refreshed = new TreeMap<>();
    private ReportMapping mapping = new ReportMapping();
    private String run = "";
    private @Nullable Instant newestArrival;
    private long newestArrivalNanos;
    private boolean publisherGone;
    private boolean closed;
    private long received;
    private long rejected;

    Inbox(FeedRequest request, FeedSink sink, InstantSource wallClock) {
        this(new SourceBook(request, System::nanoTime), sink, wallClock);
    }

    Inbox(SourceBook book, FeedSink sink, InstantSource wallClock) {
        this.book = book;
        this.figures = book.figures();
        this.source = book.request().source().id();
        this.sink = sink;
        this.wallClock = wallClock;
        moments = new Moments(book);
        records = new Records(book, moments, sink, wallClock);
        untoldStates = new UntoldStates(book);
        message = new OpenMessage(book, sink, wallClock, moments, records, contacts, good);
        book.meanings().anew(this::malformed);
        book.meanings(Delivery.HISTORICAL).anew(this::malformed);
        var clock = book.clock();
        if (clock != null) {
            sink.clock(clock);
        }
    }

    // Signs of life

    /**
     * The source gave a sign of life without saying anything. It proves nothing where our own model is told: there a
     * heartbeat comes twice a second, and a server that only answers for itself is green and silent.
     */
    public synchronized void alive() {
        if (book.isForeign()) {
            arrived();
        }
    }

    /**
     * Our own model's publisher says that it lives. What it tells of its stations may be as old as their last change;
     * this is new whenever it comes, so it alone shows how the source's clock goes.
     *
     * @param time by the clock of the source
     */
    public synchronized void heartbeat(Instant time) {
        if (!closed) {
            arrived();
            figures.arrived(
                    EpochMicros.of(time).micros(),
                    EpochMicros.of(wallClock.instant()).micros());
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

    /** Whether anything proved within this time that the source lives, so that it need not be asked. */
    public synchronized boolean hasHeardWithin(Duration time) {
        return newestArrival != null && book.nanos() - newestArrivalNanos < time.toNanos();
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

    // Reports of our own model

    /** Whether the line's clock is known, so that other reports can be placed in time. */
    public synchronized boolean isOriented() {
        return moments.areKnown();
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
        if (moments.follow(report.clock())) {
            sink.clock(report.clock());
        }
        arrived();
        records.pass(mapping.roster(report), wallClock.instant(), Delivery.ASKED);
    }

    /** A station reported. */
    public synchronized void station(Asset asset, StationId id, Instant time, StationReport report) {
        reported(time, mapping.station(moments.of(time), id, report));
        if (!closed) {
            contacts.of(id).heard();
            good.keepWord(id, report.spokesman().state(), Quality.GOOD, time, wallClock.instant());
        }
    }

    /** A station, store or bench reported what it holds. */
    public synchronized void contents(Asset asset, Instant time, List<UnitState> units) {
        reported(time, mapping.contents(moments.of(time), asset, units));
    }

    /** A signal reported. */
    public synchronized void signal(StationId station, SignalId id, SignalReport report) {
        reported(report.time(), mapping.signal(moments.of(report.time()), station, id, report));
        if (!closed && report.quality() != Quality.BAD) {
            good.keep(new Measured(station, id), report.value(), report.quality(), report.time(), wallClock.instant());
        }
    }

    /** A signal of our own model, named only when somebody looks. */
    private record Measured(StationId station, SignalId signal) {
        @Override
        public String toString() {
            return station + "/" + signal;
        }
    }

    private void reported(Instant time, List<LineEvent> events) {
        if (!closed) {
            count(1);
            arrived();
            records.pass(events, time, Delivery.FRESH);
        }
    }

    // Tags of others

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
            valueless(slot, value + " is no number", time, delivery);
        } else if (quality == Quality.BAD) {
            valueless(slot, "its quality is bad", time, delivery);
        } else if (slot.column() != TagSlot.NO_COLUMN) {
            message.add(slot, value, quality, time, delivery);
        } else {
            message.begin();
            var stamp = stamp(slot, time, delivery);
            long before = rejected;
            meant(slot, stamp, delivery, book.meanings(delivery).number(slot, value, moments.of(stamp)));
            if (rejected == before) {
                good.keep(slot, value, quality, time, message.arrival());
            }
        }
    }

    /** A tag has a text: a state, a reason, a serial. */
    public synchronized void text(TagSlot slot, String value, Quality quality, Instant time, Delivery delivery) {
        if (closed) {
            return;
        }
        if (quality == Quality.BAD) {
            valueless(slot, "its quality is bad", time, delivery);
        } else if (slot.column() != TagSlot.NO_COLUMN) {
            var number = Numbers.of(value);
            if (Double.isNaN(number)) {
                bad(slot, "'%s' is no number".formatted(value), time, delivery);
            } else {
                message.add(slot, number, quality, time, delivery);
            }
        } else {
            message.begin();
            var stamp = stamp(slot, time, delivery);
            long before = rejected;
            meant(slot, stamp, delivery, book.meanings(delivery).text(slot, value, moments.of(stamp)));
            if (rejected == before) {
                good.keepWord(slot, value, quality, time, message.arrival());
            }
        }
    }

    /** The source itself says that a tag has no good value; its last good one is kept and marked. */
    public synchronized void valueless(TagSlot slot, String why, Instant time, Delivery delivery) {
        if (!closed) {
            saidBad(slot.path(), why);
            without(slot, BAD, time, delivery);
        }
    }

    /** The source itself says that something there has no good value. */
    public synchronized void saidBad(String where, String why) {
        figures.bad(where, why, wallClock.instant());
    }

    /** A tag has a value that we cannot use: of a signal the last good one is kept and marked, a state is undefined. */
    public synchronized void bad(TagSlot slot, String why, Instant time, Delivery delivery) {
        if (closed) {
            return;
        }
        malformed(slot.path(), why);
        without(slot, BAD, time, delivery);
    }

    /** A tag has no value yet, and nothing is wrong with that. */
    public synchronized void awaited(TagSlot slot, Instant time, Delivery delivery) {
        if (!closed) {
            without(slot, "", time, delivery);
        }
    }

    /** What follows from a tag's having no value; of a state, {@code reason} is why it is undefined. */
    private void without(TagSlot slot, String reason, Instant time, Delivery delivery) {
        if (slot.column() != TagSlot.NO_COLUMN) {
            message.add(slot, Double.NaN, Quality.BAD, time, delivery);
        } else {
            message.begin();
            var stamp = stamp(slot, time, delivery);
            meant(slot, stamp, delivery, book.meanings(delivery).none(slot, reason, moments.of(stamp)));
        }
    }

    private Instant stamp(TagSlot slot, Instant time, Delivery delivery) {
        long micros = moments.micros(slot, time, message.arrival());
        if (delivery == Delivery.FRESH) {
            figures.arrived(micros, EpochMicros.of(message.arrival()).micros());
        }
        return micros == EpochMicros.of(time).micros() ? time : message.arrival();
    }

    private void meant(TagSlot slot, Instant time, Delivery delivery, List<LineEvent> events) {
        if (delivery.proves()) {
            message.heard(slot, contacts.of(slot.station()));
        }
        take(slot.station(), time, delivery, events);
    }

    private void take(StationId id, Instant time, Delivery delivery, List<LineEvent> events) {
        if (closed) {
            return;
        }
        count(1);
        if (delivery.proves()) {
            arrived();
        }
        records.pass(events, time, delivery);
        if (delivery.proves()) {
            contacts.of(id).heard();
        }
    }

    /** A condition of a station was told. */
    public synchronized void condition(StationId station, ConditionState condition, Instant time) {
        // A condition of yesterday that is told anew must not be put before the refresh that sweeps away the old ones.
        var swept = refreshed.getOrDefault(station, time);
        var place = swept.isAfter(time) ? swept : time;
        take(station, place, Delivery.FRESH, List.of(new ConditionReported(moments.of(place), station, condition)));
    }

    /** All conditions of a station will be told anew. */
    public synchronized void conditionsRefreshed(StationId station) {
        var now = wallClock.instant();
        refreshed.put(station, now);
        take(station, now, Delivery.ASKED, List.of(new ConditionsRefreshed(moments.of(now), station)));
    }

    /** Ends what came together, such as one message: what it says is passed on at once. */
    public synchronized void flush() {
        if (closed || !message.isOpen()) {
            return;
        }
        if (message.end()) {
            arrived();
        }
        long values = message.close();
        records.pass(book.meanings().counts(), message.arrival(), Delivery.ASKED);
        records.pass(book.meanings(Delivery.HISTORICAL).counts(), message.arrival(), Delivery.HISTORICAL);
        if (values > 0) {
            count(values);
        }
    }

    // What there is to say of the connection

    /** Something came that nobody can read; it is counted, and the rest goes on. */
    public synchronized void malformed(String where, String why) {
        rejected++;
        figures.rejected(where, why, wallClock.instant());
    }

    /** A queue was full: the source had values that we shall never get. */
    public synchronized void lost(long values, String why) {
        figures.lost(values, DiagnosticCode.VALUES_LOST, why, wallClock.instant());
    }

    /** A message of the source was missing, and it could not send it once more. */
    public synchronized void dropped(String why) {
        figures.lost(1, DiagnosticCode.MESSAGES_DROPPED, why, wallClock.instant());
    }

    /** What a tag was while it was not heard is more than its history could tell. */
    public synchronized void historyCut(String why) {
        figures.lost(1, DiagnosticCode.HISTORY_CUT, why, wallClock.instant());
    }

    /** Messages that an edge node numbered never came. */
    public synchronized void missed(long messages, String node) {
        figures.missed(messages, node, wallClock.instant());
    }

    /** What the doctor has to say while the connection holds; empty: nothing any more. */
    public synchronized void finding(Optional<Diagnostic> found) {
        figures.finding(found);
    }

    /** How the channel is protected, in words. */
    public synchronized void protection(String words) {
        figures.protection(words);
    }

    private void count(long more) {
        received += more;
        figures.received(more, book.nanos());
    }

    private void tell(StationId station, boolean inContact) {
        if (!closed) {
            untoldStates.contact(station, inContact);
            records.contact(station, inContact);
        }
    }

    // For whoever looks after the connection

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
        var now = wallClock.instant();
        records.pass(untoldStates.judge(moments.at(now)), now, Delivery.ASKED);
    }

    /**
     * Our own clock was set, or stood still while the machine slept. Set back, line time goes on as if nothing had
     * been; set forward, nobody knows what happened meanwhile.
     */
    synchronized void clockSet(Instant before, Instant now) {
        var clock = book.clock();
        if (now.isAfter(before)) {
            lose();
        } else if (clock != null) {
            moments.follow(clock);
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
        good.tell(figures);
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
