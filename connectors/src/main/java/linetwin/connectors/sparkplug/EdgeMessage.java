package linetwin.connectors.sparkplug;

import java.time.Instant;

/**
 * Message of an edge node.
 *
 * @param device name of the device; empty for the node itself
 * @param arrival wall-clock time of its arrival
 */
record EdgeMessage(Kind kind, String device, SparkplugPayload payload, Instant arrival) {
    /** Kind of the message. */
    enum Kind {
        BIRTH,
        DATA,
        DEATH
    }

    boolean isOfNode() {
        return device.isEmpty();
    }

    /** Time of sending by the clock of the node; time of arrival if the payload has no valid timestamp. */
    Instant sent() {
        return SparkplugTime.of(payload.timestamp()).orElse(arrival);
    }
}
