package linetwin.connectors.sparkplug;

import java.time.Instant;

/**
 * A message of an edge node.
 *
 * @param device empty for the node itself
 */
record EdgeMessage(Kind kind, String device, SparkplugPayload payload, Instant arrival) {
    /** What it is about. */
    enum Kind {
        BIRTH,
        DATA,
        DEATH
    }

    boolean isOfNode() {
        return device.isEmpty();
    }

    /** When it was sent, as far as is known. */
    Instant sent() {
        return SparkplugTime.of(payload.timestamp()).orElse(arrival);
    }
}
