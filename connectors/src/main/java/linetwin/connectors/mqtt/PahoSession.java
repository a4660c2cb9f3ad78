package linetwin.connectors.mqtt;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import org.eclipse.paho.client.mqttv3.MqttException;
import org.jspecify.annotations.Nullable;

/**
 * Session over a client of the Paho library; a subclass per version of MQTT sends the packets. Paho's own reconnection
 * is off, as it never restores subscriptions; its listeners per topic are not used, as they overflow the stack.
 */
abstract class PahoSession implements MqttSession {
    /** Lowest reason code of a failure (MQTT 5, 2.4). */
    static final int FAILURE = 0x80;

    final MqttListener listener;
    final BrokerRefusalText refusals;
    private final AtomicInteger subscriptions = new AtomicInteger();
    private final Semaphore responses = new Semaphore(0);
    private final AtomicBoolean probing = new AtomicBoolean();
    private volatile boolean opened;
    private volatile boolean lost;
    private volatile boolean closing;

    PahoSession(MqttListener listener, BrokerRefusalText refusals) {
        this.listener = listener;
        this.refusals = refusals;
    }

    /** Request to the client, of either version of the library. */
    @FunctionalInterface
    interface ClientRequest {
        void send() throws MqttException, org.eclipse.paho.mqttv5.common.MqttException;
    }

    /** Sends SUBSCRIBE; the response goes to {@link #subscribed}. */
    abstract void sendSubscribe(String[] topics, int[] qos)
            throws MqttException, org.eclipse.paho.mqttv5.common.MqttException;

    abstract void sendPublish(OutgoingMessage out) throws MqttException, org.eclipse.paho.mqttv5.common.MqttException;

    /** Sends UNSUBSCRIBE for {@link MqttLogin#UNUSED_TOPIC}, to which the broker must respond. */
    abstract void sendProbe() throws MqttException, org.eclipse.paho.mqttv5.common.MqttException;

    /** Ends the connection within {@link MqttLogin#DISCONNECT_MILLIS}. */
    abstract void disconnectClient() throws MqttException, org.eclipse.paho.mqttv5.common.MqttException;

    abstract void closeClient() throws MqttException, org.eclipse.paho.mqttv5.common.MqttException;

    /** Connects by a request that waits for the broker, and closes the session on a failure. */
    final void connect(ClientRequest request) throws ConnectFailedException {
        try {
            request.send();
            opened = true;
        } catch (org.eclipse.paho.mqttv5.common.MqttException e) {
            close();
            throw refusals.refused(e.getReasonCode(), e);
        } catch (MqttException e) {
            close();
            throw refusals.refused(e.getReasonCode(), e);
        }
    }

    @Override
    public final void subscribe(List<TopicFilter> filters) {
        var topics = filters.stream().map(TopicFilter::filter).toArray(String[]::new);
        var qos = filters.stream().mapToInt(TopicFilter::qos).toArray();
        try {
            sendSubscribe(topics, qos);
            subscriptions.incrementAndGet();
        } catch (MqttException | org.eclipse.paho.mqttv5.common.MqttException | IllegalArgumentException e) {
            listener.error(topics[0], RejectionReason.of(RejectionCode.SUBSCRIPTION_FAILED, e.getMessage()));
        }
    }

    @Override
    public final boolean publish(OutgoingMessage out) {
        try {
            sendPublish(out);
            return true;
        } catch (MqttException | org.eclipse.paho.mqttv5.common.MqttException _) {
            // Too many messages are on their way, or the connection is gone.
            return false;
        }
    }

    @Override
    public final void probe() {
        if (opened && probing.compareAndSet(false, true)) {
            try {
                sendProbe();
            } catch (MqttException | org.eclipse.paho.mqttv5.common.MqttException _) {
                probing.set(false);
            }
        }
    }

    /** Ends a probe; any response at all proves that the broker is alive. */
    final void probed(boolean isAlive) {
        probing.set(false);
        if (isAlive) {
            listener.alive();
        }
    }

    @Override
    public final boolean isLost() {
        return lost;
    }

    /** True if the session is lost or about to be closed. */
    final boolean isEnding() {
        return lost || closing;
    }

    /** Forwards a message that has arrived. */
    final void arrived(String topic, byte[] payload, boolean retained) {
        try {
            listener.message(topic, payload, retained);
        } catch (RuntimeException e) {
            // An exception here would end the connection, and the sender of the message could cause it repeatedly.
            listener.error(topic, RejectionReason.of(RejectionCode.OTHER, e));
        }
    }

    /** Marks the session as lost, and reports the reason unless we closed it. */
    final void ended(Supplier<Diagnostic> why) {
        if (opened && !closing) {
            listener.ended(why.get());
        }
        lost = true;
    }

    @Override
    public final boolean awaitSubscriptions(Duration limit) {
        try {
            return responses.tryAcquire(subscriptions.getAndSet(0), limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Counts the response to a subscription, of any kind. */
    final void responded() {
        responses.release();
    }

    /** Reports the refused ones among subscribed filters; null without codes in the response. */
    final void subscribed(String[] filters, int @Nullable [] codes) {
        for (int i = 0; codes != null && i < Math.min(codes.length, filters.length); i++) {
            if (codes[i] >= FAILURE) {
                listener.refused(filters[i], BrokerRefusalText.subscription(codes[i]));
            }
        }
    }

    @Override
    public final void close() {
        closing = true;
        // On another thread: Paho waits for its threads, and the broker may hang; the feed must not wait.
        Thread.ofVirtual().start(this::release);
    }

    private void release() {
        try {
            disconnectClient();
        } catch (MqttException | org.eclipse.paho.mqttv5.common.MqttException _) {
            // Already disconnected.
        }
        try {
            closeClient();
        } catch (MqttException | org.eclipse.paho.mqttv5.common.MqttException _) {
            // Nothing is left to release.
        }
    }
}
