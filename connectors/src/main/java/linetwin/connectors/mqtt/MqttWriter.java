package linetwin.connectors.mqtt;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.equipment.EquipmentWriter;
import linetwin.core.feed.FeedRequest;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionReason;

/**
 * Publishes single values to topics. The value that the broker sends back is the result: it proves that the broker
 * accepted the message, not that a device acted on it.
 */
final class MqttWriter implements EquipmentWriter, MqttListener {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final int AT_LEAST_ONCE = 1;

    private final String endpoint;
    private final MqttSession session;
    private final BlockingQueue<Arrival> arrivals = new LinkedBlockingQueue<>();

    /** Message; an empty topic means a failure with its reason as text. */
    private record Arrival(String topic, String text, boolean retained) {}

    /**
     * Opens a session.
     *
     * @throws UncheckedIOException if the broker refuses; the message contains the reason
     */
    MqttWriter(FeedRequest request) {
        endpoint = request.source().endpoint();
        try {
            var login = MqttLogin.to(request.source(), request.folder(), ClientIdGenerator.fresh());
            session = MqttSession.open(login.withoutTraces(), this);
        } catch (ConnectFailedException e) {
            throw e.unchecked();
        }
    }

    /** Retained value of the topic. */
    @Override
    public String read(String path) {
        subscribe(path);
        return await(path, _ -> true, "The broker at %s keeps no value of '%s'".formatted(endpoint, path));
    }

    @Override
    public String write(String path, String value) {
        subscribe(path);
        if (!session.publish(new OutgoingMessage(path, value.getBytes(StandardCharsets.UTF_8), AT_LEAST_ONCE, false))) {
            throw failed("'%s' could not be sent to %s".formatted(path, endpoint));
        }
        return await(
                path,
                arrival -> !arrival.retained && arrival.text.equals(value),
                "The broker at %s did not pass '%s' on; it may not permit it".formatted(endpoint, path));
    }

    @Override
    public String call(String path, List<String> arguments) {
        throw new UnsupportedOperationException("MQTT has no methods; write to the topic '%s'".formatted(path));
    }

    private void subscribe(String path) {
        arrivals.clear();
        session.subscribe(List.of(new TopicFilter(path, AT_LEAST_ONCE)));
    }

    private String await(String path, Predicate<Arrival> isExpected, String otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (true) {
                var arrival = arrivals.poll(end - System.nanoTime(), TimeUnit.NANOSECONDS);
                if (arrival == null) {
                    throw failed(otherwise);
                }
                if (arrival.topic.isEmpty()) {
                    throw failed(arrival.text);
                }
                if (arrival.topic.equals(path) && isExpected.test(arrival)) {
                    return arrival.text;
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw failed("Interrupted while waiting for '%s'".formatted(path));
        }
    }

    private static UncheckedIOException failed(String why) {
        return new UncheckedIOException(new IOException(why));
    }

    @Override
    public void message(String topic, byte[] payload, boolean retained) {
        arrivals.add(new Arrival(topic, new String(payload, StandardCharsets.UTF_8), retained));
    }

    @Override
    public void refused(String filter, RejectionReason why) {
        arrivals.add(new Arrival(
                "",
                "The broker refuses to tell us of '%s': %s".formatted(filter, String.join(" ", why.about())),
                false));
    }

    @Override
    public void ended(Diagnostic why) {
        arrivals.add(new Arrival("", "The connection to %s ended: %s".formatted(endpoint, why.about()), false));
    }

    @Override
    public void alive() {
        // No probes are sent.
    }

    @Override
    public void error(String where, RejectionReason why) {
        arrivals.add(new Arrival("", "%s: %s".formatted(where, String.join(" ", why.about())), false));
    }

    @Override
    public void close() {
        session.close();
    }
}
