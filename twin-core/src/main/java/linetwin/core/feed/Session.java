package linetwin.core.feed;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.TreeMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import linetwin.core.event.EventRecord;
import linetwin.core.event.Reducer;
import linetwin.core.id.SourceId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;

/**
 * Brings what all feeds hear into one order and folds it into one line. Feeds put arrivals in from their own threads;
 * one thread calls {@link #advance}; every thread may read the newest state.
 *
 * <p>Arrivals are held for a short window and leave it in the order of their source times, those of equal time as they
 * came. What comes later than that is folded at once, and counted as a straggler; the line never runs backwards.
 */
public final class Session implements FeedSink {
    /** How often the sources of the bundled connections publish. */
    private static final Duration PUBLISHING = Duration.ofMillis(100);

    /**
     * How much later than at once a value may arrive from a healthy source: it waits for its sampling, at half the
     * publishing interval, and then for the publishing. Held that long, the values of two sources interleave.
     */
    public static final Duration WINDOW = PUBLISHING.plus(PUBLISHING.dividedBy(2));

    /** How far line time runs on by itself after the newest arrival: beyond that, nothing is known. */
    private static final Duration TRUST = Duration.ofSeconds(2);

    private static final int CAPACITY = 1 << 18;

    private final LineLayout layout;
    private final Duration window;
    private final Queue<Arrival> arrivals = new LinkedBlockingQueue<>(CAPACITY);
    private final AtomicLong overflowed = new AtomicLong();
    private final PriorityQueue<Held> held = new PriorityQueue<>(Held.ORDER);
    private final Map<SourceId, String> runs = new TreeMap<>(Comparator.comparing(SourceId::toString));
    private final Map<SourceId, SourceStatus> newestStatuses = new TreeMap<>(Comparator.comparing(SourceId::toString));
    private final List<Consumer<EventRecord>> listeners = new ArrayList<>();
    private String run = "";
    private long sequence;
    private Instant watermark = Instant.MIN;

    private volatile View view;

    public Session(LineLayout layout) {
        this(layout, WINDOW);
    }

    /**
     * A session over the empty line.
     *
     * @param window how long an arrival waits for others with an earlier source time
     */
    public Session(LineLayout layout, Duration window) {
        this.layout = layout;
        this.window = window;
        this.view = new View(
                LineState.initial(layout), List.of(), Optional.empty(), Optional.empty(), SessionCounters.NONE);
    }

    /** Calls {@code listener} with every record right after it was folded, on the thread that advances. */
    public void onFolded(Consumer<EventRecord> listener) {
        listeners.add(listener);
    }

    @Override
    public void heard(EventRecord event) {
        offer(new Arrival.Heard(event));
    }

    @Override
    public void status(SourceStatus status) {
        offer(new Arrival.Status(status));
    }

    @Override
    public void clock(LineClock clock) {
        offer(new Arrival.Clock(clock));
    }

    @Override
    public void began(SourceId source, String newRun) {
        offer(new Arrival.Began(source, newRun));
    }

    private void offer(Arrival arrival) {
        if (!arrivals.offer(arrival)) {
            overflowed.incrementAndGet();
        }
    }

    /** Takes in what has arrived and folds what has waited long enough at {@code wallNow}. One thread only. */
    public LineState advance(Instant wallNow) {
        for (var arrival = arrivals.poll(); arrival != null; arrival = arrivals.poll()) {
            take(arrival);
        }
        var due = wallNow.minus(window);
        while (!held.isEmpty() && !held.element().arrival().isAfter(due)) {
            fold(held.remove().event());
        }
        return view.state();
    }

    private void take(Arrival arrival) {
        switch (arrival) {
            case Arrival.Heard(var event) -> hold(event);
            case Arrival.Status(var status) -> {
                newestStatuses.put(status.source(), status);
                view = view.with(List.copyOf(newestStatuses.values()));
            }
            case Arrival.Clock(var clock) -> view = view.with(clock);
            case Arrival.Began(var source, var newRun) -> begin(source, newRun);
        }
    }

    private void hold(EventRecord event) {
        var source = event.provenance().source();
        if (runs.getOrDefault(source, run).equals(run)) {
            held.add(new Held(event, sequence++));
        } else {
            view = view.with(view.counters().oneOutdated());
        }
        view = view.arrivedAt(event.provenance().arrival());
    }

    private void begin(SourceId source, String newRun) {
        var before = runs.put(source, newRun);
        // A source that repeats an old run must not take the line back from one that has begun anew.
        if (newRun.equals(before) || newRun.equals(run)) {
            return;
        }
        run = newRun;
        held.clear();
        watermark = Instant.MIN;
        view = view.with(LineState.initial(layout));
    }

    private void fold(EventRecord record) {
        var time = record.provenance().sourceTime();
        var late = time.isBefore(watermark);
        watermark = late ? watermark : time;
        view = view.with(Reducer.apply(view.state(), record.event()))
                .with(view.counters().oneApplied(late));
        listeners.forEach(listener -> listener.accept(record));
    }

    /** The newest state of the line. */
    public LineState state() {
        return view.state();
    }

    /** What every feed last said of itself, by source. */
    public List<SourceStatus> statuses() {
        return view.statuses();
    }

    /** When anything was heard last, by our clock; empty before the first time. */
    public Optional<Instant> newestArrival() {
        return view.newestArrival();
    }

    /** How line time follows wall time, as a source told last; empty before the first time. */
    public Optional<LineClock> clock() {
        return view.clock();
    }

    /** The line time to show at a moment of the wall clock; it stands still soon after arrivals cease. */
    public LineTime lineTime(Instant wallNow) {
        var shown = view;
        var trusted = shown.newestArrival().map(a -> a.plus(TRUST)).orElse(wallNow);
        var wall = wallNow.isBefore(trusted) ? wallNow : trusted;
        return shown.clock().map(c -> c.at(wall)).orElse(shown.state().at());
    }

    public SessionCounters counters() {
        return view.counters().overflowed(overflowed.get());
    }

    private sealed interface Arrival {
        record Heard(EventRecord event) implements Arrival {}

        record Status(SourceStatus status) implements Arrival {}

        record Clock(LineClock clock) implements Arrival {}

        record Began(SourceId source, String run) implements Arrival {}
    }

    private record Held(EventRecord event, long sequence) {
        static final Comparator<Held> ORDER = Comparator.comparing(
                        (Held h) -> h.event().provenance().sourceTime())
                .thenComparingLong(Held::sequence);

        Instant arrival() {
            return event.provenance().arrival();
        }
    }
}
