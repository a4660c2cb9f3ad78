package linetwin.connectors.mqtt;

import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.paho.mqttv5.client.IMqttToken;
import org.eclipse.paho.mqttv5.client.MqttActionListener;
import org.eclipse.paho.mqttv5.client.MqttAsyncClient;
import org.eclipse.paho.mqttv5.client.MqttCallback;
import org.eclipse.paho.mqttv5.client.MqttConnectionOptions;
import org.eclipse.paho.mqttv5.client.MqttDisconnectResponse;
import org.eclipse.paho.mqttv5.client.persist.MemoryPersistence;
import org.eclipse.paho.mqttv5.common.MqttException;
import org.eclipse.paho.mqttv5.common.MqttMessage;
import org.eclipse.paho.mqttv5.common.packet.MqttProperties;

/** Session of MQTT 5. */
final class Mqtt5Session extends PahoSession implements MqttCallback {
    private final MqttAsyncClient client;

    private Mqtt5Session(MqttAsyncClient client, MqttListener listener, BrokerRefusalText refusals) {
        super(listener, refusals);
        this.client = client;
    }

    static MqttSession open(MqttLogin login, MqttListener listener) throws ConnectFailedException {
        var refusals = new BrokerRefusalText(login);
        var client = client(login, refusals);
        var session = new Mqtt5Session(client, listener, refusals);
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

    private static MqttConnectionOptions options(MqttLogin login, BrokerRefusalText refusals) {
        var options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(login.isClean());
        options.setSessionExpiryInterval(login.expiry().toSeconds());
        options.setKeepAliveInterval(MqttLogin.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(MqttLogin.CONNECT_SECONDS);
        options.setMaximumPacketSize(MqttLogin.LARGEST_PACKET);
        options.setHttpsHostnameVerificationEnabled(true);
        options.setSocketFactory(refusals.sockets());
        login.user().ifPresent(user -> {
            options.setUserName(user.name());
            options.setPassword(user.encodedPassword());
        });
        login.will().ifPresent(will -> options.setWill(will.topic(), message(will)));
        return options;
    }

    private static MqttMessage message(OutgoingMessage out) {
        return new MqttMessage(out.payload(), out.qos(), out.isRetained(), null);
    }

    @Override
    void sendSubscribe(String[] topics, int[] qos) throws MqttException {
        client.subscribe(topics, qos, null, new SubscriptionResponse(topics));
    }

    @Override
    void sendPublish(OutgoingMessage out) throws MqttException {
        client.publish(out.topic(), message(out), null, null);
    }

    @Override
    void sendProbe() throws MqttException {
        client.unsubscribe(new String[] {MqttLogin.UNUSED_TOPIC}, null, new ProbeResponse(), new MqttProperties());
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
    public void disconnected(MqttDisconnectResponse response) {
        var code = response.getReturnCode();
        ended(() ->
                code >= FAILURE && code <= 0xFF ? refusals.ofCode(code) : refusals.ofCause(response.getException()));
    }

    @Override
    public void mqttErrorOccurred(MqttException e) {
        listener.error(refusals.endpoint(), RejectionReason.of(RejectionCode.CLIENT_ERROR, e.getMessage()));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Publishers send their newest state again after a loss.
    }

    @Override
    public void connectComplete(boolean reconnect, String endpoint) {
        // The request that connects waits for the completion.
    }

    @Override
    public void authPacketArrived(int reasonCode, MqttProperties properties) {
        // Enhanced authentication is not used.
    }

    /** Response to a subscription, with one code per filter. */
    private final class SubscriptionResponse implements MqttActionListener {
        private final String[] filters;

        SubscriptionResponse(String[] filters) {
            this.filters = filters;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            subscribed(filters, token.getReasonCodes());
            responded();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            var codes = token.getReasonCodes();
            if (codes != null && codes.length > 0) {
                onSuccess(token);
                return;
            }
            if (!isEnding()) {
                listener.refused(filters[0], RejectionReason.of(RejectionCode.SUBSCRIPTION_FAILED, cause.getMessage()));
            }
            responded();
        }
    }

    /** Response to a probe. */
    private final class ProbeResponse implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            probed(true);
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            probed(client.isConnected());
        }
    }
}
