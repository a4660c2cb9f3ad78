package linetwin.connectors.ingest;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import linetwin.core.feed.FeedSink;
import linetwin.core.id.StationId;

/**
 * All entrances of one connection, which share one lock; nothing passes after {@link #close}. Protocols use the
 * entrances, the supervision of the connection uses the other methods. Safe for the threads of any library.
 */
public final class SourceIngest {
    private final SourceContext context;
    private final FeedSink sink;
    private final InstantSource wallClock;
    private final ContactMonitor contacts = new ContactMonitor(this::contact);
    private final ArrivalTracker arrivals;
    private final TimestampMapper timestamps;
    private final EventForwarder events;
    private final UnconfirmedStates unconfirmedStates;
    private final LastGoodValue lastGood = new LastGoodValue();
    private final ReportIngest reports;
    private final TagIngest tags;
    private final ConditionIngest conditions;
    private final LifeSignIngest lifeSigns;
    private final ErrorIngest errors;

    public SourceIngest(SourceContext context, FeedSink sink, InstantSource wallClock) {
        this.context = context;
        this.sink = sink;
        this.wallClock = wallClock;
        arrivals = new ArrivalTracker(context, wallClock, contacts);
        timestamps = new TimestampMapper(context);
        events = new EventForwarder(context, timestamps, sink, wallClock);
        unconfirmedStates = new UnconfirmedStates(context);
        errors = new ErrorIngest(context.statistics(), wallClock);
        lifeSigns = new LifeSignIngest(context, arrivals, contacts);
        reports = new ReportIngest(context, sink, wallClock, arrivals, contacts, timestamps, events, lastGood);
        var message = new MessageArrival(context, wallClock);
        var regularTags = new RegularTagMonitor(sink, message);
        var tagEvents =
                new TagEventForwarder(context, wallClock, arrivals, contacts, message, timestamps, events, regularTags);
        var signals = new SignalBatcher(context, message, timestamps, events, contacts, regularTags);
        tags = new TagIngest(arrivals, message, signals, tagEvents, errors, lastGood);
        conditions = new ConditionIngest(wallClock, arrivals, timestamps, tagEvents);
        var clock = context.clock();
        if (clock != null) {
            sink.clock(clock);
        }
    }

    /** Entrance of our own station model. */
    public ReportIngest reports() {
        return reports;
    }

    /** Entrance of mapped tags. */
    public TagIngest tags() {
        return tags;
    }

    /** Entrance of alarms and conditions. */
    public ConditionIngest conditions() {
        return conditions;
    }

    /** Entrance of signs of life. */
    public LifeSignIngest lifeSigns() {
        return lifeSigns;
    }

    /** Entrance of errors. */
    public ErrorIngest errors() {
        return errors;
    }

    private void contact(StationId station, boolean inContact) {
        unconfirmedStates.contact(station, inContact);
        events.contact(station, inContact);
    }

    /** Ends the contact of every station. */
    public void loseContact() {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                arrivals.lose();
            }
        }
    }

    /**
     * Marks stations whose regular tags have ceased, and forwards values of a message that was not flushed.
     *
     * @param ahead margin before the limit of a tag, so that the mark is visible within the limit
     */
    public void judge(Duration ahead) {
        synchronized (arrivals) {
            tags.flush();
            contacts.judge(context.nanos(), ahead.toNanos());
            var now = wallClock.instant();
            events.forward(unconfirmedStates.judge(timestamps.at(now)), now, ValueOrigin.REQUESTED);
        }
    }

    /**
     * Accepts a step of our own clock, or that the computer slept. After a step back, line time continues without a
     * step. After a step forward, the time between is unknown and contact is lost.
     */
    public void clockSet(Instant before, Instant now) {
        synchronized (arrivals) {
            var clock = context.clock();
            if (now.isAfter(before)) {
                loseContact();
            } else if (clock != null) {
                timestamps.follow(clock);
                sink.clock(clock);
            }
        }
    }

    public boolean isContactLost() {
        synchronized (arrivals) {
            return contacts.isSourceLost();
        }
    }

    /** Wall time of the newest proof that the source is alive; empty before the first. */
    public Optional<Instant> newestArrival() {
        synchronized (arrivals) {
            return arrivals.newest();
        }
    }

    /** Monotonic time of the newest proof in nanoseconds; valid only where {@link #newestArrival} is present. */
    public long newestArrivalNanos() {
        synchronized (arrivals) {
            return arrivals.newestNanos();
        }
    }

    /** Number of received values and messages of this connection. */
    public long received() {
        synchronized (arrivals) {
            return arrivals.received();
        }
    }

    /** Publishes the newest good value in the statistics of the source. */
    public void publishLastGood() {
        synchronized (arrivals) {
            lastGood.publish(context.statistics());
        }
    }

    public void close() {
        synchronized (arrivals) {
            tags.flush();
            publishLastGood();
            arrivals.close();
        }
    }
}
