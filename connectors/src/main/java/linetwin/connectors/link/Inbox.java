package linetwin.connectors.link;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.Provenance;
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
 * <p>Reports need the clock of the line to be placed in line time, so nothing but {@link #line} may come before it is
 * {@link #isOriented}.
 */
public final class Inbox {
    private final SourceId source;
    private final FeedSink sink;
    private final InstantSource wallClock;
    private final TagEvents meanings;
    private final Set<StationId> told = new TreeSet<>();
    private final Set<StationId> gone = new TreeSet<>();
    private ReportMapping mapping = new ReportMapping();
    private String run = "";
    private @Nullable LineClock clock;
    private @Nullable Instant newestArrival;
    private boolean lost;
    private boolean publisherGone;
    private boolean closed;
    private long received;
    private long malformed;
    private String newestFault = "";

    Inbox(FeedRequest request, FeedSink sink, InstantSource wallClock) {
        this.source = request.source().id();
        this.sink = sink;
        this.wallClock = wallClock;
        this.meanings = new TagEvents(request.layout(), this::malformed);
        if (request.source().isForeign()) {
            // Foreign equipment knows no line time: it follows the wall clock from the moment we began.
            clock = new LineClock(request.origin(), LineTime.ORIGIN, 1);
            sink.clock(clock);
        }
    }

    /** The source said something, if only that it is there. */
    public synchronized void alive() {
        if (closed || publisherGone) {
            return;
        }
        newestArrival = wallClock.instant();
        if (lost) {
            lost = false;
            told.stream().filter(station -> !gone.contains(station)).forEach(this::regained);
        }
    }

    /** The broker says that who publishes there has gone, or has come back. */
    public synchronized void publisher(boolean isThere) {
        publisherGone = !isThere;
        if (isThere) {
            alive();
        } else {
            lose();
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
        received++;
        if (!report.run().equals(run)) {
            run = report.run();
            mapping = new ReportMapping();
            told.clear();
            sink.began(source, run);
        }
        if (!report.clock().equals(clock)) {
            clock = report.clock();
            sink.clock(report.clock());
        }
        alive();
        pass(mapping.roster(report), wallClock.instant());
    }

    /** A station reported. */
    public synchronized void station(Asset asset, StationId id, Instant time, StationReport report) {
        received++;
        alive();
        pass(mapping.station(lineTime(time), id, report), time);
        if (!closed && told.add(id) && !lost) {
            regained(id);
        }
    }

    /** A station, store or bench reported what it holds. */
    public synchronized void contents(Asset asset, Instant time, List<UnitState> units) {
        received++;
        alive();
        pass(mapping.contents(lineTime(time), asset, units), time);
    }

    /** A signal reported. */
    public synchronized void signal(StationId station, SignalId id, SignalReport report) {
        received++;
        alive();
        pass(mapping.signal(lineTime(report.time()), station, id, report), report.time());
    }

    /** Something came that nobody can read; it is counted, and the rest goes on. */
    public synchronized void malformed(String where, String why) {
        malformed++;
        newestFault = "%s: %s".formatted(where, why);
    }

    /**
     * A tag has a number.
     *
     * @param value after the factor and offset of its tag
     */
    public synchronized void number(TagSlot slot, double value, Quality quality, Instant time, Delivery delivery) {
        if (!Double.isFinite(value) || quality == Quality.BAD) {
            bad(slot, Double.isFinite(value) ? "its quality is bad" : value + " is no number", time, delivery);
            return;
        }
        var at = lineTime(time);
        take(
                slot,
                time,
                delivery,
                slot.signal()
                        .<List<LineEvent>>map(
                                signal -> List.of(new SignalMeasured(at, slot.station(), signal, value, quality)))
                        .orElseGet(() -> meanings.number(slot, value, at)));
    }

    /** A tag has a text: a state, a reason, a serial. */
    public synchronized void text(TagSlot slot, String value, Quality quality, Instant time, Delivery delivery) {
        if (slot.signal().isPresent()) {
            number(slot, Numbers.of(value), quality, time, delivery);
        } else if (quality == Quality.BAD) {
            bad(slot, "its quality is bad", time, delivery);
        } else {
            take(slot, time, delivery, meanings.text(slot, value, lineTime(time)));
        }
    }

    /** A tag has no value that can be used; its last good one is kept and marked. */
    public synchronized void bad(TagSlot slot, String why, Instant time, Delivery delivery) {
        malformed(slot.path(), why);
        take(slot, time, delivery, List.of());
    }

    /** Ends what came together, such as one message: what it says is passed on at once. */
    public synchronized void flush() {
        pass(meanings.counts(), wallClock.instant());
    }

    /** These stations are gone, though their source lives: a Sparkplug death, a publisher's last will. */
    public synchronized void lose(Collection<StationId> stations) {
        for (var station : stations) {
            if (gone.add(station) && told.contains(station) && !lost) {
                pass(List.of(new ContactLost(lineTime(wallClock.instant()), station)), wallClock.instant());
            }
        }
    }

    /** These stations are there again: a Sparkplug birth. Nothing else brings back what was lost that way. */
    public synchronized void regain(Collection<StationId> stations) {
        for (var station : stations) {
            if (gone.remove(station) && told.contains(station) && !lost) {
                regained(station);
            }
        }
    }

    /** A condition of a station was told. */
    public synchronized void condition(StationId station, ConditionState condition, Instant time) {
        take(station, time, Delivery.FRESH, List.of(new ConditionReported(lineTime(time), station, condition)));
    }

    /** All conditions of a station will be told anew. */
    public synchronized void conditionsRefreshed(StationId station) {
        var now = wallClock.instant();
        take(station, now, Delivery.ASKED, List.of(new ConditionsRefreshed(lineTime(now), station)));
    }

    /** The source had values that we shall never get. */
    public synchronized void lost(long values, String why) {
        malformed("%d values".formatted(values), why);
    }

    /** What the doctor has to say while the connection holds; empty: nothing any more. */
    public synchronized void finding(Optional<Finding> found) {}

    /** How the channel is protected, in words. */
    public synchronized void protection(String words) {}

    private void take(TagSlot slot, Instant time, Delivery delivery, List<LineEvent> events) {
        take(slot.station(), time, delivery, events);
    }

    private void take(StationId station, Instant time, Delivery delivery, List<LineEvent> events) {
        received++;
        if (delivery != Delivery.RETAINED && delivery != Delivery.HISTORICAL) {
            alive();
        }
        if (delivery != Delivery.HISTORICAL) {
            pass(events, time);
        }
        if (!closed && told.add(station) && !lost && !gone.contains(station)) {
            regained(station);
        }
    }

    private LineTime lineTime(Instant time) {
        return clock == null ? LineTime.ORIGIN : clock.at(time);
    }

    private void pass(List<LineEvent> events, Instant time) {
        if (closed) {
            return;
        }
        var now = wallClock.instant();
        var provenance = new Provenance(source, time, now, Quality.GOOD);
        events.forEach(event -> sink.heard(new EventRecord(event, provenance)));
    }

    private void regained(StationId station) {
        var now = wallClock.instant();
        pass(List.of(new ContactRegained(lineTime(now), station)), now);
    }

    /** Says of every station that was in contact that it is not any more. */
    synchronized void lose() {
        if (!lost) {
            lost = true;
            var now = wallClock.instant();
            told.forEach(station -> pass(List.of(new ContactLost(lineTime(now), station)), now));
        }
    }

    synchronized boolean isLost() {
        return lost;
    }

    synchronized Optional<Instant> newestArrival() {
        return Optional.ofNullable(newestArrival);
    }

    synchronized long received() {
        return received;
    }

    /** What could not be read, in one sentence; empty where all could. */
    synchronized String faults() {
        return malformed == 0
                ? ""
                : "%d messages could not be read, the newest at %s".formatted(malformed, newestFault);
    }

    synchronized void close() {
        closed = true;
    }
}
