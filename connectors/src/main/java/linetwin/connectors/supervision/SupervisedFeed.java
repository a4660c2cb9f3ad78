package linetwin.connectors.supervision;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;
import linetwin.connectors.ingest.SourceContext;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineFeed;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * Feed that supervises its own connection. Its own thread checks ten times a second by arrivals that the source is
 * alive, and replaces a dead connection until a new one holds: libraries wait up to 16 s between attempts, and some
 * never restore their subscriptions. A failure that needs the user is not tried again until {@link #retry}.
 *
 * <p>Durations are measured by a monotonic clock; the wall clock gives time stamps only.
 */
public final class SupervisedFeed implements LineFeed {
    private static final Duration STEP = Duration.ofMillis(100);
    private static final Duration SHORTEST_STEP = Duration.ofMillis(2);
    private static final Duration STATUS = Duration.ofMillis(500);

    private final SourceSpec spec;
    private final ConnectionOpener opener;
    private final InstantSource wallClock;
    private final SourceContext context;
    private final SupervisionStateMachine machine;
    private final ReconnectBackoff backoff = new ReconnectBackoff(RandomGenerator.getDefault());
    private final TakeoverDetector takeovers = new TakeoverDetector();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    private volatile boolean connecting;
    private volatile boolean retryRequested;
    private @Nullable Thread thread;
    private @Nullable SourceConnection connection;
    private @Nullable SourceIngest ingest;
    private ClockMonitor clocks = new ClockMonitor(Instant.EPOCH, 0);
    private long connectedAt;
    private long nextTry;
    private long nextStatus;
    private Instant since = Instant.EPOCH;
    private SupervisionState state = SupervisionState.OFF;
    private Optional<Instant> newestArrival = Optional.empty();

    public SupervisedFeed(FeedRequest request, ConnectionOpener opener, InstantSource wallClock) {
        this(request, opener, wallClock, System::nanoTime);
    }

    SupervisedFeed(FeedRequest request, ConnectionOpener opener, InstantSource wallClock, LongSupplier nanos) {
        this.spec = request.source();
        this.opener = opener;
        this.wallClock = wallClock;
        this.context = new SourceContext(request, nanos);
        this.machine = new SupervisionStateMachine(spec);
    }

    @Override
    public SourceId source() {
        return spec.id();
    }

    @Override
    public synchronized void open(FeedSink sink) {
        if (thread == null) {
            thread = new Thread(() -> run(sink), "feed " + spec.id());
            thread.setDaemon(true);
            thread.start();
        }
    }

    @Override
    public void retry() {
        retryRequested = true;
        wake.release();
    }

    private void run(FeedSink sink) {
        long now = context.nanos();
        clocks = new ClockMonitor(wallClock.instant(), now);
        nextTry = now;
        nextStatus = now;
        try {
            while (!closing) {
                guardedStep(sink);
                if (wake.tryAcquire(untilNextStep().toNanos(), TimeUnit.NANOSECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            disconnect();
            become(state.with(State.OFF, "", Optional.empty()), sink);
        }
    }

    /** Time to the next step; shorter if the silence reaches its limit earlier, so that the mark is not late. */
    private Duration untilNextStep() {
        if (ingest == null || ingest.newestArrival().isEmpty()) {
            return STEP;
        }
        var left = machine.limit().minusNanos(context.nanos() - ingest.newestArrivalNanos());
        boolean isSooner = left.compareTo(SHORTEST_STEP) > 0 && left.compareTo(STEP) < 0;
        return isSooner ? left : STEP;
    }

    /** Catches all that a library throws: a feed whose thread ends would never connect again. */
    private void guardedStep(FeedSink sink) {
        try {
            step(sink);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            failed("Something went wrong with %s: %s".formatted(spec.endpoint(), e), Optional.empty(), sink);
            disconnect();
        }
    }

    private void step(FeedSink sink) {
        long now = context.nanos();
        boolean slept = clocks.hasSlept(now);
        watchClock(now);
        if (connection == null) {
            connectWhenDue(now, sink);
        } else if (ingest != null && !slept) {
            retryRequested = false;
            judge(connection, ingest, context.nanos(), sink);
        }
        if (context.nanos() - nextStatus >= 0) {
            publishStatus(sink);
        }
    }

    private void watchClock(long nanos) {
        var reading = clocks.read(wallClock.instant(), nanos);
        if (reading.isSet()) {
            context.statistics().forgetSkew();
            if (reading.isSetBack()) {
                context.setBack(reading.before(), reading.now());
            }
            if (ingest != null) {
                ingest.clockSet(reading.before(), reading.now());
            }
        }
    }

    private void connectWhenDue(long now, FeedSink sink) {
        boolean refused = state.state() == State.REFUSED;
        if (!retryRequested && (refused || now - nextTry < 0)) {
            return;
        }
        if (retryRequested && refused) {
            takeovers.forget();
        }
        retryRequested = false;
        connect(sink);
    }

    private void connect(FeedSink sink) {
        if (state.state() == State.OFF || state.state() == State.REFUSED) {
            become(state.with(State.CONNECTING, "", Optional.empty()), sink);
        }
        var fresh = new SourceIngest(context, sink, wallClock);
        // Clears diagnostics before the connection is opened, as one published meanwhile must stay.
        context.statistics().disconnected();
        connecting = true;
        try {
            connection = opener.open(fresh);
            ingest = fresh;
            connectedAt = context.nanos();
            context.statistics().connected(wallClock.instant());
            state = state.with(state.state(), "", state.finding());
        } catch (ConnectFailedException e) {
            fresh.close();
            failed(String.valueOf(e.getMessage()), e.finding(), sink);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            fresh.close();
            var found = Diagnostic.of(DiagnosticCode.OTHER, spec.endpoint())
                    .with(RejectionReason.of(RejectionCode.OTHER, e));
            failed("Cannot connect to %s: %s".formatted(spec.endpoint(), e), Optional.of(found), sink);
        } finally {
            connecting = false;
        }
    }

    private void failed(String message, Optional<Diagnostic> found, FeedSink sink) {
        nextTry = context.nanos() + backoff.after(found).toNanos();
        become(machine.connectFailed(state, message, found), sink);
    }

    private void judge(SourceConnection current, SourceIngest arrivals, long now, FeedSink sink) {
        arrivals.judge(SupervisionStateMachine.AHEAD);
        if (current.isLost()) {
            lost(current, arrivals, sink);
            return;
        }
        var seen = observe(current, arrivals, now);
        var decision = machine.judge(state, seen);
        if (decision.losesContact()) {
            arrivals.loseContact();
        }
        become(decision.next(), sink);
        if (decision.replaces()) {
            nextTry = context.nanos();
            disconnect();
        } else if (seen.hasArrivals() && !decision.losesContact()) {
            keep(current, seen);
        }
    }

    private void keep(SourceConnection current, ConnectionObservation seen) {
        if (!seen.contactLost()) {
            backoff.reset();
        }
        current.tend();
    }

    private ConnectionObservation observe(SourceConnection current, SourceIngest arrivals, long now) {
        boolean hasArrivals = arrivals.newestArrival().isPresent();
        // Arrivals before the connection was complete do not count: opening it keeps the server busy.
        long open = now - connectedAt;
        long silence = hasArrivals ? Math.min(open, now - arrivals.newestArrivalNanos()) : open;
        return new ConnectionObservation(
                hasArrivals,
                arrivals.received() > 0,
                Duration.ofNanos(silence),
                arrivals.isContactLost(),
                current.isBusy(),
                current.longestPause(),
                context.statistics().finding(wallClock.instant()));
    }

    private void lost(SourceConnection current, SourceIngest arrivals, FeedSink sink) {
        arrivals.loseContact();
        var found = current.ending()
                .or(() -> context.statistics().finding().filter(f -> f.trouble().needsUser()))
                .orElseGet(() -> Diagnostic.of(DiagnosticCode.CONNECTION_LOST, spec.endpoint())
                        .with(RejectionReason.of(RejectionCode.NO_REASON)));
        boolean taken = found.trouble() == DiagnosticCode.TAKEN_OVER;
        boolean repeated = taken && takeovers.isRepeated(context.nanos());
        become(machine.connectionLost(state, found, repeated), sink);
        // The first attempt is immediate; a source that accepts and ends connections repeatedly gets more time.
        nextTry = arrivals.newestArrival().isPresent() && !taken
                ? context.nanos()
                : context.nanos() + backoff.after(Optional.empty()).toNanos();
        disconnect();
    }

    private void disconnect() {
        if (ingest != null) {
            newestArrival = ingest.newestArrival().or(() -> newestArrival);
            ingest.close();
            ingest = null;
            context.statistics().disconnected();
        }
        if (connection != null) {
            connection.close();
            connection = null;
        }
    }

    private void become(SupervisionState next, FeedSink sink) {
        boolean changes = next.state() != state.state();
        state = next;
        if (changes) {
            since = wallClock.instant();
            publishStatus(sink);
        }
    }

    private void publishStatus(FeedSink sink) {
        nextStatus = context.nanos() + STATUS.toNanos();
        if (ingest != null) {
            ingest.publishLastGood();
        }
        sink.status(new SourceStatus(
                spec.id(),
                spec.protocol(),
                spec.endpoint(),
                state.state(),
                since,
                ingest == null ? newestArrival : ingest.newestArrival().or(() -> newestArrival),
                context.statistics().received(),
                state.detail(),
                state.finding(),
                context.statistics().health(context.nanos())));
    }

    @Override
    public void close() {
        closing = true;
        wake.release();
        @Nullable Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running == null) {
            return;
        }
        if (connecting) {
            running.interrupt();
        }
        try {
            running.join(Duration.ofSeconds(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
