package linetwin.connectors.mqtt;

import java.time.Duration;

/**
 * When to ask a broker for a sign of life. The protocol's own keep-alive comes in whole seconds and only when all is
 * quiet, which is too seldom to call a source silent within two seconds.
 */
public final class Pulse {
    private static final int TIMES = 4;
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final long nanos;
    private long next = System.nanoTime();

    public Pulse(Duration staleAfter) {
        var wanted = staleAfter.dividedBy(TIMES);
        nanos = (wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted).toNanos();
    }

    /** Whether it is time again; says yes once for each time. */
    public synchronized boolean isDue() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return false;
        }
        next = now + nanos;
        return true;
    }
}
