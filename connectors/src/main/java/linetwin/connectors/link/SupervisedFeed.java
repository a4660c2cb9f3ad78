package linetwin.connectors.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.FeedSink;
import linetwin.core.feed.LineFeed;
import linetwin.core.feed.SourceSpec;
import linetwin.core.feed.SourceStatus;
import linetwin.core.feed.SourceStatus.State;
import linetwin.core.id.SourceId;
import org.jspecify.annotations.Nullable;

/**
 * A feed that looks after its own connection. A thread of its own judges ten times a second by arrivals whether the
 * source lives, and replaces a dead connection by a new one twice a second until it holds: libraries wait up to 16 s
 * between tries, and some never ask for their subscriptions again.
 */
public final class SupervisedFeed implements LineFeed {
    private static final Duration LOOK = Duration.ofMillis(100);
    private static final Duration TRY_AGAIN = Duration.ofMillis(500);
    private static final Duration STATUS = Duration.ofMillis(500);
    /** Called stale this much before the limit, so that the mark is seen within it. */
    private static final Duration AHEAD = Duration.ofMillis(300);
    /** Silence of so many times the limit ends a connection: whatever hangs there, a new one may not. */
    private static final int PATIENCE = 2;

    private static final Duration FIRST_WORD = Duration.ofSeconds(10);

    private final FeedRequest request;
    private final SourceSpec spec;
    private final Dialer dialer;
    private final InstantSource wallClock;
    private final CountDownLatch closing = new CountDownLatch(1);
    private @Nullable Thread thread;
    private @Nullable Link link;
    private @Nullable Inbox inbox;
    private Instant dialled = Instant.MIN;
    private Instant nextTry = Instant.MIN;
    private Instant nextStatus = Instant.MIN;
    private Instant since = Instant.EPOCH;
    private State state = State.OFF;
    private String detail = "";
    private long receivedBefore;
    private Optional<Instant> newestArrival = Optional.empty();

    public SupervisedFeed(FeedRequest request, Dialer dialer, InstantSource wallClock) {
        this.request = request;
        this.spec = request.source();
        this.dialer = dialer;
        this.wallClock = wallClock;
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

    private void run(FeedSink sink) {
        try {
            do {
                look(sink);
            } while (!closing.await(LOOK.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        } finally {
            hangUp();
            become(State.OFF, "", sink);
        }
    }

    private void look(FeedSink sink) {
        var now = wallClock.instant();
        if (link == null) {
            if (!now.isBefore(nextTry)) {
                dial(sink);
                nextTry = wallClock.instant().plus(TRY_AGAIN);
            }
        } else if (inbox != null) {
            judge(link, inbox, now, sink);
        }
        if (!now.isBefore(nextStatus)) {
            tell(sink);
        }
    }

    private void dial(FeedSink sink) {
        if (state == State.OFF) {
            become(State.CONNECTING, "", sink);
        }
        var fresh = new Inbox(request, sink, wallClock);
        try {
            link = dialer.dial(fresh);
            inbox = fresh;
            dialled = wallClock.instant();
        } catch (NoLinkException e) {
            fresh.close();
            become(state, String.valueOf(e.getMessage()), sink);
        } catch (RuntimeException e) {
            // Whatever a library throws at a strange endpoint: a feed that dies unseen would never come back.
            fresh.close();
            become(state, "Cannot connect to %s: %s".formatted(spec.endpoint(), e), sink);
        }
    }

    private void judge(Link current, Inbox arrivals, Instant now, FeedSink sink) {
        var silence = Duration.between(arrivals.newestArrival().orElse(dialled), now);
        if (current.isLost()) {
            arrivals.lose();
            become(State.LOST, "The connection to %s was lost; trying again".formatted(spec.endpoint()), sink);
            hangUp();
            nextTry = now;
        } else if (arrivals.newestArrival().isEmpty()) {
            // A server with much to tell may take its time before the first word.
            if (silence.compareTo(FIRST_WORD) >= 0) {
                hangUp();
            }
        } else if (silence.compareTo(spec.staleAfter().minus(AHEAD)) >= 0) {
            arrivals.lose();
            become(
                    State.SILENT,
                    "Nothing has come from %s since %s".formatted(spec.endpoint(), now.minus(silence)),
                    sink);
            if (silence.compareTo(spec.staleAfter().multipliedBy(PATIENCE)) >= 0) {
                hangUp();
            }
        } else if (!arrivals.isLost()) {
            become(State.LIVE, arrivals.faults(), sink);
            current.tend();
        }
    }

    private void hangUp() {
        if (inbox != null) {
            receivedBefore += inbox.received();
            newestArrival = inbox.newestArrival().or(() -> newestArrival);
            inbox.close();
            inbox = null;
        }
        if (link != null) {
            link.close();
            link = null;
        }
    }

    private void become(State next, String why, FeedSink sink) {
        detail = why;
        if (next != state) {
            state = next;
            since = wallClock.instant();
            tell(sink);
        }
    }

    private void tell(FeedSink sink) {
        nextStatus = wallClock.instant().plus(STATUS);
        var arrival = inbox == null ? newestArrival : inbox.newestArrival().or(() -> newestArrival);
        var received = receivedBefore + (inbox == null ? 0 : inbox.received());
        sink.status(
                new SourceStatus(spec.id(), spec.protocol(), spec.endpoint(), state, since, arrival, received, detail));
    }

    @Override
    public void close() {
        closing.countDown();
        @Nullable Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running == null) {
            return;
        }
        try {
            running.join(Duration.ofSeconds(3));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
