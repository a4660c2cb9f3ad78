package linetwin.ui.live;

import java.time.Duration;
import java.time.InstantSource;
import linetwin.core.session.Session;

/**
 * Thread that steps a session. It sleeps until data arrives, so that a value is in the state at once, and wakes up by
 * itself for events that wait in the reorder window.
 */
public final class SessionThread implements AutoCloseable {
    private static final Duration WAKE_UP = Duration.ofMillis(15);

    private final Session session;
    private final InstantSource clock;
    private final Runnable stepped;
    private final Thread thread;
    private volatile boolean ended;

    /**
     * Steps a session from now on.
     *
     * @param stepped callback after each step that applied events, on the thread that steps
     */
    public SessionThread(Session session, InstantSource clock, Runnable stepped) {
        this.session = session;
        this.clock = clock;
        this.stepped = stepped;
        thread = Thread.ofPlatform().daemon().name("linetwin-session").start(this::run);
    }

    private void run() {
        try {
            while (!ended) {
                step();
                session.awaitArrivals(WAKE_UP);
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    /** Steps once. An error is logged, and the session continues. */
    private void step() {
        try {
            var before = session.counters().applied();
            session.advance(clock.instant());
            if (session.counters().applied() != before) {
                stepped.run();
            }
        } catch (RuntimeException e) {
            System.getLogger("linetwin.session").log(System.Logger.Level.ERROR, "An event could not be folded", e);
        }
    }

    @Override
    public void close() {
        ended = true;
        thread.interrupt();
    }
}
