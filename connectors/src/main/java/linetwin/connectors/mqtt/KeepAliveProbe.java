package linetwin.connectors.mqtt;

import java.time.Duration;

/**
 * When to ask a broker for a sign of life. The protocol's own keep-alive comes in whole seconds and only when all is
 * quiet, which is too seldom to call a source silent within two seconds.
 */
public final class KeepAliveProbe {
    private static final int TIMES = 4;
    private static final Duration SHORTEST = Duration.ofMillis(200);

    private final Duration interval;
    private long next = System.nanoTime();

    public KeepAliveProbe(Duration staleAfter) {
        var wanted = staleAfter.dividedBy(TIMES);
        interval = wanted.compareTo(SHORTEST) < 0 ? SHORTEST : wanted;
    }

    /** How long silence may last until it is time to ask. */
    public Duration interval() {
        return interval;
    }

    /** Whether it is time again; says yes once for each time. */
    public synchronized boolean isDue() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return false;
        }
        next = now + interval.toNanos();
        return true;
    }
}
