package linetwin.connectors.mqtt;

/** A message of ours. */
public final class OutgoingMessage {
    private final String topic;
    private final byte[] payload;
    private final int qos;
    private final boolean retained;

    /**
     * A message to a topic.
     *
     * @param payload not copied; nobody may change it afterwards
     * @param qos 0 at most once, 1 at least once, 2 exactly once
     * @param retained whether the broker keeps it for those who come later
     */
    public OutgoingMessage(String topic, byte[] payload, int qos, boolean retained) {
        this.topic = topic;
        this.payload = payload;
        this.qos = qos;
        this.retained = retained;
    }

    public String topic() {
        return topic;
    }

    public byte[] payload() {
        return payload;
    }

    public int qos() {
        return qos;
    }

    public boolean isRetained() {
        return retained;
    }
}
