package linetwin.connectors.plant;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.core.model.Quality;
import linetwin.core.plant.FaultAmount;
import linetwin.core.plant.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * Stands between what the plant has to tell and the publisher that tells it, and loses, delays, mixes up, repeats and
 * bends it as its faults say. Its dice are thrown from a seed, once for each telling that a fault looks at.
 */
final class FaultInjector {
    private static final Duration REPEAT = Duration.ofMillis(500);
    /**
     * Updates that a flood repeats at most within one step of 50 ms, so that it keeps the plant's only thread from no
     * other source. A count, not a time: the random draws of a seed must not depend on the speed of the machine.
     */
    static final int FLOOD_PER_STEP = 2_000;

    private static final double NANOS = 1e9;

    private final PlantPublisher publisher;
    private final RandomGenerator dice;
    private final Map<FaultKind, FaultAmount> faults = new EnumMap<>(FaultKind.class);
    private final Map<String, PublishedUpdate> told = new TreeMap<>();
    private final PriorityQueue<Late> late =
            new PriorityQueue<>(Comparator.comparing(Late::due).thenComparing(Late::number));
    private long number;
    private double owed;
    private int nextOfFlood;
    private int floodLeft = FLOOD_PER_STEP;
    private Instant stoodStill = Instant.EPOCH;
    private Instant nextRepeat = Instant.EPOCH;
    private @Nullable Instant newestTick;

    private record Late(Instant due, long number, PublishedUpdate telling) {}

    FaultInjector(PlantPublisher publisher, RandomGenerator dice) {
        this.publisher = publisher;
        this.dice = dice;
    }

    /** Begins a fault, in the place of one of its kind. */
    void begin(FaultKind kind, FaultAmount amount, Instant now) {
        faults.put(kind, amount);
        if (kind == FaultKind.STALE_CLOCK) {
            stoodStill = now;
        }
    }

    /** Ends a fault; what it still keeps back is forgotten, as all will be told anew. */
    void end(FaultKind kind) {
        var ended = faults.remove(kind);
        late.clear();
        if (ended != null && kind == FaultKind.FLOOD && newestTick != null) {
            var now = newestTick.plusMillis(1);
            // The values of the flood were newer than the true ones, and would hold.
            told.values().forEach(telling -> bent(telling.timed(_ -> now)).to(publisher));
        }
    }

    /** Tells, as well as it can. */
    void tell(PublishedUpdate telling, Instant now) {
        var frozen = faults.get(FaultKind.FROZEN_VALUE);
        if (FaultAmount.UNSENT.equals(frozen) || frozen != null && !(telling instanceof PublishedUpdate.OfLine)) {
            return;
        }
        if (!hits(FaultKind.DROP)) {
            var due = due(now);
            if (due.isAfter(now)) {
                late.add(new Late(due, number++, telling));
            } else {
                say(telling);
            }
        }
    }

    private boolean hits(FaultKind kind) {
        return faults.get(kind) instanceof FaultAmount.Share(var part) && dice.nextDouble() < part;
    }

    private Instant due(Instant now) {
        var due = now;
        if (faults.get(FaultKind.DELAY) instanceof FaultAmount.Span(var length)) {
            due = due.plus(length);
        }
        if (faults.get(FaultKind.REORDER) instanceof FaultAmount.Span(var window)) {
            due = due.plusNanos(Math.round(dice.nextDouble() * window.toNanos()));
        }
        return due;
    }

    private void say(PublishedUpdate telling) {
        told.put(telling.about(), telling);
        var bent = bent(telling);
        bent.to(publisher);
        if (hits(FaultKind.DUPLICATE)) {
            bent.to(publisher);
        }
        if (faults.get(FaultKind.FLOOD) instanceof FaultAmount.Times(var factor)) {
            for (int i = 1; i < factor && floodLeft > 0; i++) {
                floodLeft--;
                jittered(bent, i).to(publisher);
            }
        }
    }

    private PublishedUpdate bent(PublishedUpdate telling) {
        var timed = telling;
        var clock = faults.get(FaultKind.STALE_CLOCK);
        if (clock instanceof FaultAmount.Span(var offset)) {
            timed = telling.timed(time -> time.plus(offset));
        } else if (clock != null) {
            timed = telling.timed(_ -> stoodStill);
        }
        return timed instanceof PublishedUpdate.OfSignals signals && faults.containsKey(FaultKind.BAD_QUALITY)
                ? signals.each(this::worsened)
                : timed;
    }

    private SignalReport worsened(SignalReport signal) {
        return hits(FaultKind.BAD_QUALITY) ? new SignalReport(signal.value(), Quality.BAD, signal.time()) : signal;
    }

    /** The same a little later and, in its last binary digit, with another value: else no server would send it. */
    private static PublishedUpdate jittered(PublishedUpdate telling, int count) {
        var later = telling.timed(time -> time.plusNanos(1_000L * (count % 1_000)));
        return later instanceof PublishedUpdate.OfSignals signals
                ? signals.each(s ->
                        new SignalReport(count % 2 == 0 ? s.value() : Math.nextUp(s.value()), s.quality(), s.time()))
                : later;
    }

    /** Lets time pass: what was kept back is told when it is due. */
    void tick(Instant now) {
        while (!late.isEmpty() && !late.element().due().isAfter(now)) {
            say(late.remove().telling());
        }
        if (FaultAmount.REPEATED.equals(faults.get(FaultKind.FROZEN_VALUE)) && !now.isBefore(nextRepeat)) {
            nextRepeat = now.plus(REPEAT);
            List.copyOf(told.values()).stream()
                    .filter(telling -> !(telling instanceof PublishedUpdate.OfLine))
                    .forEach(telling -> bent(telling.timed(_ -> now)).to(publisher));
        }
        if (faults.get(FaultKind.FLOOD) instanceof FaultAmount.Rate(var perSecond) && newestTick != null) {
            owed += perSecond * Duration.between(newestTick, now).toNanos() / NANOS;
            flood(now);
        }
        newestTick = now;
        floodLeft = FLOOD_PER_STEP;
    }

    private void flood(Instant now) {
        var floodable = List.copyOf(told.values());
        while (owed >= 1 && !floodable.isEmpty() && floodLeft > 0) {
            floodLeft--;
            nextOfFlood++;
            var telling = floodable.get(nextOfFlood % floodable.size());
            var round = nextOfFlood / floodable.size();
            jittered(bent(telling.timed(_ -> now)), round).to(publisher);
            owed -= Math.max(1, telling.size());
        }
        // What cannot be sent in time is not owed for ever.
        owed = Math.min(owed, 1);
    }
}
