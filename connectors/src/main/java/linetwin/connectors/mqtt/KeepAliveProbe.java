package linetwin.connectors.mqtt;

import java.time.Duration;

/**
 * Times the probes for a sign of life of a broker. The keep-alive of MQTT has whole seconds and is sent only on an idle
 * connection, which is too slow to mark a source as silent within two seconds. Thread-safe.
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

    /** Silence after which a probe is due. */
    public Duration interval() {
        return interval;
    }

    /** True if a probe is due; true once per interval. */
    public synchronized boolean isDue() {
        long now = System.nanoTime();
        if (now - next < 0) {
            return false;
        }
        next = now + interval.toNanos();
        return true;
    }
}
