package linetwin.connectors.opcua.session;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.milo.opcua.stack.core.UaException;

/**
 * State of our own requests that keep a server from sending: browsing, creation of items, reading of a history. Silence
 * meanwhile proves nothing. Thread-safe.
 */
public final class BusyState {
    private final AtomicInteger works = new AtomicInteger();
    private volatile long ended = System.nanoTime();

    /** Request to the server. */
    @FunctionalInterface
    public interface Work {
        void run() throws UaException;
    }

    public void during(Work work) throws UaException {
        works.incrementAndGet();
        try {
            work.run();
        } finally {
            over();
            works.decrementAndGet();
        }
    }

    /** Ends the work; silence counts from now on. */
    public void over() {
        ended = System.nanoTime();
    }

    public boolean isNow() {
        return works.get() > 0;
    }

    /** Monotonic time of the end of the last work, in nanoseconds. */
    long ended() {
        return ended;
    }
}
