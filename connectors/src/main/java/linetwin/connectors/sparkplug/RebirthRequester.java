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
 * Builder of rebirth requests to edge nodes, at most one per node in 10 s: a birth may be large, and all hosts receive
 * it.
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
     * Requester of one source.
     *
     * @param permitted true if requests are permitted; a request is a command to equipment
     */
    RebirthRequester(boolean permitted) {
        this.permitted = permitted;
    }

    /** Request to a node; empty if it is not permitted or if the previous one was less than 10 s ago. */
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
