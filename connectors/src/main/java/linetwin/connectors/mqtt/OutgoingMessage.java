package linetwin.connectors.mqtt;

/** Message to publish. */
public final class OutgoingMessage {
    private final String topic;
    private final byte[] payload;
    private final int qos;
    private final boolean retained;

    /**
     * Creates a message to a topic.
     *
     * @param payload bytes, not copied; must not change afterwards
     * @param qos 0 at most once, 1 at least once, 2 exactly once
     * @param retained true if the broker keeps it for later subscribers
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
