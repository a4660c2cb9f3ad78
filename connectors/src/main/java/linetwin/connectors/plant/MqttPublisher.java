package linetwin.connectors.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.StationJson;
import linetwin.connectors.stationmodel.StationTopics;
import linetwin.core.connection.SourceSpec;
import linetwin.core.feed.LineHistory;
import linetwin.core.layout.LineLayout;
import linetwin.core.plant.FaultKind;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/**
 * Publisher to the plant's own MQTT broker. Messages are retained, so that a late subscriber receives the whole line.
 */
final class MqttPublisher implements PlantPublisher {
    private static final int AT_LEAST_ONCE = 1;
    private static final long TIMEOUT_MILLIS = 5_000;
    private static final int TOO_MANY_AT_ONCE = 32202;
    private static final int IN_FLIGHT = 5_000;
    /** Time limit for messages in flight: Paho throws in its own threads if it is closed while one is in flight. */
    private static final long QUIESCE_MILLIS = 500;

    private final LineLayout layout;
    private final SourceSpec source;
    private final String clientId;
    private final int port;
    private LoopbackBroker broker;
    private MqttAsyncClient client;
    private Optional<PayloadCorruptor> corruptor = Optional.empty();
    private boolean brokerStopped;
    private boolean disconnected;

    MqttPublisher(LineLayout layout, SourceSpec source, int wantedPort) {
        this.layout = layout;
        this.source = source;
        this.clientId = "linetwin-plant-" + source.id();
        this.port = LoopbackPorts.free(wantedPort, "the MQTT broker", "--mqtt");
        this.broker = new LoopbackBroker(port, clientId);
        this.client = connected();
    }

    private MqttAsyncClient connected() {
        try {
            var fresh = new MqttAsyncClient(broker.endpoint(), clientId, new MemoryPersistence());
            fresh.connect(options()).waitForCompletion(TIMEOUT_MILLIS);
            return fresh;
        } catch (MqttException e) {
            broker.close();
            throw new UncheckedIOException(new IOException("The plant cannot reach its own MQTT broker", e));
        }
    }

    private MqttConnectionOptions options() {
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setReceiveMaximum(IN_FLIGHT);
        var will = new MqttMessage(StationTopics.OFFLINE.getBytes(StandardCharsets.UTF_8), AT_LEAST_ONCE, true, null);
        options.setWill(StationTopics.status(layout, source), will);
        return options;
    }

    @Override
    public void serve() {
        var acknowledgement =
                send(StationTopics.status(layout, source), StationTopics.ONLINE.getBytes(StandardCharsets.UTF_8));
        try {
            // The acknowledgement proves that the broker retains all messages published before.
            acknowledgement.waitForCompletion(TIMEOUT_MILLIS);
        } catch (MqttException e) {
            throw new UncheckedIOException(new IOException("The plant lost its own MQTT broker", e));
        }
        broker.serve();
    }

    @Override
    public void announce(PublishedAsset asset, List<String> signals) {
        // MQTT has no declaration of topics: a subscriber receives a signal with its first value.
    }

    @Override
    public boolean canFail(FaultKind kind) {
        return kind != FaultKind.CERTIFICATE_CHANGE && kind != FaultKind.NAMESPACE_CHANGE;
    }

    @Override
    public void corrupt(Optional<PayloadCorruptor> next) {
        corruptor = next;
    }

    @Override
    public void hang(boolean connectedOnly) {
        broker.hang(connectedOnly);
    }

    @Override
    public void answer() {
        broker.answer();
    }

    @Override
    public void stop(FaultKind why) {
        disconnectAbruptly();
        if (why != FaultKind.WILL && !brokerStopped) {
            brokerStopped = true;
            broker.close();
        }
    }

    /** Closes the connection without a DISCONNECT packet, so that the broker publishes the will (MQTT 5, 3.1.2.5). */
    private void disconnectAbruptly() {
        if (disconnected) {
            return;
        }
        disconnected = true;
        try {
            client.disconnectForcibly(QUIESCE_MILLIS, 100, false);
        } catch (MqttException _) {
            // The connection was already closed.
        }
        try {
            client.close(true);
        } catch (MqttException _) {
            // All resources are already released.
        }
    }

    @Override
    public void renew(FaultKind why) {
        if (brokerStopped) {
            broker = new LoopbackBroker(port, clientId);
            brokerStopped = false;
        }
        client = connected();
        disconnected = false;
    }

    @Override
    public void station(PublishedUpdate.OfStation update) {
        publish(update, update.asset(), StationTopics.STATE, StationJson.station(update.time(), update.report()));
    }

    @Override
    public void contents(PublishedUpdate.OfContents update) {
        publish(update, update.asset(), StationTopics.CONTENTS, StationJson.contents(update.time(), update.units()));
    }

    @Override
    public void signals(PublishedUpdate.OfSignals update) {
        publish(update, update.asset(), StationTopics.SIGNALS, StationJson.signals(update.time(), update.signals()));
    }

    private void publish(PublishedUpdate update, PublishedAsset asset, String topicEnd, byte[] message) {
        var topic = asset.path(layout, source) + topicEnd;
        var sent = send(
                topic,
                corruptor.map(c -> c.json(topic, update.identity(), message)).orElse(message));
        assert sent != null;
    }

    @Override
    public void line(Instant time, LineReport line) {
        send(PublishedAsset.linePath(layout, source), StationJson.line(time, line));
    }

    @Override
    public void history(Instant time, LineHistory history) {
        var sent = send(StationTopics.sums(layout, source), StationJson.history(history));
        assert sent != null;
    }

    private IMqttToken send(String topic, byte[] message) {
        while (true) {
            try {
                return client.publish(topic, message, AT_LEAST_ONCE, true);
            } catch (MqttException e) {
                if (e.getReasonCode() != TOO_MANY_AT_ONCE) {
                    throw new UncheckedIOException(new IOException("The plant lost its own MQTT broker", e));
                }
                pause();
            }
        }
    }

    /** Waits 1 ms for acknowledgements of the broker, so that no message is dropped. */
    private static void pause() {
        try {
            Thread.sleep(1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UncheckedIOException(new IOException("The plant was interrupted", e));
        }
    }

    @Override
    public String endpoint() {
        return broker.endpoint();
    }

    @Override
    public void close() {
        stop(FaultKind.STOP);
    }
}
