package linetwin.core.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * The MQTT session of a source.
 *
 * @param version 5, or 3 for MQTT 3.1.1
 * @param clientId empty: a name of our own, new at every start
 * @param sessionExpiry how long the broker keeps our session while we are away; zero asks for a clean one
 * @param will what the broker shall say when we vanish; empty: nothing, as nothing else is ever published
 * @param buffer messages kept at most while the broker is away
 */
public record MqttSpec(
        int version, Optional<String> clientId, Duration sessionExpiry, Optional<Will> will, int buffer) {
    public static final MqttSpec CLEAN = new MqttSpec(5, Optional.empty(), Duration.ZERO, Optional.empty(), 1_000);

    /** A last will. */
    public record Will(String topic, String payload, int qos, boolean retained) {}
}
