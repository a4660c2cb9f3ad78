package linetwin.connectors.mqtt;

/**
 * A message of ours.
 *
 * @param qos 0 at most once, 1 at least once, 2 exactly once
 * @param retained whether the broker keeps it for those who come later
 */
public record MqttMessageOut(String topic, byte[] payload, int qos, boolean retained) {}
