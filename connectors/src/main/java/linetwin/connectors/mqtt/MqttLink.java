package linetwin.connectors.mqtt;

import java.util.Arrays;
import java.util.UUID;
import linetwin.connectors.link.Inbox;
import linetwin.connectors.link.Knock;
import linetwin.connectors.link.Link;
import linetwin.connectors.link.NoLinkException;
import linetwin.core.feed.SourceSpec;
import linetwin.core.layout.LineLayout;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** One connection to a broker. Paho's own reconnection is off: it never asks for its subscriptions again. */
final class MqttLink implements Link, MqttCallback {
    private static final int AT_LEAST_ONCE = 1;
    private static final int KEEP_ALIVE_SECONDS = 5;
    private static final int CONNECT_SECONDS = 2;
    private static final long WAIT_MILLIS = 3_000;

    private final MqttAsyncClient client;
    private final MessageMapping mapping;
    private final Inbox inbox;
    private volatile boolean lost;

    private MqttLink(MqttAsyncClient client, MessageMapping mapping, Inbox inbox) {
        this.client = client;
        this.mapping = mapping;
        this.inbox = inbox;
    }

    static MqttLink open(SourceSpec source, LineLayout layout, Inbox inbox) throws NoLinkException {
        Knock.at(source.endpoint());
        try {
            var client =
                    new MqttAsyncClient(source.endpoint(), "linetwin-" + UUID.randomUUID(), new MemoryPersistence());
            var mapping = new MessageMapping(source, layout, inbox);
            var link = new MqttLink(client, mapping, inbox);
            link.connect(mapping.filters().toArray(String[]::new), source);
            return link;
        } catch (MqttException e) {
            throw refused(source, e);
        }
    }

    private void connect(String[] filters, SourceSpec source) throws NoLinkException {
        try {
            client.setCallback(this);
            client.connect(options()).waitForCompletion(WAIT_MILLIS);
            // Not waited for: the answers may come behind thousands of retained messages.
            var asked = client.subscribe(filters, qos(filters.length), null, null);
            assert asked != null;
        } catch (MqttException e) {
            close();
            throw refused(source, e);
        }
    }

    private static NoLinkException refused(SourceSpec source, MqttException e) {
        return new NoLinkException(
                "The broker at %s did not accept the connection: %s".formatted(source.endpoint(), e.getMessage()), e);
    }

    private static int[] qos(int count) {
        var qos = new int[count];
        Arrays.fill(qos, AT_LEAST_ONCE);
        return qos;
    }

    private static MqttConnectionOptions options() {
        var options = new MqttConnectionOptions();
        options.setCleanStart(true);
        options.setAutomaticReconnect(false);
        options.setKeepAliveInterval(KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(CONNECT_SECONDS);
        options.setSocketFactory(new PromptSockets());
        return options;
    }

    @Override
    public boolean isLost() {
        return lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        mapping.message(topic, message.getPayload());
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        lost = true;
    }

    @Override
    public void mqttErrorOccurred(MqttException e) {
        inbox.malformed("the MQTT client", String.valueOf(e.getMessage()));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Nothing is ever sent.
    }

    @Override
    public void connectComplete(boolean reconnect, String endpoint) {
        // The connection is waited for where it is made.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // No such exchange is begun.
    }

    @Override
    public void close() {
        // Paho waits for its threads here, and the other side may hang; the feed must not.
        Thread.ofVirtual().start(this::hangUp);
    }

    private void hangUp() {
        try {
            client.disconnectForcibly(0, 200, false);
        } catch (MqttException _) {
            // It was not connected any more.
        }
        try {
            client.close(true);
        } catch (MqttException _) {
            // Nothing is left to free.
        }
    }
}
