package linetwin.connectors.mqtt;

import java.util.List;

/** Understands the messages of one source. Never throws, whatever it is given. Not safe for several threads. */
interface MessageReader {
    /** What to ask the broker for, in the order in which it is best told. */
    List<TopicFilter> filters();

    void message(String topic, byte[] payload, boolean retained);
}
