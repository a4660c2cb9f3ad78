package linetwin.connectors.mqtt;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.payload.MessagePayload;
import linetwin.connectors.payload.PayloadReader;
import linetwin.connectors.tag.PathTemplate;
import linetwin.connectors.tag.TagTable;
import linetwin.core.connection.SourceSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.layout.LineLayout;
import org.jspecify.annotations.Nullable;

/**
 * Maps messages of foreign equipment by the tags of a connection file. A topic is matched against the templates at its
 * first message, and found by its name afterwards.
 */
final class TagMessageMapper implements MessageReader {
    /** Maximum number of topics that match a tag; it limits the memory that a broker with endless topics can use. */
    private static final int MOST_TOPICS = 50_000;
    /** Maximum number of topics known to match no tag; beyond it, the oldest is removed and matched again. */
    private static final int MOST_UNMATCHED = 10_000;

    private final List<Family> families = new ArrayList<>();
    private final TagTable table;
    private final TagNumberForwarder numbers;
    private final SourceIngest ingest;
    private final InstantSource clock;
    private final Map<String, Topic> topics = new HashMap<>();
    private final Map<String, Boolean> unmatched = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Boolean> eldest) {
            return size() > MOST_UNMATCHED;
        }
    };

    TagMessageMapper(SourceSpec source, LineLayout layout, SourceIngest ingest, InstantSource clock) {
        this.ingest = ingest;
        this.clock = clock;
        this.table = new TagTable(layout, ingest.errors()::reportMalformed);
        this.numbers = new TagNumberForwarder(layout, ingest);
        source.tags().stream().map(Family::new).forEach(families::add);
    }

    @Override
    public List<TopicFilter> filters() {
        return TopicFilter.fewest(families.stream().map(Family::filter).toList());
    }

    @Override
    public void message(String name, byte[] bytes, boolean retained) {
        var topic = topics.get(name);
        if (topic == null) {
            topic = match(name);
            if (topic == null) {
                return;
            }
        }
        read(topic, new MessagePayload(bytes), clock.instant(), retained ? ValueOrigin.RETAINED : ValueOrigin.REPORTED);
    }

    private void read(Topic topic, MessagePayload payload, Instant arrival, ValueOrigin origin) {
        for (var part : topic.parts()) {
            for (var reading : part.reader().read(payload)) {
                part.forward(reading, arrival, origin);
            }
        }
        ingest.tags().flush();
    }

    private @Nullable Topic match(String name) {
        if (unmatched.containsKey(name)) {
            return null;
        }
        var parts = new ArrayList<TopicTagReader>();
        for (var family : families) {
            family.template()
                    .match(name)
                    .map(captures -> new TopicTagReader(name, family, captures, table, numbers, ingest))
                    .filter(TopicTagReader::mayHaveMeaning)
                    .ifPresent(parts::add);
        }
        if (!parts.isEmpty() && topics.size() < MOST_TOPICS) {
            var topic = new Topic(parts);
            topics.put(name, topic);
            return topic;
        }
        if (!parts.isEmpty()) {
            ingest.errors().reportMalformed(name, RejectionReason.of(RejectionCode.TOO_MANY_TOPICS, MOST_TOPICS));
        }
        unmatched.put(name, true);
        return null;
    }

    /** Tags of one topic. */
    private record Topic(List<TopicTagReader> parts) {}

    /** Topics of one tag of the connection file. */
    record Family(TagSpec spec, PathTemplate template, PayloadReader reader) {
        Family(TagSpec spec) {
            this(
                    spec,
                    new PathTemplate(spec.path()),
                    new PayloadReader(spec.payload(), TagNumberForwarder.needsText(spec)));
        }

        TopicFilter filter() {
            return new TopicFilter(template.topicFilter(), spec.qos());
        }
    }
}
