package linetwin.connectors.sparkplug;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import linetwin.connectors.mqtt.OutgoingMessage;

/**
 * Builder of the STATE messages of a primary host (Sparkplug 3.0, 6.4.24): online, and offline as MQTT will. The
 * timestamp is the same within a session and rises from session to session.
 */
final class HostStatePublisher {
    private static final int AT_LEAST_ONCE = 1;

    private final String topic;
    private final InstantSource clock;
    private long session;

    HostStatePublisher(String hostId, InstantSource clock) {
        this.topic = SparkplugTopic.state(hostId);
        this.clock = clock;
    }

    String topic() {
        return topic;
    }

    /** Begins another session and returns its MQTT will message. */
    synchronized OutgoingMessage will() {
        session = Math.max(session + 1, clock.millis());
        return message(false);
    }

    synchronized OutgoingMessage online() {
        return message(true);
    }

    synchronized OutgoingMessage offline() {
        return message(false);
    }

    private OutgoingMessage message(boolean online) {
        var json = "{\"online\":%b,\"timestamp\":%d}".formatted(online, session);
        return new OutgoingMessage(topic, json.getBytes(StandardCharsets.UTF_8), AT_LEAST_ONCE, true);
    }

    /** True if a STATE message reports this host as offline. */
    static boolean reportsOffline(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8).replace(" ", "").contains("\"online\":false");
    }
}
