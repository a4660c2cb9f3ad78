package linetwin.connectors.plant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.PublishedAsset;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.connectors.stationmodel.StationJson;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.connectors.stationmodel.StationTopics;
import linetwin.core.connection.SourceSpec;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.UnitState;
import linetwin.core.plant.FaultKind;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Publishes through the plant's own broker: retained messages, so that who comes late is told all at once. */
final class MqttPublisher implements PlantPublisher {
    private static final int AT_LEAST_ONCE = 1;
    private static final long TIMEOUT_MILLIS = 5_000;
    private static final int TOO_MANY_AT_ONCE = 32202;
    private static final int IN_FLIGHT = 5_000;
    /** Paho fails in its own threads where it is closed while something is on its way. */
    private static final long QUIESCE_MILLIS = 500;

    private final LineLayout layout;
    private final SourceSpec source;
    private final String clientId;
    private final int port;
    private LoopbackBroker broker;
    private MqttAsyncClient client;
    private Optional<PayloadCorruptor> garbler = Optional.empty();
    private boolean brokerStopped;
    private boolean vanished;

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
        var told = send(StationTopics.status(layout, source), StationTopics.ONLINE.getBytes(StandardCharsets.UTF_8));
        try {
            // Its answer says that the broker keeps all that was published before.
            told.waitForCompletion(TIMEOUT_MILLIS);
        } catch (MqttException e) {
            throw new UncheckedIOException(new IOException("The plant lost its own MQTT broker", e));
        }
        broker.serve();
    }

    @Override
    public void announce(PublishedAsset asset, List<String> signals) {
        // Who listens is told of a signal when it has a value.
    }

    @Override
    public boolean canFail(FaultKind kind) {
        return kind != FaultKind.CERTIFICATE_CHANGE && kind != FaultKind.NAMESPACE_CHANGE;
    }

    @Override
    public void garble(Optional<PayloadCorruptor> how) {
        garbler = how;
    }

    @Override
    public void hang(boolean onlyThePresent) {
        broker.hang(onlyThePresent);
    }

    @Override
    public void answer() {
        broker.answer();
    }

    @Override
    public void stop(FaultKind why) {
        vanish();
        if (why != FaultKind.WILL && !brokerStopped) {
            brokerStopped = true;
            broker.close();
        }
    }

    /** Leaves the broker without a word, so that it tells the last will. */
    private void vanish() {
        if (vanished) {
            return;
        }
        vanished = true;
        try {
            client.disconnectForcibly(QUIESCE_MILLIS, 100, false);
        } catch (MqttException _) {
            // Nothing was connected any more.
        }
        try {
            client.close(true);
        } catch (MqttException _) {
            // Nothing is left to free.
        }
    }

    @Override
    public void renew(FaultKind why) {
        if (brokerStopped) {
            broker = new LoopbackBroker(port, clientId);
            brokerStopped = false;
        }
        client = connected();
        vanished = false;
    }

    @Override
    public void station(PublishedAsset asset, Instant time, StationReport report) {
        send(asset.path(layout, source) + StationTopics.STATE, garbled(StationJson.station(time, report)));
    }

    @Override
    public void contents(PublishedAsset asset, Instant time, List<UnitState> units) {
        send(asset.path(layout, source) + StationTopics.CONTENTS, garbled(StationJson.contents(time, units)));
    }

    @Override
    public void signals(PublishedAsset asset, Instant time, Map<String, SignalReport> signals) {
        send(asset.path(layout, source) + StationTopics.SIGNALS, garbled(StationJson.signals(time, signals)));
    }

    @Override
    public void line(Instant time, LineReport line) {
        send(PublishedAsset.linePath(layout, source), StationJson.line(time, line));
    }

    private byte[] garbled(byte[] message) {
        return garbler.map(g -> g.json(message)).orElse(message);
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

    /** Gives the broker time to acknowledge: it sets the pace, and nothing is dropped. */
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
