package linetwin.connectors.mqtt;

import java.util.List;

/** Understands the messages of one source. Never throws, whatever it is given. Messages come one after the other. */
public interface MessageReader {
    /** What to ask the broker for, in the order in which it is best told. */
    List<TopicFilter> filters();

    /**
     * A message came.
     *
     * @param retained whether the broker had kept it
     */
    void message(String topic, byte[] payload, boolean retained);

    /** The session is open and its topics are asked for. */
    default void opened(MqttSession session) {}

    /** Called now and then, from another thread, while the session holds. */
    default void tend() {}

    /** The session is about to be closed. */
    default void closing(MqttSession session) {}
}
