package linetwin.connectors.opcua;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.tag.BoundTag;
import linetwin.core.model.Quality;
import org.eclipse.milo.opcua.stack.core.encoding.EncodingContext;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.jspecify.annotations.Nullable;

/**
 * What a monitored item is for: hands each value that the server sends to the inbox. Called for every value, a hundred
 * thousand times a second, so a plain number costs no map, no stream and no text. One thread at a time.
 */
final class MonitoredTag {
    private final BoundTag slot;
    private final List<Pick> picks;
    private final ValueSort sort;
    private final double factor;
    private final double offset;
    private final Map<Integer, String> names;
    private volatile double deadband;
    private double told = Double.NaN;
    private boolean isAnswer = true;
    private volatile @Nullable Instant first;
    private volatile @Nullable Instant newest;
    private volatile @Nullable String awaited;

    /** @param names of an enumeration's values, where the tag is told by name; else empty */
    MonitoredTag(BoundTag slot, List<Pick> picks, Map<Integer, String> names) {
        this.slot = slot;
        this.picks = picks;
        this.sort = ValueSort.of(slot.spec().meaning());
        this.factor = slot.spec().factor();
        this.offset = slot.spec().offset();
        this.names = names;
    }

    /** Leaves out smaller changes by itself, for servers that cannot: in the unit of the node. */
    void leaveOut(double smallerThan) {
        deadband = smallerThan;
    }

    boolean isNumber() {
        return sort == ValueSort.NUMBER;
    }

    BoundTag slot() {
        return slot;
    }

    /** A value as the server notified it: the first answers our subscription, all others are news. */
    void notified(DataValue data, SourceIngest inbox, @Nullable EncodingContext types) {
        var delivery = isAnswer ? ValueOrigin.ASKED : ValueOrigin.FRESH;
        isAnswer = false;
        take(data, delivery, inbox, types);
    }

    /** Source time of the first value of this session; empty before it. */
    Optional<Instant> first() {
        return Optional.ofNullable(first);
    }

    /** Source time of the newest value; empty before the first. */
    Optional<Instant> newest() {
        return Optional.ofNullable(newest);
    }

    /** A value that came in this way. */
    void take(DataValue data, ValueOrigin delivery, SourceIngest inbox, @Nullable EncodingContext types) {
        var status = data.statusCode();
        if (status.isOverflowSet()) {
            inbox.lost(1, "the server's queue for %s was full".formatted(slot.path()));
        }
        var time = Times.of(data);
        if (delivery != ValueOrigin.HISTORICAL) {
            heard(time);
        }
        awaited = whyAwaited(data, delivery);
        if (awaited != null) {
            inbox.awaited(slot, time, delivery);
            return;
        }
        if (status.isBad()) {
            inbox.valueless(slot, Statuses.words(status), time, delivery);
            return;
        }
        try {
            pass(part(data, types), status.isGood() ? Quality.GOOD : Quality.UNCERTAIN, time, delivery, inbox);
        } catch (RuntimeException e) {
            // Whatever a server sends must not end the connection, nor hold up the values beside it.
            inbox.bad(slot, String.valueOf(e.getMessage()), time, delivery);
        }
    }

    /** Why there is no value yet, such as soon after the start of a server; null where that is not so. */
    private static @Nullable String whyAwaited(DataValue data, ValueOrigin delivery) {
        var status = data.statusCode();
        boolean isAnswer = delivery == ValueOrigin.ASKED;
        if (status.isBad()) {
            return Statuses.isForNow(status, isAnswer) ? Statuses.words(status) : null;
        }
        return isAnswer && data.value().value() == null ? "it has no value" : null;
    }

    /** Tells, once, that it still has no value. */
    void tellAwaited(SourceIngest inbox) {
        var why = awaited;
        if (why != null) {
            awaited = null;
            inbox.saidBad(slot.path(), why);
        }
    }

    private void heard(Instant time) {
        if (first == null) {
            first = time;
        }
        newest = time;
    }

    private @Nullable Object part(DataValue data, @Nullable EncodingContext types) {
        var value = data.value().value();
        return value == null || picks.isEmpty() ? value : Pick.follow(picks, value, types);
    }

    private void pass(@Nullable Object value, Quality quality, Instant time, ValueOrigin delivery, SourceIngest inbox) {
        if (sort == ValueSort.NUMBER) {
            number(Scalars.number(value), value, quality, time, delivery, inbox);
        } else {
            other(value, quality, time, delivery, inbox);
        }
    }

    private void number(
            double number,
            @Nullable Object value,
            Quality quality,
            Instant time,
            ValueOrigin delivery,
            SourceIngest inbox) {
        if (!Double.isFinite(number)) {
            unusable(Scalars.whyNoNumber(value), value == null || value instanceof Number, time, delivery, inbox);
        } else if (delivery == ValueOrigin.HISTORICAL) {
            inbox.number(slot, number * factor + offset, quality, time, delivery);
        } else if (deadband == 0 || !(Math.abs(number - told) <= deadband)) {
            told = number;
            inbox.number(slot, number * factor + offset, quality, time, delivery);
        }
    }

    private void other(
            @Nullable Object value, Quality quality, Instant time, ValueOrigin delivery, SourceIngest inbox) {
        var name = value instanceof Number number ? names.get(number.intValue()) : null;
        if (name == null && sort == ValueSort.STATE && value instanceof Number) {
            number(Scalars.number(value), value, quality, time, delivery, inbox);
            return;
        }
        var text = name == null ? Scalars.text(value) : name;
        if (text == null) {
            unusable(Scalars.whyNoText(value), value == null, time, delivery, inbox);
        } else {
            inbox.text(slot, text, quality, time, delivery);
        }
    }

    /** @param isNone whether the server itself says that there is no value */
    private void unusable(String why, boolean isNone, Instant time, ValueOrigin delivery, SourceIngest inbox) {
        if (isNone) {
            inbox.valueless(slot, why, time, delivery);
        } else {
            inbox.bad(slot, why, time, delivery);
        }
    }

    @Override
    public String toString() {
        return slot.path();
    }
}
