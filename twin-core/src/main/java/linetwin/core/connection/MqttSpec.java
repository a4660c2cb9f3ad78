package linetwin.core.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * MQTT session of a source.
 *
 * @param version 5, or 3 for MQTT 3.1.1
 * @param clientId client identifier; empty for a generated one, new at every start
 * @param sessionExpiry time for which the broker keeps our session after a disconnect; zero requests a clean session
 * @param will message that the broker publishes when our connection is lost; empty for none
 * @param buffer most messages that are kept while the broker is unreachable
 */
public record MqttSpec(
        int version, Optional<String> clientId, Duration sessionExpiry, Optional<Will> will, int buffer) {
    public static final MqttSpec CLEAN = new MqttSpec(5, Optional.empty(), Duration.ZERO, Optional.empty(), 1_000);

    /** MQTT last will. */
    public record Will(String topic, String payload, int qos, boolean retained) {}
}
