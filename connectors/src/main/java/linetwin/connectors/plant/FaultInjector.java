package linetwin.connectors.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.core.model.Quality;
import linetwin.core.plant.FaultAmount;
import linetwin.core.plant.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * Filter between the updates of the plant and their publisher: drops, delays, reorders, duplicates and changes updates
 * according to the active faults of one source. Faults begin and end by the plant's clock; {@link FaultDraws} decides
 * which updates they hit. Called from the plant's thread only.
 */
final class FaultInjector {
    private static final Duration REPEAT_PERIOD = Duration.ofMillis(500);
    /**
     * Limit of the updates that a flood repeats within one step of 50 ms, so that one source does not keep the plant's
     * only thread from the other sources. A count and not a time: the number of repetitions must not depend on the
     * speed of the machine.
     */
    static final int FLOOD_PER_STEP = 2_000;

    private static final double NANOS = 1e9;

    private final PlantPublisher publisher;
    private final FaultDraws draws;
    private final Map<FaultKind, FaultAmount> faults = new EnumMap<>(FaultKind.class);
    private final Map<String, PublishedUpdate> latest = new TreeMap<>();
    private final PriorityQueue<DelayedUpdate> delayed =
            new PriorityQueue<>(Comparator.comparing(DelayedUpdate::due).thenComparing(DelayedUpdate::number));
    private long number;
    private double owedValues;
    private int floodPosition;
    private int floodLeft = FLOOD_PER_STEP;
    private Instant stoppedClock = Instant.EPOCH;
    private Instant nextRepeat = Instant.EPOCH;
    private @Nullable Instant newestTick;

    private record DelayedUpdate(Instant due, long number, PublishedUpdate update) {}

    FaultInjector(PlantPublisher publisher, FaultDraws draws) {
        this.publisher = publisher;
        this.draws = draws;
    }

    /** Begins a fault and replaces an active one of the same kind. */
    void begin(FaultKind kind, FaultAmount amount, Instant now) {
        faults.put(kind, amount);
        if (kind == FaultKind.STALE_CLOCK) {
            stoppedClock = now;
        }
    }

    /** Ends a fault and discards all delayed updates, as the caller publishes the whole line again. */
    void end(FaultKind kind) {
        var ended = faults.remove(kind);
        delayed.clear();
        if (ended != null && kind == FaultKind.FLOOD && newestTick != null) {
            var now = newestTick.plusMillis(1);
            // Values of the flood carry newer times than the true values and would replace them.
            latest.values().forEach(update -> distorted(update.timed(_ -> now)).to(publisher));
        }
    }

    /** Publishes an update as far as the active faults permit. */
    void publish(PublishedUpdate update, Instant now) {
        var frozen = faults.get(FaultKind.FROZEN_VALUE);
        if (FaultAmount.UNSENT.equals(frozen) || frozen != null && !(update instanceof PublishedUpdate.OfLine)) {
            return;
        }
        if (!hits(FaultKind.DROP, update)) {
            var due = due(update, now);
            if (due.isAfter(now)) {
                delayed.add(new DelayedUpdate(due, number++, update));
            } else {
                send(update);
            }
        }
    }

    private boolean hits(FaultKind kind, PublishedUpdate update) {
        return faults.get(kind) instanceof FaultAmount.Share(var part)
                && draws.draw(kind, update.about(), update.identity()) < part;
    }

    private Instant due(PublishedUpdate update, Instant now) {
        var due = now;
        if (faults.get(FaultKind.DELAY) instanceof FaultAmount.Span(var length)) {
            due = due.plus(length);
        }
        if (faults.get(FaultKind.REORDER) instanceof FaultAmount.Span(var window)) {
            var part = draws.draw(FaultKind.REORDER, update.about(), update.identity());
            due = due.plusNanos(Math.round(part * window.toNanos()));
        }
        return due;
    }

    private void send(PublishedUpdate update) {
        latest.put(update.about(), update);
        var distorted = distorted(update);
        distorted.to(publisher);
        if (hits(FaultKind.DUPLICATE, update)) {
            distorted.to(publisher);
        }
        if (faults.get(FaultKind.FLOOD) instanceof FaultAmount.Times(var factor)) {
            for (int i = 1; i < factor && floodLeft > 0; i++) {
                floodLeft--;
                jittered(distorted, i).to(publisher);
            }
        }
    }

    private PublishedUpdate distorted(PublishedUpdate update) {
        var timed = update;
        var clock = faults.get(FaultKind.STALE_CLOCK);
        if (clock instanceof FaultAmount.Span(var offset)) {
            timed = update.timed(time -> time.plus(offset));
        } else if (clock != null) {
            timed = update.timed(_ -> stoppedClock);
        }
        return timed instanceof PublishedUpdate.OfSignals signals
                        && faults.get(FaultKind.BAD_QUALITY) instanceof FaultAmount.Share(var part)
                ? signals.each((id, signal) -> degraded(signals, id, signal, part))
                : timed;
    }

    private SignalReport degraded(PublishedUpdate.OfSignals update, String id, SignalReport signal, double part) {
        return draws.draw(FaultKind.BAD_QUALITY, update.about(id), update.identity(id)) < part
                ? new SignalReport(signal.value(), Quality.BAD, signal.time())
                : signal;
    }

    /** Shifts the time by microseconds and the value by one unit in the last place: a server sends only changes. */
    private static PublishedUpdate jittered(PublishedUpdate update, int count) {
        var later = update.timed(time -> time.plusNanos(1_000L * (count % 1_000)));
        return later instanceof PublishedUpdate.OfSignals signals
                ? signals.each((_, s) ->
                        new SignalReport(count % 2 == 0 ? s.value() : Math.nextUp(s.value()), s.quality(), s.time()))
                : later;
    }

    /** Publishes the delayed updates that are due, and the repetitions of a frozen value or a flood. */
    void tick(Instant now) {
        while (!delayed.isEmpty() && !delayed.element().due().isAfter(now)) {
            send(delayed.remove().update());
        }
        if (FaultAmount.REPEATED.equals(faults.get(FaultKind.FROZEN_VALUE)) && !now.isBefore(nextRepeat)) {
            nextRepeat = now.plus(REPEAT_PERIOD);
            List.copyOf(latest.values()).stream()
                    .filter(update -> !(update instanceof PublishedUpdate.OfLine))
                    .forEach(update -> distorted(update.timed(_ -> now)).to(publisher));
        }
        if (faults.get(FaultKind.FLOOD) instanceof FaultAmount.Rate(var perSecond) && newestTick != null) {
            owedValues += perSecond * Duration.between(newestTick, now).toNanos() / NANOS;
            flood(now);
        }
        newestTick = now;
        floodLeft = FLOOD_PER_STEP;
    }

    private void flood(Instant now) {
        var floodable = List.copyOf(latest.values());
        while (owedValues >= 1 && !floodable.isEmpty() && floodLeft > 0) {
            floodLeft--;
            floodPosition++;
            var update = floodable.get(floodPosition % floodable.size());
            var round = floodPosition / floodable.size();
            jittered(distorted(update.timed(_ -> now)), round).to(publisher);
            owedValues -= Math.max(1, update.size());
        }
        // Values above the limit of the step are discarded, not carried over to the next steps.
        owedValues = Math.min(owedValues, 1);
    }
}
