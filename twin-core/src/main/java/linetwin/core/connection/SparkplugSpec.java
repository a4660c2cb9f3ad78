package linetwin.core.connection;

import java.time.Duration;
import java.util.Optional;

/**
 * How we take part in a Sparkplug B network (Eclipse Sparkplug 3.0).
 *
 * @param group the group to listen to; {@code +} for all
 * @param hostId under which name we are primary host and publish STATE; empty: we only listen
 * @param reorder how long a missing sequence number is waited for before a rebirth is asked
 * @param rebirths whether a rebirth may be asked: it is a message to the edge node
 */
public record SparkplugSpec(String group, Optional<String> hostId, Duration reorder, boolean rebirths) {
    public static final SparkplugSpec LISTEN = new SparkplugSpec("+", Optional.empty(), Duration.ofSeconds(2), false);
}
