package linetwin.connectors.sparkplug;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import linetwin.connectors.mqtt.OutgoingMessage;

/**
 * What we say of ourselves as a primary host (Sparkplug 3.0, 6.4.24): online, and offline as our last will, with times
 * that rise from session to session and agree within one.
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

    /** Begins another session, and what is to be said if it ends without a word. */
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

    /** Whether somebody said in our name that we are not there. */
    static boolean reportsOffline(byte[] payload) {
        return new String(payload, StandardCharsets.UTF_8).replace(" ", "").contains("\"online\":false");
    }
}
