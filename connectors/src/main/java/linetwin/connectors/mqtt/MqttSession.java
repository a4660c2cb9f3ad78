package linetwin.connectors.mqtt;

import java.time.Duration;
import java.util.List;
import linetwin.connectors.supervision.ConnectFailedException;

/**
 * Session with a broker, for each version of MQTT. Only {@link #awaitSubscriptions} waits for the broker; each other
 * method may be called from the callback of a message. A session never reconnects by itself; a lost session is replaced
 * by a new one.
 */
public interface MqttSession extends AutoCloseable {
    /**
     * Connects within a few seconds.
     *
     * @throws ConnectFailedException if the broker cannot be reached or refuses; the diagnostic contains the reason
     */
    static MqttSession open(MqttLogin login, MqttListener listener) throws ConnectFailedException {
        return login.version() == MqttLogin.NEWEST_VERSION
                ? Mqtt5Session.open(login, listener)
                : Mqtt3Session.open(login, listener);
    }

    /** Subscribes to topics; a refused filter is reported to the listener. */
    void subscribe(List<TopicFilter> filters);

    /**
     * Waits until the broker has responded to all subscriptions: a message that is published earlier may be lost.
     *
     * @param limit time limit, as the responses may come behind thousands of retained messages
     * @return false if the limit came first
     */
    boolean awaitSubscriptions(Duration limit);

    /** Publishes a message; false if the queue of the library is full or the connection is gone. */
    boolean publish(OutgoingMessage message);

    /** Requests a sign of life of the broker, which is reported to the listener. */
    void probe();

    /** True if the library reports the broker as gone. False does not prove that the broker is alive. */
    boolean isLost();

    /** Disconnects if possible and releases all resources, without waiting for either. */
    @Override
    void close();
}
