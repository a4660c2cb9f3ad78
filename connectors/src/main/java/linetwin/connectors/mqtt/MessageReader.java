package linetwin.connectors.mqtt;

import java.util.List;

/** Reads the messages of one source. Never throws, whatever the message contains. Messages come one after the other. */
public interface MessageReader {
    /** Topic filters to subscribe to, in order. */
    List<TopicFilter> filters();

    /**
     * Reads a message.
     *
     * @param retained true if the broker retained it
     */
    void message(String topic, byte[] payload, boolean retained);

    /** Called after the session was opened and its topics were subscribed. */
    default void opened(MqttSession session) {}

    /** Called periodically by another thread while the session holds; must return at once. */
    default void tend() {}

    /** Called before the session is closed. */
    default void closing(MqttSession session) {}
}
