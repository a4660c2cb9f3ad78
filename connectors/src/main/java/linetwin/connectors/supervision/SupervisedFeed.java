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
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.Finding;
import linetwin.core.feed.LineFeed;
import linetwin.core.feed.SourceSpec;
import linetwin.core.feed.SourceStatus;
import linetwin.core.feed.SourceStatus.State;
import linetwin.core.feed.Trouble;
import linetwin.core.id.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A feed that looks after its own connection. A thread of its own judges ten times a second by arrivals whether the
 * source lives, and replaces a dead connection by a new one until it holds: libraries wait up to 16 s between tries,
 * and some never ask for their subscriptions again. What needs the user is not tried again until {@link #retry}.
 *
 * <p>How long something takes is measured by a clock that nobody can set; the wall clock gives time stamps only.
 */
public final class SupervisedFeed implements LineFeed {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration SHORTEST_LOOK = Duration.ofMillis(2);
    private static final Duration SLEPT = Duration.ofMillis(600);
    private static final Duration STATUS = Duration.ofMillis(500);
    /** Called stale this much before the limit, so that the mark is seen within it. */
    private static final Duration AHEAD = Duration.ofMillis(300);
    /** Silence of so many times the limit ends a connection: whatever hangs there, a new one may not. */
    private static final int PATIENCE = 2;
    /** But where new connections are as silent, the source is, and each next one is given twice the time. */
    private static final Duration LONGEST_PATIENCE = Duration.ofSeconds(60);

    private static final Duration FIRST_WORD = Duration.ofSeconds(10);
    /** Two clocks that differ by more than this since they were last read: one of them was set. */
    private static final Duration CLOCK_SET = Duration.ofSeconds(1);

    private final SourceSpec spec;
    private final ConnectionOpener dialer;
    private final InstantSource wallClock;
    private final SourceContext context;
    private final ReconnectBackoff backoff = new ReconnectBackoff(RandomGenerator.getDefault());
    private final TakeoverDetector rival = new TakeoverDetector();
    private final Semaphore wake = new Semaphore(0);
    private volatile boolean closing;
    private volatile boolean dialling;
    private volatile boolean asked;
    private @Nullable Thread thread;
    private @Nullable SourceConnection link;
    private @Nullable SourceIngest ingest;
    private long dialled;
    private long nextTry;
    private long nextStatus;
    private int silentLinks;
    private boolean slept;
    private Instant lastWall = Instant.EPOCH;
    private long lastNanos;
    private Instant since = Instant.EPOCH;
    private State state = State.OFF;
    private String detail = "";
    private Optional<Finding> finding = Optional.empty();
    private Optional<Instant> newestArrival = Optional.empty();

    public SupervisedFeed(FeedRequest request, ConnectionOpener dialer, InstantSource wallClock) {
        this(request, dialer, wallClock, System::nanoTime);
    }

    SupervisedFeed(FeedRequest request, ConnectionOpener dialer, InstantSource wallClock, LongSupplier nanos) {
        this.spec = request.source();
        this.dialer = dialer;
        this.wallClock = wallClock;
        this.context = new SourceContext(request, nanos);
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
        asked = true;
        wake.release();
    }

    private void run(FeedSink sink) {
        lastWall = wallClock.instant();
        lastNanos = context.nanos();
        nextTry = lastNanos;
        nextStatus = lastNanos;
        try {
            while (!closing) {
                guardedLook(sink);
                if (wake.tryAcquire(untilNextLook().toNanos(), TimeUnit.NANOSECONDS)) {
                    wake.drainPermits();
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
            become(State.OFF, "", Optional.empty(), sink);
        }
    }

    /** Sooner than usual where the source will by then have been silent for too long: the mark must not wait. */
    private Duration untilNextLook() {
        if (ingest == null || ingest.newestArrival().isEmpty()) {
            return LOOK;
        }
        var left = limit().minusNanos(context.nanos() - ingest.newestArrivalNanos());
        boolean isSooner = left.compareTo(SHORTEST_LOOK) > 0 && left.compareTo(LOOK) < 0;
        return isSooner ? left : LOOK;
    }

    /** Whatever a library throws: a feed that dies unseen would never come back. */
    private void guardedLook(FeedSink sink) {
        try {
            look(sink);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            failed("Something went wrong with %s: %s".formatted(spec.endpoint(), e), Optional.empty(), sink);
            hangUp();
        }
    }

    private void look(FeedSink sink) {
        long now = context.nanos();
        // Who did not listen himself must not say that nobody spoke: once, what came meanwhile is taken in first.
        slept = !slept && now - lastNanos > SLEPT.toNanos();
        watchClock(now);
        if (link == null) {
            if (asked || state != State.REFUSED && now - nextTry >= 0) {
                if (asked && state == State.REFUSED) {
                    rival.forget();
                }
                asked = false;
                dial(sink);
            }
        } else if (ingest != null && !slept) {
            asked = false;
            judge(link, ingest, context.nanos(), sink);
        }
        if (context.nanos() - nextStatus >= 0) {
            tell(sink);
        }
    }

    private void watchClock(long nanos) {
        var wall = wallClock.instant();
        var drift = Duration.between(lastWall, wall).minusNanos(nanos - lastNanos);
        if (drift.abs().compareTo(CLOCK_SET) > 0) {
            context.statistics().forgetSkew();
            if (drift.isNegative()) {
                context.setBack(lastWall, wall);
            }
            if (ingest != null) {
                ingest.clockSet(lastWall, wall);
            }
        }
        lastWall = wall;
        lastNanos = nanos;
    }

    private void dial(FeedSink sink) {
        if (state == State.OFF || state == State.REFUSED) {
            become(State.CONNECTING, "", Optional.empty(), sink);
        }
        var fresh = new SourceIngest(context, sink, wallClock);
        // Before the dial: what comes while it goes on may have a trouble of its own, which is told once.
        context.statistics().disconnected();
        dialling = true;
        try {
            link = dialer.dial(fresh);
            ingest = fresh;
            dialled = context.nanos();
            context.statistics().connected(wallClock.instant());
            detail = "";
        } catch (ConnectFailedException e) {
            fresh.close();
            failed(String.valueOf(e.getMessage()), e.finding(), sink);
        } catch (RuntimeException | StackOverflowError | LinkageError e) {
            fresh.close();
            failed("Cannot connect to %s: %s".formatted(spec.endpoint(), e), Optional.empty(), sink);
        } finally {
            dialling = false;
        }
    }

    private void failed(String message, Optional<Finding> found, FeedSink sink) {
        nextTry = context.nanos() + backoff.after(found).toNanos();
        boolean refused = found.filter(f -> f.trouble().needsUser()).isPresent();
        become(
                refused ? State.REFUSED : unconnected(),
                message,
                found.or(() -> Optional.of(Finding.of(Trouble.OTHER, spec.endpoint(), message))),
                sink);
    }

    /** Who was silent and lets nobody in any more is not silent but lost. */
    private State unconnected() {
        return state == State.SILENT ? State.LOST : state;
    }

    private void judge(SourceConnection current, SourceIngest arrivals, long now, FeedSink sink) {
        arrivals.judge(AHEAD);
        boolean heard = arrivals.newestArrival().isPresent();
        // What came while the connection was made is no measure: the other side was kept busy by us until then.
        long sinceDial = now - dialled;
        var silence = Duration.ofNanos(heard ? Math.min(sinceDial, now - arrivals.newestArrivalNanos()) : sinceDial);
        if (current.isLost()) {
            lost(current, arrivals, sink);
        } else if (!heard) {
            unheard(current, arrivals, silence, sink);
        } else if (silence.compareTo(limit()) >= 0) {
            arrivals.loseContact();
            silent(current, silence, spec.staleAfter().multipliedBy(PATIENCE), sink);
        } else {
            if (!arrivals.isContactLost()) {
                silentLinks = 0;
                backoff.reset();
                become(
                        State.LIVE,
                        context.statistics().faults(),
                        context.statistics().finding(wallClock.instant()),
                        sink);
            }
            current.tend();
        }
    }

    /** The mark has to be seen within the limit, and what arrives may be older by the pace at which it is published. */
    private Duration limit() {
        var half = spec.staleAfter().dividedBy(2);
        var early = spec.staleAfter().minus(AHEAD).minus(spec.publishingInterval());
        return early.compareTo(half) > 0 ? early : half;
    }

    private void lost(SourceConnection current, SourceIngest arrivals, FeedSink sink) {
        arrivals.loseContact();
        var found = current.ending()
                .or(() -> context.statistics().finding().filter(f -> f.trouble().needsUser()))
                .orElseGet(() -> Finding.of(Trouble.CONNECTION_LOST, spec.endpoint(), "no reason was given"));
        boolean taken = found.trouble() == Trouble.TAKEN_OVER;
        if (taken ? rival.tookOver(context.nanos()) : found.trouble().needsUser()) {
            // Such as another client of our name: to come back at once would only throw it out in turn.
            become(
                    State.REFUSED,
                    "The connection to %s was ended".formatted(spec.endpoint()),
                    Optional.of(found),
                    sink);
        } else {
            var why = "The connection to %s was lost; trying again".formatted(spec.endpoint());
            become(State.LOST, why, Optional.of(found), sink);
        }
        // The first try comes at once; who accepts and hangs up again and again is spared by and by.
        nextTry = arrivals.newestArrival().isPresent() && !taken
                ? context.nanos()
                : context.nanos() + backoff.after(Optional.empty()).toNanos();
        hangUp();
    }

    /** A server with much to tell may take its time before the first word; what a broker kept is no word. */
    private void unheard(SourceConnection current, SourceIngest arrivals, Duration silence, FeedSink sink) {
        boolean saidSomething = arrivals.received() > 0 && silence.compareTo(spec.staleAfter()) >= 0;
        if (saidSomething || silence.compareTo(FIRST_WORD) >= 0) {
            silent(current, silence, FIRST_WORD, sink);
        }
    }

    private void silent(SourceConnection current, Duration silence, Duration patience, FeedSink sink) {
        become(
                State.SILENT,
                "Nothing has come from %s for %d s".formatted(spec.endpoint(), silence.toSeconds()),
                Optional.of(Finding.of(Trouble.SILENT, spec.endpoint(), silence.toSeconds())),
                sink);
        if (silence.compareTo(patience(current, patience)) >= 0) {
            silentLinks++;
            nextTry = context.nanos();
            hangUp();
        }
    }

    /**
     * A new connection would be no faster than what the other side agreed to; and one that is kept busy by us would
     * only have more to do.
     */
    private Duration patience(SourceConnection current, Duration normally) {
        var first = current.isBusy() && normally.compareTo(FIRST_WORD) < 0 ? FIRST_WORD : normally;
        var longer = first.multipliedBy(1L << Math.min(silentLinks, 5));
        var most = longer.compareTo(LONGEST_PATIENCE) > 0 ? LONGEST_PATIENCE : longer;
        var agreed = current.longestPause().multipliedBy(PATIENCE);
        return agreed.compareTo(most) > 0 ? agreed : most;
    }

    private void hangUp() {
        if (ingest != null) {
            newestArrival = ingest.newestArrival().or(() -> newestArrival);
            ingest.close();
            ingest = null;
            context.statistics().disconnected();
        }
        if (link != null) {
            link.close();
            link = null;
        }
    }

    private void become(State next, String why, Optional<Finding> found, FeedSink sink) {
        detail = why;
        finding = found;
        if (next != state) {
            state = next;
            since = wallClock.instant();
            tell(sink);
        }
    }

    private void tell(FeedSink sink) {
        nextStatus = context.nanos() + STATUS.toNanos();
        if (ingest != null) {
            ingest.publishLastGood();
        }
        sink.status(new SourceStatus(
                spec.id(),
                spec.protocol(),
                spec.endpoint(),
                state,
                since,
                ingest == null ? newestArrival : ingest.newestArrival().or(() -> newestArrival),
                context.statistics().received(),
                detail,
                finding,
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
        if (dialling) {
            running.interrupt();
        }
        try {
            running.join(Duration.ofSeconds(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
