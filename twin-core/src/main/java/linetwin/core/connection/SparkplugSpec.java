package linetwin.core.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * Role in a Sparkplug B network (Eclipse Sparkplug 3.0).
 *
 * @param group group to subscribe to; {@code +} for all groups
 * @param hostId identifier under which we are primary host and publish STATE; empty to receive only
 * @param reorder wait for a missing sequence number before a rebirth is requested
 * @param rebirths true if a rebirth may be requested, which is a message to the edge node
 */
public record SparkplugSpec(String group, Optional<String> hostId, Duration reorder, boolean rebirths) {
    public static final SparkplugSpec LISTEN = new SparkplugSpec("+", Optional.empty(), Duration.ofSeconds(2), false);
}
