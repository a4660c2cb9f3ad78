package linetwin.connectors.mqtt;

import java.nio.charset.StandardCharsets;
import org.eclipse.paho.mqttv5.client.MqttClient;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;

/** Device that publishes with its own client. */
public final class DevicePublisher implements AutoCloseable {
    private final MqttClient client;

    public DevicePublisher(String endpoint, String id) {
        this(endpoint, id, new MqttConnectionOptions());
    }

    public DevicePublisher(String endpoint, String id, MqttConnectionOptions options) {
        try {
            client = new MqttClient(endpoint, id, new MemoryPersistence());
            client.connect(options);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    public void publish(String topic, String payload, boolean retained) {
        publish(topic, payload.getBytes(StandardCharsets.UTF_8), retained);
    }

    public void publish(String topic, byte[] payload, boolean retained) {
        try {
            client.publish(topic, new MqttMessage(payload, 1, retained, null));
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Ends the connection without DISCONNECT, so that the broker publishes the last will. */
    public void abort() {
        try {
            client.disconnectForcibly(0, 1, false);
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        try {
            if (client.isConnected()) {
                client.disconnect();
            }
            client.close();
        } catch (MqttException e) {
            throw new IllegalStateException(e);
        }
    }
}
