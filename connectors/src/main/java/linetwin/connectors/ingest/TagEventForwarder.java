package linetwin.connectors.ingest;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.event.LineEvent;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.StationId;
import linetwin.core.time.EpochMicros;

/** Maps values of tags other than signals to events and forwards them. Not thread-safe. */
final class TagEventForwarder {
    private final SourceContext context;
    private final InstantSource wallClock;
    private final ArrivalTracker arrivals;
    private final ContactMonitor contacts;
    private final MessageArrival message;
    private final TimestampMapper timestamps;
    private final EventForwarder events;
    private final RegularTagMonitor regularTags;
    private long rejected;

    TagEventForwarder(
            SourceContext context,
            InstantSource wallClock,
            ArrivalTracker arrivals,
            ContactMonitor contacts,
            MessageArrival message,
            TimestampMapper timestamps,
            EventForwarder events,
            RegularTagMonitor regularTags) {
        this.context = context;
        this.wallClock = wallClock;
        this.arrivals = arrivals;
        this.contacts = contacts;
        this.message = message;
        this.timestamps = timestamps;
        this.events = events;
        this.regularTags = regularTags;
        context.meanings().restart(this::reject);
        context.meanings(ValueOrigin.HISTORICAL).restart(this::reject);
    }

    private void reject(String path, RejectionReason why) {
        rejected++;
        context.statistics().rejected(path, why, wallClock.instant());
    }

    /**
     * Forwards the events of a number.
     *
     * @return false if the number has no meaning
     */
    boolean forwardNumber(BoundTag tag, double value, Instant time, ValueOrigin origin) {
        long before = rejected;
        var stamp = stamp(tag, time, origin);
        forward(tag, stamp, origin, context.meanings(origin).number(tag, value, timestamps.of(stamp)));
        return rejected == before;
    }

    /**
     * Forwards the events of a text.
     *
     * @return false if the text has no meaning
     */
    boolean forwardText(BoundTag tag, String value, Instant time, ValueOrigin origin) {
        long before = rejected;
        var stamp = stamp(tag, time, origin);
        forward(tag, stamp, origin, context.meanings(origin).text(tag, value, timestamps.of(stamp)));
        return rejected == before;
    }

    /** Forwards that a tag has no value; {@code reason} is the code of an undefined state. */
    void forwardNone(BoundTag tag, String reason, Instant time, ValueOrigin origin) {
        var stamp = stamp(tag, time, origin);
        forward(tag, stamp, origin, context.meanings(origin).none(tag, reason, timestamps.of(stamp)));
    }

    /**
     * Forwards the counters that changed in this message, one event per station, as each counter is a tag of its own.
     */
    void forwardCounts() {
        events.forward(context.meanings().counts(), message.time(), ValueOrigin.REQUESTED);
        var past = context.meanings(ValueOrigin.HISTORICAL).counts();
        events.forward(past, message.time(), ValueOrigin.HISTORICAL);
    }

    private Instant stamp(BoundTag tag, Instant time, ValueOrigin origin) {
        long micros = timestamps.micros(tag, time, message.time());
        if (origin == ValueOrigin.REPORTED) {
            context.statistics().arrived(micros, EpochMicros.of(message.time()).micros());
        }
        return micros == EpochMicros.of(time).micros() ? time : message.time();
    }

    private void forward(BoundTag tag, Instant time, ValueOrigin origin, List<LineEvent> mapped) {
        if (origin.provesContact()) {
            regularTags.accept(tag, contacts.of(tag.station()));
        }
        forward(tag.station(), time, origin, mapped);
    }

    /** Forwards events of a station, and confirms its contact afterwards if their origin proves it. */
    void forward(StationId station, Instant time, ValueOrigin origin, List<LineEvent> mapped) {
        arrivals.count(1);
        if (origin.provesContact()) {
            arrivals.prove();
        }
        events.forward(mapped, time, origin);
        if (origin.provesContact()) {
            contacts.of(station).confirm();
        }
    }
}
