package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.event.Reducer;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LiveKpiFold;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;

/**
 * Merges the events of all feeds into one order and applies them to one line. Feeds add arrivals from their own threads
 * without waiting; one thread calls {@link #advance}; any thread may read the newest state.
 *
 * <p>Values of signals are applied when they are taken, in the order of their source. All other events wait for a short
 * window and leave it in the order of source times, as places and units of two sources interleave. An event that
 * arrives after its window is applied at once, and counted as a straggler; the line never runs backwards.
 *
 * <p>Guarantee for {@link #onFolded}: every value that a feed adds is delivered, complete and in order, as long as
 * listeners and session keep up within the capacity of a source: 262,144 values of signals, 2.5 s at 100,000 per
 * second, and 65,536 other events. Beyond it the newest of each signal and of each state is still applied and
 * delivered; the replaced ones are counted. A recorder therefore needs a queue of its own.
 */
public final class Session implements FeedSink {
    /** Publishing interval of the sources in the bundled connections. */
    private static final Duration PUBLISHING = Duration.ofMillis(100);

    /**
     * Largest normal delay of a value from a healthy source: sampling, at half the publishing interval, and then
     * publishing. Within this window the values of two sources interleave.
     */
    public static final Duration WINDOW = PUBLISHING.plus(PUBLISHING.dividedBy(2));

    /** Time for which line time continues after the newest arrival; beyond it the state is unknown. */
    private static final Duration TRUST = Duration.ofSeconds(2);

    private static final Duration REPORT = Duration.ofMillis(200);
    private static final Comparator<SourceId> BY_NAME = Comparator.comparing(SourceId::toString);

    private final LineLayout layout;
    private final Map<SourceId, SourceQueue> inlets = new ConcurrentSkipListMap<>(BY_NAME);
    private final ConcurrentLinkedQueue<LineClock> clocks = new ConcurrentLinkedQueue<>();
    private final AtomicLong runs = new AtomicLong();
    private final AtomicBoolean rung = new AtomicBoolean();
    private final Semaphore bell = new Semaphore(0);
    private final ReorderBuffer held;
    private final LatestValues board = new LatestValues();
    private final List<Consumer<EventRecord>> listeners = new ArrayList<>();
    private final List<Consumer<EventRecord>> rememberers = new ArrayList<>();
    private final LiveKpiFold figures;
    private String run = "";
    private Instant watermark = Instant.MIN;
    private Instant reportedAt = Instant.EPOCH;

    private volatile SessionSnapshot view;

    public Session(LineLayout layout) {
        this(layout, WINDOW);
    }

    /**
     * Creates a session over a line without any report yet.
     *
     * @param window time for which an arrival waits for others with an earlier source time
     */
    public Session(LineLayout layout, Duration window) {
        this.layout = layout;
        this.held = new ReorderBuffer(window);
        this.view = new SessionSnapshot(
                LineState.untold(layout), List.of(), Optional.empty(), Optional.empty(), SessionCounters.NONE);
        this.figures = new LiveKpiFold(layout);
    }

    /** Calls {@code listener} with every record right after it was applied, on the thread that advances. */
    public void onFolded(Consumer<EventRecord> listener) {
        listeners.add(listener);
    }

    /** Calls {@code listener} with every event of the past that was missed, on the thread that advances. */
    public void onRemembered(Consumer<EventRecord> listener) {
        rememberers.add(listener);
    }

    @Override
    public void heard(EventRecord event) {
        inlet(event.provenance().source()).intake().heard(event);
        ring();
    }

    @Override
    public void remembered(EventRecord event) {
        inlet(event.provenance().source()).intake().remembered(event);
        ring();
    }

    @Override
    public void expected(StationId station, SignalId signal, Duration every) {
        board.expect(station, signal, every);
    }

    @Override
    public void status(SourceStatus status) {
        inlet(status.source()).status(status);
        ring();
    }

    @Override
    public void clock(LineClock clock) {
        clocks.add(clock);
        ring();
    }

    @Override
    public void began(SourceId source, String newRun) {
        inlet(source).intake().began(newRun, runs.incrementAndGet());
        ring();
    }

    private SourceQueue inlet(SourceId source) {
        var known = inlets.get(source);
        return known == null ? inlets.computeIfAbsent(source, _ -> new SourceQueue()) : known;
    }

    private void ring() {
        if (!rung.get() && rung.compareAndSet(false, true)) {
            bell.release();
        }
    }

    /**
     * Waits for an arrival that {@link #advance} can take, at most for this time; for the thread that advances.
     *
     * @return true if there is an arrival
     */
    public boolean awaitArrivals(Duration atMost) throws InterruptedException {
        boolean arrived = bell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (arrived) {
            rung.set(false);
        }
        return arrived;
    }

    /** Takes all arrivals and applies those whose window has passed at {@code wallNow}. One thread only. */
    public LineState advance(Instant wallNow) {
        for (var clock = clocks.poll(); clock != null; clock = clocks.poll()) {
            view = view.with(clock);
        }
        takeAll(wallNow);
        for (var due = held.next(wallNow); due.isPresent(); due = held.next(wallNow)) {
            var record = due.get();
            fold(record, inlet(record.provenance().source()), isLate(record), wallNow);
        }
        report(wallNow);
        return view.state();
    }

    /** Updates status and figures a few times per second, not per value: quantiles cost more than a message. */
    private void report(Instant now) {
        boolean news = false;
        for (var inlet : inlets.values()) {
            news |= inlet.takeNews();
        }
        if (news || Duration.between(reportedAt, now).abs().compareTo(REPORT) > 0) {
            reportedAt = now;
            view = view.with(inlets.values().stream()
                    .flatMap(inlet -> inlet.report(now).stream())
                    .toList());
            figures.round(now, lineTime(now));
        }
    }

    /** Takes the arrivals source by source. A run begins for all sources before anything reported later than it. */
    private void takeAll(Instant now) {
        inlets.values().forEach(SourceQueue::drain);
        while (true) {
            SourceQueue first = null;
            for (var inlet : inlets.values()) {
                takeUpToRun(inlet, now);
                first = inlet.beginsBefore(first) ? inlet : first;
            }
            if (first == null) {
                return;
            }
            begin(first, first.nextRun());
        }
    }

    private void takeUpToRun(SourceQueue inlet, Instant now) {
        for (var next = inlet.next(); next.isPresent(); next = inlet.next()) {
            take(inlet, next.get(), now);
        }
    }

    private void take(SourceQueue inlet, ArrivalBuffer.Arrival arrival, Instant now) {
        switch (arrival) {
            case ArrivalBuffer.Arrival.Heard(var event) -> {
                view = view.arrivedAt(event.provenance().arrival());
                if (!inlet.run().orElse(run).equals(run)) {
                    view = view.with(view.counters().outdated(1));
                } else if (event.event() instanceof SignalsMeasured || event.event() instanceof SignalMeasured) {
                    fold(event, inlet, false, now);
                } else {
                    held.add(event);
                }
            }
            case ArrivalBuffer.Arrival.Remembered(var event) -> rememberers.forEach(listener -> listener.accept(event));
            case ArrivalBuffer.Arrival.Began _ -> throw new IllegalStateException("A run begins between arrivals");
        }
    }

    private void begin(SourceQueue inlet, String newRun) {
        var before = inlet.run();
        inlet.run(newRun);
        // A source that repeats an old run must not return the line from a newer run.
        if (before.equals(Optional.of(newRun)) || newRun.equals(run)) {
            return;
        }
        run = newRun;
        view = view.with(view.counters().outdated(held.clear()));
        board.clear();
        watermark = Instant.MIN;
        view = view.with(LineState.untold(layout));
        figures.begin();
    }

    private boolean isLate(EventRecord record) {
        var time = record.provenance().sourceTime();
        boolean late = time.isBefore(watermark);
        watermark = late ? watermark : time;
        return late;
    }

    private void fold(EventRecord record, SourceQueue inlet, boolean late, Instant now) {
        var before = view;
        try {
            var after = Reducer.apply(before.state(), record.event());
            view = before.with(after).with(before.counters().applied(post(record), late));
            figures.hear(before.state(), record.event(), after);
        } catch (RuntimeException _) {
            // An event about an unknown part of the line, from one source, must not stop all others.
            view = before.with(before.counters().oneRefused());
            return;
        }
        inlet.folded(record, now);
        listeners.forEach(listener -> listener.accept(record));
    }

    /**
     * Stores the newest values of signals.
     *
     * @return number of values
     */
    private int post(EventRecord record) {
        return switch (record.event()) {
            case SignalsMeasured e -> {
                board.put(e, record.provenance());
                yield e.batch().size();
            }
            case SignalMeasured e -> {
                board.put(e, record.provenance());
                yield 1;
            }
            default -> 0;
        };
    }

    /** Newest state of the line. */
    public LineState state() {
        return view.state();
    }

    /** Newest status of every feed, by source. */
    public List<SourceStatus> statuses() {
        return view.statuses();
    }

    /** Newest value of a signal, with its origin; empty before the first. From any thread. */
    public Optional<LatestValue> value(StationId station, SignalId signal) {
        return board.of(station, signal, state().station(station).inContact());
    }

    /** Newest value of every signal of a station that has one, by id. From any thread. */
    public List<LatestValue> values(StationId station) {
        return board.of(station, state().station(station).inContact());
    }

    /** Figures of the line since its first report, with the known share of their input; from any thread. */
    public Optional<LiveKpis> kpis() {
        return figures.newest();
    }

    /** Marks everything applied so far as shown on the screen at this moment; once per frame, from one thread. */
    public void shown(Instant now) {
        inlets.values().forEach(inlet -> inlet.shown(now));
    }

    /** Delay of a source's values from their time stamp to the screen, by the oldest of each frame; from any thread. */
    public Optional<Latency> screenLatency(SourceId source) {
        var inlet = inlets.get(source);
        return inlet == null ? Optional.empty() : inlet.screenLatency();
    }

    /** Newest arrival of any event, by our clock; empty before the first. */
    public Optional<Instant> newestArrival() {
        return view.newestArrival();
    }

    /** Newest line clock that a source reported; empty before the first. */
    public Optional<LineClock> clock() {
        return view.clock();
    }

    /** Line time to show at a moment of the wall clock; it stops {@link #TRUST} after the newest arrival. */
    public LineTime lineTime(Instant wallNow) {
        var shown = view;
        var trusted = shown.newestArrival().map(a -> a.plus(TRUST)).orElse(wallNow);
        var wall = wallNow.isBefore(trusted) ? wallNow : trusted;
        return shown.clock().map(c -> c.at(wall)).orElse(shown.state().at());
    }

    public SessionCounters counters() {
        long conflated = 0;
        long refused = 0;
        for (var inlet : inlets.values()) {
            conflated += inlet.intake().conflated();
            refused += inlet.intake().refused();
        }
        return view.counters().plus(conflated, refused);
    }
}
