package linetwin.connectors.ingest;

import java.time.Instant;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.NumberParser;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;

/**
 * Entrance of mapped tags. Checks that the connection is open, the number finite and the quality usable. Signals are
 * collected in the {@link SignalBatcher} until {@link #flush}; other tags go to the {@link TagEventForwarder}. Safe for
 * the threads of any library.
 */
public final class TagIngest {
    /** Severity name of OPC UA (OPC 10000-4, 7.39) for a value that cannot be used. */
    private static final String BAD = "Bad";

    private static final RejectionReason BAD_QUALITY = RejectionReason.of(RejectionCode.BAD_QUALITY);

    private final ArrivalTracker arrivals;
    private final MessageArrival message;
    private final SignalBatcher signals;
    private final TagEventForwarder events;
    private final ErrorIngest errors;
    private final LastGoodValue lastGood;

    TagIngest(
            ArrivalTracker arrivals,
            MessageArrival message,
            SignalBatcher signals,
            TagEventForwarder events,
            ErrorIngest errors,
            LastGoodValue lastGood) {
        this.arrivals = arrivals;
        this.message = message;
        this.signals = signals;
        this.events = events;
        this.errors = errors;
        this.lastGood = lastGood;
    }

    /**
     * Accepts a number.
     *
     * @param value number in the unit of the line file, after factor and offset of its tag
     * @param time time of the source's clock
     */
    public void acceptNumber(BoundTag tag, double value, Quality quality, Instant time, ValueOrigin origin) {
        synchronized (arrivals) {
            if (arrivals.isClosed()) {
                return;
            }
            if (!Double.isFinite(value)) {
                unavailable(tag, RejectionReason.of(RejectionCode.NOT_FINITE, value), time, origin);
            } else if (quality == Quality.BAD) {
                unavailable(tag, BAD_QUALITY, time, origin);
            } else {
                usable(tag, value, quality, time, origin);
            }
        }
    }

    private void usable(BoundTag tag, double value, Quality quality, Instant time, ValueOrigin origin) {
        message.begin();
        if (tag.isSignal()) {
            signals.add(tag, value, quality, time, origin);
        } else if (!events.forwardNumber(tag, value, time, origin)) {
            return;
        }
        lastGood.keep(tag, value, quality, time, message.time());
    }

    /** Accepts a text: a state, a reason, a serial, or a number in text form. */
    public void acceptText(BoundTag tag, String value, Quality quality, Instant time, ValueOrigin origin) {
        synchronized (arrivals) {
            if (arrivals.isClosed()) {
                return;
            }
            if (quality == Quality.BAD) {
                unavailable(tag, BAD_QUALITY, time, origin);
            } else if (tag.isSignal()) {
                writtenNumber(tag, value, quality, time, origin);
            } else {
                message.begin();
                if (events.forwardText(tag, value, time, origin)) {
                    lastGood.keepText(tag, value, quality, time, message.time());
                }
            }
        }
    }

    private void writtenNumber(BoundTag tag, String value, Quality quality, Instant time, ValueOrigin origin) {
        var number = NumberParser.of(value);
        if (Double.isNaN(number)) {
            unusable(tag, RejectionReason.of(RejectionCode.NO_NUMBER, value), time, origin);
        } else {
            usable(tag, number, quality, time, origin);
        }
    }

    /** Accepts that the source reports no good value; the last good value of a signal is kept and marked. */
    public void acceptUnavailable(BoundTag tag, RejectionReason why, Instant time, ValueOrigin origin) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                unavailable(tag, why, time, origin);
            }
        }
    }

    private void unavailable(BoundTag tag, RejectionReason why, Instant time, ValueOrigin origin) {
        errors.reportBadValue(tag.path(), why);
        withoutValue(tag, BAD, time, origin);
    }

    /**
     * Accepts a value that cannot be used; the last good value of a signal is kept and marked, a state becomes
     * undefined.
     */
    public void acceptUnusable(BoundTag tag, RejectionReason why, Instant time, ValueOrigin origin) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                unusable(tag, why, time, origin);
            }
        }
    }

    private void unusable(BoundTag tag, RejectionReason why, Instant time, ValueOrigin origin) {
        errors.reportMalformed(tag.path(), why);
        withoutValue(tag, BAD, time, origin);
    }

    /** Accepts that a tag has no value yet, which is not an error. */
    public void acceptNoValueYet(BoundTag tag, Instant time, ValueOrigin origin) {
        synchronized (arrivals) {
            if (!arrivals.isClosed()) {
                withoutValue(tag, "", time, origin);
            }
        }
    }

    /**
     * Marks a tag as having no value.
     *
     * @param reason code of an undefined state, as the source names it
     */
    private void withoutValue(BoundTag tag, String reason, Instant time, ValueOrigin origin) {
        message.begin();
        if (tag.isSignal()) {
            signals.add(tag, Double.NaN, Quality.BAD, time, origin);
        } else {
            events.forwardNone(tag, reason, time, origin);
        }
    }

    /** Ends a group of values that arrived together, such as one message, and forwards it at once. */
    public void flush() {
        synchronized (arrivals) {
            if (arrivals.isClosed() || !message.isOpen()) {
                return;
            }
            message.end();
            if (signals.forwardAll()) {
                arrivals.prove();
            }
            signals.confirmContacts();
            events.forwardCounts();
            arrivals.count(signals.takeCount());
        }
    }
}
