package linetwin.connectors.mqtt;

import java.util.List;
import linetwin.connectors.supervision.ConnectFailedException;

/**
 * A session with a broker, whatever version of the protocol carries it. Nothing here waits for the broker, so all of it
 * may be called where messages arrive. It never connects again by itself: whoever needs another session opens one.
 */
public interface MqttSession extends AutoCloseable {
    /**
     * Connects, and waits at most a few seconds for it.
     *
     * @throws ConnectFailedException where the broker cannot be reached or refuses us; the finding says why
     */
    static MqttSession open(MqttLogin login, MqttListener listener) throws ConnectFailedException {
        return login.version() == MqttLogin.NEWEST_VERSION
                ? Mqtt5Session.open(login, listener)
                : Mqtt3Session.open(login, listener);
    }

    /** Asks for messages; what the broker refuses is told to the listener. */
    void subscribe(List<TopicFilter> filters);

    /** Sends a message; false where so many wait already that this one is left out. */
    boolean publish(OutgoingMessage message);

    /** Asks the broker for a sign of life, which is told to the listener when it comes. */
    void ask();

    /** Whether the library knows that the broker is gone. That it does not know so proves nothing. */
    boolean isLost();

    /** Says goodbye where that can be done, and frees everything, without waiting for either. */
    @Override
    void close();
}
