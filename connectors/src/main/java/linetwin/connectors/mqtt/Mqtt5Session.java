package linetwin.connectors.mqtt;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import linetwin.connectors.supervision.ConnectFailedException;
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

/**
 * A session of MQTT 5. Paho's own reconnection is off, as it never asks for its subscriptions again; its listeners per
 * topic are not used, as they end in an overflow of the stack.
 */
final class Mqtt5Session implements MqttSession, MqttCallback {
    private static final int FAILURE = 0x80;

    private final MqttAsyncClient client;
    private final MqttListener listener;
    private final BrokerRefusalText answer;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean opened;
    private volatile boolean lost;
    private volatile boolean closing;

    private Mqtt5Session(MqttAsyncClient client, MqttListener listener, BrokerRefusalText answer) {
        this.client = client;
        this.listener = listener;
        this.answer = answer;
    }

    static MqttSession open(MqttLogin login, MqttListener listener) throws ConnectFailedException {
        var answer = new BrokerRefusalText(login);
        try {
            var client = new MqttAsyncClient(login.endpoint(), login.clientId(), new MemoryPersistence());
            var session = new Mqtt5Session(client, listener, answer);
            client.setCallback(session);
            session.connect(options(login, answer));
            return session;
        } catch (MqttException e) {
            throw answer.refused(e.getReasonCode(), e);
        }
    }

    private void connect(MqttConnectionOptions options) throws MqttException {
        try {
            client.connect(options).waitForCompletion(MqttLogin.WAIT_MILLIS);
            opened = true;
        } catch (MqttException e) {
            close();
            throw e;
        }
    }

    private static MqttConnectionOptions options(MqttLogin login, BrokerRefusalText answer) {
        var options = new MqttConnectionOptions();
        options.setAutomaticReconnect(false);
        options.setCleanStart(login.isClean());
        options.setSessionExpiryInterval(login.expiry().toSeconds());
        options.setKeepAliveInterval(MqttLogin.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(MqttLogin.CONNECT_SECONDS);
        options.setMaximumPacketSize(MqttLogin.LARGEST_PACKET);
        options.setHttpsHostnameVerificationEnabled(true);
        options.setSocketFactory(answer.sockets());
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
    public void subscribe(List<TopicFilter> filters) {
        var topics = filters.stream().map(TopicFilter::filter).toArray(String[]::new);
        var qos = filters.stream().mapToInt(TopicFilter::qos).toArray();
        try {
            // Not waited for: the answers may come behind thousands of retained messages.
            client.subscribe(topics, qos, null, new Answers(topics));
        } catch (MqttException | IllegalArgumentException e) {
            listener.error("subscription", String.valueOf(e.getMessage()));
        }
    }

    @Override
    public boolean publish(OutgoingMessage out) {
        try {
            client.publish(out.topic(), message(out), null, null);
            return true;
        } catch (MqttException _) {
            // More is on its way than the broker takes at once, or the connection is gone.
            return false;
        }
    }

    @Override
    public void probe() {
        if (opened && asked.compareAndSet(false, true)) {
            try {
                client.unsubscribe(new String[] {MqttLogin.UNUSED_TOPIC}, null, new SignOfLife(), new MqttProperties());
            } catch (MqttException _) {
                asked.set(false);
            }
        }
    }

    @Override
    public boolean isLost() {
        return lost;
    }

    @Override
    public void messageArrived(String topic, MqttMessage message) {
        try {
            listener.message(topic, message.getPayload(), message.isRetained());
        } catch (RuntimeException e) {
            // What leaves here ends the connection, and whoever sent the message could do it again and again.
            listener.error(topic, String.valueOf(e));
        }
    }

    @Override
    public void disconnected(MqttDisconnectResponse response) {
        if (opened && !closing) {
            var code = response.getReturnCode();
            listener.ended(
                    code >= FAILURE && code <= 0xFF ? answer.ofCode(code) : answer.ofCause(response.getException()));
        }
        lost = true;
    }

    @Override
    public void mqttErrorOccurred(MqttException e) {
        listener.error("the MQTT client", String.valueOf(e.getMessage()));
    }

    @Override
    public void deliveryComplete(IMqttToken token) {
        // Whoever publishes asks for the newest state again after a loss.
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
        closing = true;
        // Paho waits for its threads here, and the other side may hang; the feed must not.
        Thread.ofVirtual().start(this::hangUp);
    }

    private void hangUp() {
        try {
            client.disconnectForcibly(0, MqttLogin.DISCONNECT_MILLIS, true);
        } catch (MqttException _) {
            // It was not connected any more.
        }
        try {
            client.close(true);
        } catch (MqttException _) {
            // Nothing is left to free.
        }
    }

    /** The answer to a subscription, filter by filter. */
    private final class Answers implements MqttActionListener {
        private final String[] filters;

        Answers(String[] filters) {
            this.filters = filters;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            var codes = token.getReasonCodes();
            for (int i = 0; codes != null && i < Math.min(codes.length, filters.length); i++) {
                if (codes[i] >= FAILURE) {
                    listener.refused(filters[i], BrokerRefusalText.words(codes[i]));
                }
            }
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            var codes = token.getReasonCodes();
            if (codes != null && codes.length > 0) {
                onSuccess(token);
            } else if (!lost && !closing) {
                listener.refused(filters[0], String.valueOf(cause.getMessage()));
            }
        }
    }

    /** Any answer at all proves that the broker is there. */
    private final class SignOfLife implements MqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            asked.set(false);
            listener.alive();
        }

        @Override
        public void onFailure(IMqttToken token, Throwable cause) {
            asked.set(false);
            if (client.isConnected()) {
                listener.alive();
            }
        }
    }
}
