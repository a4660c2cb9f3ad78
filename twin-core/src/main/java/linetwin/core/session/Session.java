package linetwin.core.session;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import linetwin.core.event.EventRecord;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.health.SourceHealth.Latency;
import linetwin.core.health.SourceStatus;
import linetwin.core.id.SignalId;
import linetwin.core.id.SourceId;
import linetwin.core.id.StationId;
import linetwin.core.kpi.LiveKpis;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.jspecify.annotations.Nullable;

/**
 * Merges the events of all feeds into one order and applies them to one line. Feeds add arrivals from their own threads
 * without waiting; one thread calls {@link #advance}; any thread may read the newest state.
 *
 * <p>Values of signals are applied when they are taken, in the order of their source. All other events wait for a short
 * window and leave it in the order of source times, as places and units of two sources interleave. An event that
 * arrives after its window is applied at once, and counted as a straggler; the line never runs backwards.
 *
 * <p>Guarantee for observers: every value that a feed adds is delivered, complete and in order, as long as observers
 * and session keep up within the capacity of a source: 262,144 values of signals, 2.5 s at 100,000 per second, and
 * 65,536 other events. Beyond it the newest of each signal and of each state is still applied and delivered; the
 * replaced ones are counted. A recorder therefore needs a queue of its own.
 */
public final class Session implements FeedSink, ObservedLine {
    /** Publishing interval of the sources in the bundled connections. */
    private static final Duration PUBLISHING = Duration.ofMillis(100);

    /**
     * Largest normal delay of a value from a healthy source: sampling, at half the publishing interval, and then
     * publishing. Within this window the values of two sources interleave.
     */
    public static final Duration WINDOW = PUBLISHING.plus(PUBLISHING.dividedBy(2));

    private static final Duration REPORT = Duration.ofMillis(200);
    private static final Comparator<SourceId> BY_NAME = Comparator.comparing(SourceId::toString);

    private final Map<SourceId, SourceQueue> queues = new ConcurrentSkipListMap<>(BY_NAME);
    private final ConcurrentLinkedQueue<LineClock> clocks = new ConcurrentLinkedQueue<>();
    private final AtomicLong runs = new AtomicLong();
    private final AtomicBoolean signalled = new AtomicBoolean();
    private final Semaphore arrivals = new Semaphore(0);
    private final ReorderBuffer reorderBuffer;
    private final LineFold fold;
    private final List<SessionObserver> observers = new CopyOnWriteArrayList<>();
    private final AtomicReference<@Nullable LineHistory> history = new AtomicReference<>();
    private String run = "";
    private Instant watermark = Instant.MIN;
    private Instant reportedAt = Instant.EPOCH;

    public Session(LineLayout layout) {
        this(layout, WINDOW);
    }

    /**
     * Creates a session over a line without any report yet.
     *
     * @param window time for which an arrival waits for others with an earlier source time
     */
    public Session(LineLayout layout, Duration window) {
        reorderBuffer = new ReorderBuffer(window);
        fold = new LineFold(layout);
    }

    /** Adds an observer; from any thread. */
    public void observe(SessionObserver observer) {
        observers.add(observer);
    }

    @Override
    public void receive(EventRecord event) {
        queue(event.provenance().source()).buffer().add(event);
        signalArrival();
    }

    @Override
    public void receiveHistorical(EventRecord event) {
        queue(event.provenance().source()).buffer().addHistorical(event);
        signalArrival();
    }

    @Override
    public void expected(StationId station, SignalId signal, Duration every) {
        fold.expect(station, signal, every);
        observers.forEach(observer -> observer.expected(station, signal, every));
    }

    @Override
    public void status(SourceStatus status) {
        queue(status.source()).status(status);
        signalArrival();
    }

    @Override
    public void clock(LineClock clock) {
        clocks.add(clock);
        signalArrival();
    }

    @Override
    public void began(SourceId source, String newRun) {
        queue(source).buffer().began(newRun, runs.incrementAndGet());
        signalArrival();
    }

    @Override
    public void history(LineHistory received) {
        history.set(received);
        signalArrival();
    }

    private SourceQueue queue(SourceId source) {
        var known = queues.get(source);
        return known == null ? queues.computeIfAbsent(source, _ -> new SourceQueue()) : known;
    }

    private void signalArrival() {
        if (!signalled.get() && signalled.compareAndSet(false, true)) {
            arrivals.release();
        }
    }

    /**
     * Waits for an arrival that {@link #advance} can take, at most for this time; for the thread that advances.
     *
     * @return true if there is an arrival
     */
    public boolean awaitArrivals(Duration atMost) throws InterruptedException {
        boolean arrived = arrivals.tryAcquire(atMost.toNanos(), TimeUnit.NANOSECONDS);
        if (arrived) {
            signalled.set(false);
        }
        return arrived;
    }

    /** Takes all arrivals and applies those whose window has passed at {@code wallNow}. One thread only. */
    public LineState advance(Instant wallNow) {
        for (var clock = clocks.poll(); clock != null; clock = clocks.poll()) {
            take(clock);
        }
        takeAll(wallNow);
        takeHistory();
        for (var due = reorderBuffer.next(wallNow); due.isPresent(); due = reorderBuffer.next(wallNow)) {
            var record = due.get();
            apply(record, queue(record.provenance().source()), isLate(record), wallNow);
        }
        report(wallNow);
        observers.forEach(observer -> observer.advanced(fold, wallNow));
        return fold.state();
    }

    private void take(LineClock clock) {
        fold.setClock(clock);
        observers.forEach(observer -> observer.clock(clock));
    }

    /** Updates status and figures a few times per second, not per value: quantiles cost more than a message. */
    private void report(Instant now) {
        boolean changed = false;
        for (var queue : queues.values()) {
            changed |= queue.takeStatusChange();
        }
        if (changed || Duration.between(reportedAt, now).abs().compareTo(REPORT) > 0) {
            reportedAt = now;
            var statuses = queues.values().stream()
                    .flatMap(queue -> queue.report(now).stream())
                    .toList();
            fold.setStatuses(statuses);
            observers.forEach(observer -> observer.statuses(statuses));
            fold.updateFigures(now);
        }
    }

    /** Takes the arrivals source by source. A run begins for all sources before anything reported later than it. */
    private void takeAll(Instant now) {
        queues.values().forEach(SourceQueue::drain);
        while (true) {
            SourceQueue first = null;
            for (var queue : queues.values()) {
                takeUpToRun(queue, now);
                first = queue.beginsBefore(first) ? queue : first;
            }
            if (first == null) {
                return;
            }
            begin(first, first.nextRun());
        }
    }

    /** Takes a history of the present run; one of a run that has not begun here waits. */
    private void takeHistory() {
        var received = history.get();
        if (received != null && received.run().equals(run)) {
            history.compareAndSet(received, null);
            fold.precede(received);
            observers.forEach(observer -> observer.history(received));
        }
    }

    private void takeUpToRun(SourceQueue queue, Instant now) {
        for (var next = queue.next(); next.isPresent(); next = queue.next()) {
            take(queue, next.get(), now);
        }
    }

    private void take(SourceQueue queue, ArrivalBuffer.Arrival arrival, Instant now) {
        switch (arrival) {
            case ArrivalBuffer.Arrival.Live(var event) -> {
                fold.arrivedAt(event.provenance().arrival());
                if (!queue.run().orElse(run).equals(run)) {
                    fold.countOutdated(1);
                } else if (event.event() instanceof SignalsMeasured || event.event() instanceof SignalMeasured) {
                    apply(event, queue, false, now);
                } else {
                    reorderBuffer.add(event);
                }
            }
            case ArrivalBuffer.Arrival.Historical(var event) ->
                observers.forEach(observer -> observer.historical(event));
            case ArrivalBuffer.Arrival.Began _ -> throw new IllegalStateException("A run begins between arrivals");
        }
    }

    private void begin(SourceQueue queue, String newRun) {
        var before = queue.run();
        queue.run(newRun);
        // A source that repeats an old run must not return the line from a newer run.
        if (before.equals(Optional.of(newRun)) || newRun.equals(run)) {
            return;
        }
        run = newRun;
        fold.countOutdated(reorderBuffer.clear());
        watermark = Instant.MIN;
        fold.begin();
        observers.forEach(observer -> observer.began(newRun));
    }

    private boolean isLate(EventRecord record) {
        var time = record.provenance().sourceTime();
        boolean late = time.isBefore(watermark);
        watermark = late ? watermark : time;
        return late;
    }

    private void apply(EventRecord record, SourceQueue queue, boolean isLate, Instant now) {
        if (fold.apply(record, isLate)) {
            queue.countApplied(record, now);
            observers.forEach(observer -> observer.applied(record));
        }
    }

    @Override
    public LineState state() {
        return fold.state();
    }

    @Override
    public List<SourceStatus> statuses() {
        return fold.statuses();
    }

    @Override
    public Optional<LatestValue> value(StationId station, SignalId signal) {
        return fold.value(station, signal);
    }

    @Override
    public List<LatestValue> values(StationId station) {
        return fold.values(station);
    }

    @Override
    public Optional<LiveKpis> kpis() {
        return fold.kpis();
    }

    /** Marks everything applied so far as shown on the screen at this moment; once per frame, from one thread. */
    public void shown(Instant now) {
        queues.values().forEach(queue -> queue.countShown(now));
    }

    /** Delay of a source's values from their time stamp to the screen, by the oldest of each frame; from any thread. */
    public Optional<Latency> screenLatency(SourceId source) {
        var queue = queues.get(source);
        return queue == null ? Optional.empty() : queue.screenLatency();
    }

    @Override
    public Optional<Instant> newestArrival() {
        return fold.newestArrival();
    }

    @Override
    public Optional<LineClock> clock() {
        return fold.clock();
    }

    @Override
    public LineTime lineTime(Instant wallNow) {
        return fold.lineTime(wallNow);
    }

    @Override
    public SessionCounters counters() {
        long conflated = 0;
        long refused = 0;
        for (var queue : queues.values()) {
            conflated += queue.buffer().conflated();
            refused += queue.buffer().refused();
        }
        return fold.counters().plus(conflated, refused);
    }
}
