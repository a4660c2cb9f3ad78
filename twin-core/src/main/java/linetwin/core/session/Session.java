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
 * Brings what all feeds hear into one order and folds it into one line. Feeds put arrivals in from their own threads,
 * which never wait; one thread calls {@link #advance}; every thread may read the newest state.
 *
 * <p>Values of signals are folded as soon as they are taken, in the order in which their source told them. Everything
 * else is held for a short window and leaves it in the order of source times, as places and units of two sources
 * interleave. What comes later than that is folded at once, and counted as a straggler; the line never runs backwards.
 *
 * <p>What is guaranteed to {@link #onFolded}: every value that a feed put in is heard, complete and in order, as long
 * as listeners and folding keep up within the room of a source: 262,144 values of signals, two seconds and a half at a
 * hundred thousand a second, and 65,536 other events. Beyond that the newest of each signal and of each state is still
 * folded and heard; how many were replaced is counted. So a recorder takes what it hears into a queue of its own.
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
     * A session over a line that nobody has told of yet.
     *
     * @param window how long an arrival waits for others with an earlier source time
     */
    public Session(LineLayout layout, Duration window) {
        this.layout = layout;
        this.held = new ReorderBuffer(window);
        this.view = new SessionSnapshot(
                LineState.undefined(layout), List.of(), Optional.empty(), Optional.empty(), SessionCounters.NONE);
        this.figures = new LiveKpiFold(layout);
    }

    /** Calls {@code listener} with every record right after it was folded, on the thread that advances. */
    public void onFolded(Consumer<EventRecord> listener) {
        listeners.add(listener);
    }

    /** Calls {@code listener}, on the thread that advances, with what happened earlier and is told only now. */
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
     * Waits until something has arrived that {@link #advance} can take in, or the time is up; for the thread that
     * advances. Without it an arrival waits for the next round.
     *
     * @return whether something has arrived
     */
    public boolean awaitArrivals(Duration atMost) throws InterruptedException {
        boolean arrived = bell.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (arrived) {
            rung.set(false);
        }
        return arrived;
    }

    /** Takes in what has arrived and folds what has waited long enough at {@code wallNow}. One thread only. */
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

    /** Some times a second, and not at every value: quantiles cost more than a message. */
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
            figures.update(now, lineTime(now));
        }
    }

    /** Source by source; but a run that one of them tells begins for all before anything that they told later. */
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
        // A source that repeats an old run must not take the line back from one that has begun anew.
        if (before.equals(Optional.of(newRun)) || newRun.equals(run)) {
            return;
        }
        run = newRun;
        view = view.with(view.counters().outdated(held.clear()));
        board.clear();
        watermark = Instant.MIN;
        view = view.with(LineState.undefined(layout));
        figures.reset();
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
            figures.apply(before.state(), record.event(), after);
        } catch (RuntimeException _) {
            // What one source says of a thing that the line does not have must not stop all the others.
            view = before.with(before.counters().oneRefused());
            return;
        }
        inlet.folded(record, now);
        listeners.forEach(listener -> listener.accept(record));
    }

    /** Puts signals on the board. @return how many */
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

    /** The newest state of the line. */
    public LineState state() {
        return view.state();
    }

    /** What every feed last said of itself, by source. */
    public List<SourceStatus> statuses() {
        return view.statuses();
    }

    /** The newest value of a signal and where it came from; empty where none was heard. From any thread. */
    public Optional<LatestValue> value(StationId station, SignalId signal) {
        return board.of(station, signal, state().station(station).inContact());
    }

    /** The newest value of every signal of a station that was heard, by id. From any thread. */
    public List<LatestValue> values(StationId station) {
        return board.of(station, state().station(station).inContact());
    }

    /** The figures of the line since it was first heard, and how much of their input was known; from any thread. */
    public Optional<LiveKpis> kpis() {
        return figures.newest();
    }

    /** Tells that everything folded so far is on the screen at this moment; once a frame, from one thread. */
    public void shown(Instant now) {
        inlets.values().forEach(inlet -> inlet.shown(now));
    }

    /**
     * How long a source's values take from their time stamp to the screen, the oldest of each frame; from any thread.
     */
    public Optional<Latency> screenLatency(SourceId source) {
        var inlet = inlets.get(source);
        return inlet == null ? Optional.empty() : inlet.screenLatency();
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
        long conflated = 0;
        long refused = 0;
        for (var inlet : inlets.values()) {
            conflated += inlet.intake().conflated();
            refused += inlet.intake().refused();
        }
        return view.counters().plus(conflated, refused);
    }
}
