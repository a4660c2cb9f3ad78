package linetwin.connectors.opcua;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.opcua.value.ScalarReader;
import linetwin.connectors.opcua.value.StatusCodeText;
import linetwin.connectors.opcua.value.ValueForm;
import linetwin.connectors.opcua.value.ValueSelector;
import linetwin.connectors.opcua.value.ValueTimeReader;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.model.Quality;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.jspecify.annotations.Nullable;

/**
 * Tag of a monitored item: forwards each value of the server to the ingest. It is called for each value, up to a
 * hundred thousand times a second, so a plain number needs no map, stream or text. Not thread-safe.
 */
final class MonitoredTag {
    private final BoundTag slot;
    private final List<ValueSelector> picks;
    private final ValueForm sort;
    private final double factor;
    private final double offset;
    private final Map<Integer, String> names;
    private volatile double deadband;
    private double lastForwarded = Double.NaN;
    private boolean isAnswer = true;
    private volatile @Nullable Instant first;
    private volatile @Nullable Instant newest;
    private volatile @Nullable RejectionReason awaited;

    /** @param names names of an enumeration's values if the tag is reported by name; else empty */
    MonitoredTag(BoundTag slot, List<ValueSelector> picks, Map<Integer, String> names) {
        this.slot = slot;
        this.picks = picks;
        this.sort = ValueForm.of(slot.spec().meaning());
        this.factor = slot.spec().factor();
        this.offset = slot.spec().offset();
        this.names = names;
    }

    /** Filters changes below this limit, in the unit of the node, for servers that cannot. */
    void leaveOut(double smallerThan) {
        deadband = smallerThan;
    }

    boolean isNumber() {
        return sort == ValueForm.NUMBER;
    }

    BoundTag slot() {
        return slot;
    }

    /** Accepts a notified value: the first is the response to our subscription, all others are new. */
    void notified(DataValue data, SourceIngest ingest, @Nullable EncodingContext types) {
        var origin = isAnswer ? ValueOrigin.REQUESTED : ValueOrigin.REPORTED;
        isAnswer = false;
        take(data, origin, ingest, types);
    }

    /** Source time of the first value of this session; empty before it. */
    Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** Source time of the newest value; empty before the first. */
    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** Accepts a value of this origin. */
    void take(DataValue data, ValueOrigin origin, SourceIngest ingest, @Nullable EncodingContext types) {
        var status = data.statusCode();
        if (status.isOverflowSet()) {
            ingest.errors().reportLost(slot.path(), 1);
        }
        var time = ValueTimeReader.of(data);
        if (origin != ValueOrigin.HISTORICAL) {
            arrived(time);
        }
        awaited = null;
        if (status.isBad()) {
            withoutValue(status, time, origin, ingest);
        } else if (origin == ValueOrigin.REQUESTED && data.value().value() == null) {
            await(RejectionReason.of(RejectionCode.NO_VALUE), time, origin, ingest);
        } else {
            decode(data, status.isGood() ? Quality.GOOD : Quality.UNCERTAIN, time, origin, ingest, types);
        }
    }

    private void withoutValue(StatusCode status, Instant time, ValueOrigin origin, SourceIngest ingest) {
        if (StatusCodeText.isTransient(status, origin == ValueOrigin.REQUESTED)) {
            await(StatusCodeText.reason(RejectionCode.BAD_STATUS, status), time, origin, ingest);
        } else {
            ingest.tags()
                    .acceptUnavailable(slot, StatusCodeText.reason(RejectionCode.BAD_STATUS, status), time, origin);
        }
    }

    /** Accepts that there is no value yet, for example soon after the start of a server. */
    private void await(RejectionReason why, Instant time, ValueOrigin origin, SourceIngest ingest) {
        awaited = why;
        ingest.tags().acceptNoValueYet(slot, time, origin);
    }

    private void decode(
            DataValue data,
            Quality quality,
            Instant time,
            ValueOrigin origin,
            SourceIngest ingest,
            @Nullable EncodingContext types) {
        try {
            pass(part(data, types), quality, time, origin, ingest);
        } catch (RuntimeException e) {
            // A value of the server must not end the connection, nor delay the other values.
            ingest.tags().acceptUnusable(slot, RejectionReason.of(e), time, origin);
        }
    }

    /** Reports, once, that there is still no value. */
    void reportAwaited(SourceIngest ingest) {
        var why = awaited;
        if (why != null) {
            awaited = null;
            ingest.errors().reportBadValue(slot.path(), why);
        }
    }

    private void arrived(Instant time) {
        if (first == null) {
            first = time;
        }
        newest = time;
    }

    private @Nullable Object part(DataValue data, @Nullable EncodingContext types) {
        var value = data.value().value();
        return value == null || picks.isEmpty() ? value : ValueSelector.follow(picks, value, types);
    }

    private void pass(@Nullable Object value, Quality quality, Instant time, ValueOrigin origin, SourceIngest ingest) {
        if (sort == ValueForm.NUMBER) {
            number(ScalarReader.number(value), value, quality, time, origin, ingest);
        } else {
            other(value, quality, time, origin, ingest);
        }
    }

    private void number(
            double number,
            @Nullable Object value,
            Quality quality,
            Instant time,
            ValueOrigin origin,
            SourceIngest ingest) {
        if (!Double.isFinite(number)) {
            unusable(ScalarReader.whyNoNumber(value), value == null || value instanceof Number, time, origin, ingest);
        } else if (origin == ValueOrigin.HISTORICAL) {
            ingest.tags().acceptNumber(slot, number * factor + offset, quality, time, origin);
        } else if (deadband == 0 || !(Math.abs(number - lastForwarded) <= deadband)) {
            lastForwarded = number;
            ingest.tags().acceptNumber(slot, number * factor + offset, quality, time, origin);
        }
    }

    private void other(@Nullable Object value, Quality quality, Instant time, ValueOrigin origin, SourceIngest ingest) {
        var name = value instanceof Number number ? names.get(number.intValue()) : null;
        if (name == null && sort == ValueForm.STATE && value instanceof Number) {
            number(ScalarReader.number(value), value, quality, time, origin, ingest);
            return;
        }
        var text = name == null ? ScalarReader.text(value) : name;
        if (text == null) {
            unusable(ScalarReader.whyNoText(value), value == null, time, origin, ingest);
        } else {
            ingest.tags().acceptText(slot, text, quality, time, origin);
        }
    }

    /** @param isNone true if the server itself reports that there is no value */
    private void unusable(RejectionReason why, boolean isNone, Instant time, ValueOrigin origin, SourceIngest ingest) {
        if (isNone) {
            ingest.tags().acceptUnavailable(slot, why, time, origin);
        } else {
            ingest.tags().acceptUnusable(slot, why, time, origin);
        }
    }

    @Override
    public String toString() {
        return slot.path();
    }
}
