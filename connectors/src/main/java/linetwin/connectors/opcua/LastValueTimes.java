package linetwin.connectors.opcua;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** Source time of the last value of each tag, over all sessions of one feed: the start of a gap. */
final class LastValueTimes {
    private final Map<String, MonitoredTag> tags = new ConcurrentHashMap<>();

    /** Source time of the last value; empty if there was none. */
    Optional<Instant> last(MonitoredTag tag) {
        return Optional.ofNullable(tags.get(tag.toString())).flatMap(MonitoredTag::newest);
    }

    /** Replaces the tag of an earlier session by this one. */
    void replace(MonitoredTag tag) {
        tags.put(tag.toString(), tag);
    }
}
