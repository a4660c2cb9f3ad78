package linetwin.connectors.mqtt;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
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

/** A session of MQTT 3.1.1, for brokers that know nothing newer. The broker gives no reasons when it ends one. */
final class Mqtt3Session implements MqttSession, MqttCallback {
    private static final int FAILURE = 0x80;

    private final MqttAsyncClient client;
    private final MqttListener listener;
    private final BrokerRefusalText answer;
    private final AtomicBoolean asked = new AtomicBoolean();
    private volatile boolean opened;
    private volatile boolean lost;
    private volatile boolean closing;

    private Mqtt3Session(MqttAsyncClient client, MqttListener listener, BrokerRefusalText answer) {
        this.client = client;
        this.listener = listener;
        this.answer = answer;
    }

    static MqttSession open(MqttLogin login, MqttListener listener) throws ConnectFailedException {
        var answer = new BrokerRefusalText(login);
        try {
            var client = new MqttAsyncClient(login.endpoint(), login.clientId(), new MemoryPersistence());
            var session = new Mqtt3Session(client, listener, answer);
            client.setCallback(session);
            session.connect(options(login, answer));
            return session;
        } catch (MqttException e) {
            throw answer.refused(e.getReasonCode(), e);
        }
    }

    private void connect(MqttConnectOptions options) throws MqttException {
        try {
            client.connect(options).waitForCompletion(MqttLogin.WAIT_MILLIS);
            opened = true;
        } catch (MqttException e) {
            close();
            throw e;
        }
    }

    private static MqttConnectOptions options(MqttLogin login, BrokerRefusalText answer) {
        var options = new MqttConnectOptions();
        options.setMqttVersion(MqttConnectOptions.MQTT_VERSION_3_1_1);
        options.setAutomaticReconnect(false);
        options.setCleanSession(login.isClean());
        options.setKeepAliveInterval(MqttLogin.KEEP_ALIVE_SECONDS);
        options.setConnectionTimeout(MqttLogin.CONNECT_SECONDS);
        options.setHttpsHostnameVerificationEnabled(true);
        options.setSocketFactory(answer.sockets());
        login.user().ifPresent(user -> {
            options.setUserName(user.name());
            options.setPassword(user.password());
        });
        login.will().ifPresent(will -> options.setWill(will.topic(), will.payload(), will.qos(), will.isRetained()));
        return options;
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
            client.publish(out.topic(), out.payload(), out.qos(), out.isRetained());
            return true;
        } catch (MqttException _) {
            // More is on its way than the library takes at once, or the connection is gone.
            return false;
        }
    }

    @Override
    public void probe() {
        if (opened && asked.compareAndSet(false, true)) {
            try {
                client.unsubscribe(MqttLogin.UNUSED_TOPIC, null, new SignOfLife());
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
    public void connectionLost(@Nullable Throwable cause) {
        if (opened && !closing) {
            listener.ended(answer.ofCause(cause));
        }
        lost = true;
    }

    @Override
    public void deliveryComplete(IMqttDeliveryToken token) {
        // Whoever publishes asks for the newest state again after a loss.
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
    private final class Answers implements IMqttActionListener {
        private final String[] filters;

        Answers(String[] filters) {
            this.filters = filters;
        }

        @Override
        public void onSuccess(IMqttToken token) {
            var codes = token.getGrantedQos();
            for (int i = 0; codes != null && i < Math.min(codes.length, filters.length); i++) {
                if (codes[i] >= FAILURE) {
                    listener.refused(filters[i], BrokerRefusalText.words(codes[i]));
                }
            }
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            if (!lost && !closing) {
                listener.refused(filters[0], BrokerRefusalText.words(FAILURE));
            }
        }
    }

    /** Any answer at all proves that the broker is there. */
    private final class SignOfLife implements IMqttActionListener {
        @Override
        public void onSuccess(IMqttToken token) {
            asked.set(false);
            listener.alive();
        }

        @Override
        public void onFailure(IMqttToken token, @Nullable Throwable cause) {
            asked.set(false);
        }
    }
}
