package linetwin.connectors.opcua.session;

import java.util.concurrent.atomic.AtomicInteger;
import org.eclipse.milo.opcua.stack.core.UaException;

/**
 * Work that keeps a server from telling anything else: it browses, makes items, reads its history. Silence meanwhile
 * means nothing. Safe for several threads.
 */
public final class BusyState {
    private final AtomicInteger works = new AtomicInteger();
    private volatile long ended = System.nanoTime();

    /** Something that asks the server. */
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

    /** From now on silence counts. */
    public void over() {
        ended = System.nanoTime();
    }

    public boolean isNow() {
        return works.get() > 0;
    }

    /** When the last of it ended, by a clock that nobody can set. */
    long ended() {
        return ended;
    }
}
