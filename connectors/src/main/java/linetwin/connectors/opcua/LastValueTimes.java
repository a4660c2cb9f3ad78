package linetwin.connectors.opcua;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** What was heard last of each tag, over all sessions of one feed: where a gap began. */
final class LastValueTimes {
    private final Map<String, MonitoredTag> tags = new ConcurrentHashMap<>();

    /** The source time of the last value; empty where there was none. */
    Optional<Instant> last(MonitoredTag tag) {
        return Optional.ofNullable(tags.get(tag.toString())).flatMap(MonitoredTag::newest);
    }

    /** From now on this one is listened to. */
    void now(MonitoredTag tag) {
        tags.put(tag.toString(), tag);
    }
}
