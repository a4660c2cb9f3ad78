package linetwin.connectors.foreign;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * Publisher of the counters of a plan in foreign formats: each message contains one count of all signals of a station.
 *
 * <ul>
 *   <li>{@code acme/{station}/all}: JSON, {@code {"ts": milliseconds, "values": {"v000": 12, ...}}}
 *   <li>{@code acme/{station}/cbor}: the same as CBOR
 *   <li>{@code acme/{station}/one/{signal}}: a number as text, of the first signal only
 * </ul>
 */
public final class ForeignPublisher implements AutoCloseable {
    private static final long TICK_MILLIS = 10;
    private static final long TIMEOUT_MILLIS = 5_000;
    private static final String STATUS = "acme/status";
    private final ForeignPlan plan;
    private final String broker;
    private final Format format;
    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().factory());
    private final Map<String, Long> published = new TreeMap<>();
    private MqttAsyncClient client;
    private volatile Instant limit = Instant.MAX;
    private volatile boolean running;

    /** Format of the messages. */
    public enum Format {
        JSON,
        CBOR,
        TEXT
    }

    public ForeignPublisher(ForeignPlan plan, String broker, Format format) {
        this.plan = plan;
        this.broker = broker;
        this.format = format;
        this.client = connected();
        this.running = true;
        var ticks = thread.scheduleAtFixedRate(this::tick, TICK_MILLIS, TICK_MILLIS, TimeUnit.MILLISECONDS);
        assert !ticks.isDone();
    }

    private MqttAsyncClient connected() {
        try {
            var fresh = new MqttAsyncClient(broker, "acme-" + System.nanoTime(), new MemoryPersistence());
            var options = new MqttConnectionOptions();
            options.setCleanStart(true);
            options.setReceiveMaximum(5_000);
            options.setWill(STATUS, new MqttMessage("offline".getBytes(StandardCharsets.UTF_8), 1, true, null));
            fresh.connect(options).waitForCompletion(TIMEOUT_MILLIS);
            return fresh;
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Connects again and continues counting, after {@link #disconnectAbruptly}. */
    public synchronized void reconnect() {
        if (!running) {
            client = connected();
            running = true;
        }
    }

    /** Closes the connection without a DISCONNECT packet, as after a power failure. */
    public synchronized void disconnectAbruptly() {
        if (!running) {
            return;
        }
        running = false;
        try {
            client.disconnectForcibly(0, 100, false);
            client.close(true);
        } catch (MqttException _) {
            // The connection was already closed.
        }
    }

    /** Keeps the connection and publishes nothing after the counts of {@code end}. */
    public void freeze(Instant end) {
        limit = end;
    }

    private synchronized void tick() {
        tick(ForeignServer.earlier(Instant.now(), limit));
    }

    private void tick(Instant now) {
        if (!running) {
            return;
        }
        plan.stationNames().forEach(station -> publish(station, now));
    }

    private void publish(String station, Instant now) {
        // The last signal is the last one to reach a count.
        var newest = plan.count(15, now);
        var from = Math.max(published.getOrDefault(station, newest - 1) + 1, newest - 50);
        for (long count = from; count <= newest; count++) {
            send(station, count);
        }
        published.put(station, newest);
    }

    /** Time at which all signals of a station are published with a count. */
    public static Instant at(ForeignPlan plan, long count) {
        return plan.at(15, count);
    }

    private void send(String station, long count) {
        var time = at(plan, count).truncatedTo(ChronoUnit.MILLIS);
        switch (format) {
            case JSON -> publish("acme/" + station + "/all", json(time, count).getBytes(StandardCharsets.UTF_8));
            case CBOR -> publish("acme/" + station + "/cbor", cbor(time, count));
            case TEXT ->
                publish(
                        "acme/" + station + "/one/" + ForeignPlan.signal(0),
                        Long.toString(count).getBytes(StandardCharsets.UTF_8));
        }
    }

    private String json(Instant time, long count) {
        var values = IntStream.range(0, plan.signals())
                .mapToObj(i -> "\"%s\":%d".formatted(ForeignPlan.signal(i), count))
                .collect(Collectors.joining(","));
        return "{\"ts\":%d,\"values\":{%s}}".formatted(time.toEpochMilli(), values);
    }

    private byte[] cbor(Instant time, long count) {
        var bytes = new ByteArrayOutputStream();
        head(bytes, 5, 2);
        text(bytes, "ts");
        head(bytes, 0, time.toEpochMilli());
        text(bytes, "values");
        head(bytes, 5, plan.signals());
        for (int i = 0; i < plan.signals(); i++) {
            text(bytes, ForeignPlan.signal(i));
            head(bytes, 0, count);
        }
        return bytes.toByteArray();
    }

    private static void text(ByteArrayOutputStream bytes, String text) {
        var utf = text.getBytes(StandardCharsets.UTF_8);
        head(bytes, 3, utf.length);
        bytes.writeBytes(utf);
    }

    /** Writes the head of a CBOR item (RFC 8949, 3): major type in three bits, then the argument. */
    private static void head(ByteArrayOutputStream bytes, int kind, long number) {
        if (number < 24) {
            bytes.write(kind << 5 | (int) number);
        } else {
            bytes.write(kind << 5 | 27);
            for (int shift = 56; shift >= 0; shift -= 8) {
                bytes.write((int) (number >>> shift));
            }
        }
    }

    /** Publishes a message of any content. */
    public void publish(String topic, byte[] payload) {
        for (int tries = 0; tries < 1_000; tries++) {
            try {
                var sent = client.publish(topic, payload, 1, false);
                assert sent != null;
                return;
            } catch (MqttException e) {
                if (e.getReasonCode() != 32202) {
                    return;
                }
                LockSupport.parkNanos(Duration.ofMillis(1).toNanos());
            }
        }
    }

    @Override
    public void close() {
        disconnectAbruptly();
        thread.shutdownNow();
    }
}
