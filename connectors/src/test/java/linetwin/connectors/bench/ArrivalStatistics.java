package linetwin.connectors.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Statistics of the values that arrive at one client: number, gaps in the counters, latency and processor time. Both
 * clients use it, and its cost is small. One thread delivers the values; another reads the result.
 */
final class ArrivalStatistics {
    private static final int BUCKET_MICROS = 20;
    private static final int BUCKETS = 500_000;
    private static final int LOOK_AT_THE_CLOCK_EVERY = 16;
    private static final long SILENCE_MICROS = 700_000;
    private static final long SETTLED_MICROS = 600_000;
    private static final Duration SETTLED_WITHIN = Duration.ofSeconds(60);
    private static final ObjectMapper JSON = new ObjectMapper();

    private final double[] last;
    private final long[] latencies = new long[BUCKETS];
    private final AtomicInteger items = new AtomicInteger();
    private volatile boolean measuring;
    private volatile long newestLatency;
    private volatile boolean watching;
    private long values;
    private long missing;
    private long repeated;
    private long now;
    private int sinceLooked;
    private long newest;

    ArrivalStatistics(int items) {
        last = new double[items];
    }

    /** Begins a batch; its values arrive at the present time. */
    void batch() {
        now = micros(Instant.now());
        sinceLooked = 0;
    }

    /** Counts the value of a counter. */
    void arrived(int item, double counter, long sourceMicros) {
        if (++sinceLooked == LOOK_AT_THE_CLOCK_EVERY) {
            batch();
        }
        if (sinceLooked <= 1) {
            newestLatency = now - sourceMicros;
        }
        var before = last[item];
        last[item] = counter;
        if (before == 0) {
            items.incrementAndGet();
        } else if (measuring) {
            count(counter - before, now - sourceMicros);
        }
        if (watching) {
            listenForSilence();
        }
    }

    private void count(double step, long latencyMicros) {
        values++;
        if (step > 1) {
            missing += (long) step - 1;
        } else if (step < 1) {
            repeated++;
        }
        var bucket = Math.clamp(latencyMicros / BUCKET_MICROS, 0, BUCKETS - 1);
        latencies[bucket]++;
    }

    /** Waits until every item has a value, then reports the first value after each silence with its time of arrival. */
    void watch(BenchPlan plan, Instant dialled) throws InterruptedException {
        var all = awaitAll(plan, dialled);
        watching = true;
        report(Map.of("ready", true, "at", micros(all)));
    }

    private void listenForSilence() {
        if (now - newest > SILENCE_MICROS && newest > 0) {
            report(Map.of("heardAgain", now));
        }
        newest = now;
    }

    /** Waits until every item has a value, and returns that time. */
    Instant awaitAll(BenchPlan plan, Instant dialled) throws InterruptedException {
        while (items.get() < plan.items()) {
            Thread.sleep(5);
            if (Duration.between(dialled, Instant.now()).toSeconds() > 90) {
                throw new IllegalStateException("only %d of %d items came".formatted(items.get(), plan.items()));
            }
        }
        return Instant.now();
    }

    /** Waits until every item has a value, warms up, measures and reports the result. */
    void measure(BenchPlan plan, Instant dialled) throws InterruptedException {
        var subscribed = Duration.between(dialled, awaitAll(plan, dialled));
        Thread.sleep(Duration.ofSeconds(plan.warmSeconds()));
        settle();
        var cpu = cpuNanos();
        var start = System.nanoTime();
        measuring = true;
        Thread.sleep(Duration.ofSeconds(plan.measureSeconds()));
        measuring = false;
        var seconds = (System.nanoTime() - start) / 1e9;
        var spent = cpuNanos() - cpu;
        report(Map.of(
                "valuesPerSecond",
                values / seconds,
                "missing",
                missing,
                "repeated",
                repeated,
                "cpuMicrosPerValue",
                spent / 1e3 / Math.max(1, values),
                "cpuPercent",
                100 * spent / 1e9 / seconds,
                "p50Millis",
                quantile(0.5),
                "p99Millis",
                quantile(0.99),
                "subscribeMillis",
                subscribed.toMillis()));
    }

    /** Waits until a client has caught up with the values that were queued during its warm-up. */
    private void settle() throws InterruptedException {
        var end = System.nanoTime() + SETTLED_WITHIN.toNanos();
        while (newestLatency > SETTLED_MICROS && System.nanoTime() < end) {
            Thread.sleep(100);
        }
    }

    private double quantile(double share) {
        long wanted = (long) Math.ceil(values * share);
        long seen = 0;
        for (int i = 0; i < BUCKETS; i++) {
            seen += latencies[i];
            if (seen >= wanted) {
                return (i + 1) * BUCKET_MICROS / 1e3;
            }
        }
        return Double.NaN;
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    static long micros(Instant instant) {
        return instant.getEpochSecond() * 1_000_000 + instant.getNano() / 1_000;
    }

    static void report(Map<String, ?> what) {
        try {
            System.out.println(JSON.writeValueAsString(what));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
