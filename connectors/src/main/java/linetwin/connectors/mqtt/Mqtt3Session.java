package linetwin.connectors.mqtt;

import linetwin.connectors.supervision.ConnectFailedException;
import org.eclipse.paho.client.mqttv3.IMqttActionListener;
import org.eclipse.paho.client.mqttv3.IMqttDeliveryToken;
import org.eclipse.paho.client.mqttv3.IMqttToken;
import org.eclipse.paho.client.mqttv3.MqttAsyncClient;
import org.eclipse.paho.client.mqttv3.MqttCallback;
import org.eclipse.paho.client.mqttv3.MqttConnectOptions;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.eclipse.paho.client.mqttv3.MqttMessage;
import org.eclipse.paho.client.mqttv3.persist.MemoryPersistence;
import org.jspecify.annotations.Nullable;

/** Session of MQTT 3.1.1, for older brokers. The broker gives no reason when it ends a session. */
final class Mqtt3Session extends PahoSession implements MqttCallback {
    private final MqttAsyncClient client;

    private Mqtt3Session(MqttAsyncClient client, MqttListener listener, BrokerRefusalText refusals) {
        super(listener, refusals);
        this.client = client;
    }

    static MqttSession open(MqttLogin login, MqttListener listener) throws ConnectFailedException {
        var refusals = new BrokerRefusalText(login);
        var client = client(login, refusals);
        var session = new Mqtt3Session(client, listener, refusals);
        client.setCallback(session);
        var options = options(login, refusals);
        session.connect(() -> client.connect(options).waitForCompletion(MqttLogin.WAIT_MILLIS));
        return session;
    }

    private static MqttAsyncClient client(MqttLogin login, BrokerRefusalText refusals) throws ConnectFailedException {
        try {
            return new MqttAsyncClient(login.endpoint(), login.clientId(), new MemoryPersistence());
        } catch (MqttException e) {
            throw refusals.refused(e.getReasonCode(), e);
        }
    }

    private static MqttConnectOptions options(MqttLogin login, BrokerRefusalText refusals) {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(false);
        options.setCleanSession(login.isClean());
        options.setKeepAliveInterval(MqttLogin.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(MqttLogin.CONNECT_SECONDS);
        options.setHttpsHostnameVerificationEnabled(true);
        options.setSocketFactory(refusals.sockets());
        login.user().ifPresent(user -> {
            options.setUserName(user.name());
            options.setPassword(user.password());
        });
        login.will().ifPresent(will -> options.setWill(will.topic(), will.payload(), will.qos(), will.isRetained()));
        return options;
    }

    @Override
    void sendSubscribe(String[] topics, int[] qos) throws MqttException {
        client.subscribe(topics, qos, null, new SubscriptionResponse(topics));
    }

    @Override
    void sendPublish(OutgoingMessage out) throws MqttException {
        client.publish(out.topic(), out.payload(), out.qos(), out.isRetained());
    }

    @Override
    void sendProbe() throws MqttException {
        client.unsubscribe(MqttLogin.UNUSED_TOPIC, null, new ProbeResponse());
    }

    @Override
    void disconnectClient() throws MqttException {
        client.disconnectForcibly(0, MqttLogin.DISCONNECT_MILLIS, true);
    }

    @Override
    void closeClient() throws MqttException {
        client.close(true);
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        arrived(topic, message.getPayload(), message.isRetained());
    }

    @Override
    public void connectionLost(@Nullable Throwable cause) {
        ended(() -> refusals.ofCause(cause));
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // Publishers send their newest state again after a loss.
    }

    /** Response to a subscription, with one code per filter. */
    private final class SubscriptionResponse implements IMqttActionListener {
        private final String[] filters;

        SubscriptionResponse(String[] filters) {
            this.filters = filters;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            subscribed(filters, token.getGrantedQos());
            responded();
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            if (!isEnding()) {
                listener.refused(filters[0], BrokerRefusalText.subscription(FAILURE));
            }
            responded();
        }
    }

    /** Response to a probe. */
    private final class ProbeResponse implements IMqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            probed(true);
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            probed(false);
        }
    }
}
