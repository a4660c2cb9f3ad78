package linetwin.connectors.sparkplug;

import com.google.protobuf.CodedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.mqtt.OutgoingMessage;

/**
 * Asks edge nodes to tell all again, each not more often than once in ten seconds, however often there is reason to:
 * what a node says at birth may be large, and other hosts hear it too.
 */
final class RebirthRequester {
    private static final Duration APART = Duration.ofSeconds(10);
    private static final int MOST_KNOWN = 10_000;
    private static final String METRIC = "Node Control/Rebirth";

    private final boolean permitted;
    private final Map<String, Instant> requested = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > MOST_KNOWN;
        }
    };

    /**
     * Requests of one source.
     *
     * @param permitted whether any may be made: it is a command to equipment
     */
    RebirthRequester(boolean permitted) {
        this.permitted = permitted;
    }

    /** The message that asks a node; empty where that is not permitted, or was done just now. */
    Optional<OutgoingMessage> request(String node, Instant now) {
        var before = requested.get(node);
        if (!permitted || before != null && now.isBefore(before.plus(APART))) {
            return Optional.empty();
        }
        requested.put(node, now);
        return Optional.of(new OutgoingMessage(SparkplugTopic.command(node), payload(now), 0, false));
    }

    private static byte[] payload(Instant now) {
        var bytes = new ByteArrayOutputStream();
        try {
            var out = CodedOutputStream.newInstance(bytes);
            out.writeUInt64(1, now.toEpochMilli());
            out.writeByteArray(2, metric(now));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static byte[] metric(Instant now) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = CodedOutputStream.newInstance(bytes);
        out.writeString(1, METRIC);
        out.writeUInt64(3, now.toEpochMilli());
        out.writeUInt32(4, SparkplugDataType.BOOLEAN);
        out.writeBool(14, true);
        out.flush();
        return bytes.toByteArray();
    }
}
