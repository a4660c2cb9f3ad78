package linetwin.connectors.mqtt;

import java.time.Instant;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import linetwin.connectors.ingest.SourceIngest;
import linetwin.connectors.ingest.ValueOrigin;
import linetwin.connectors.payload.PayloadReader;
import linetwin.connectors.payload.PayloadValue;
import linetwin.connectors.payload.PayloadValue.Content;
import linetwin.connectors.tag.BoundTag;
import linetwin.connectors.tag.TagTable;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;

/** Reads the values of one tag from the messages of one topic: one value, or one per member of the payload. */
final class TopicTagReader {
    private static final String SIGNAL = "signal";
    private static final String STAR = "*";
    /** Maximum number of members per topic. */
    private static final int MOST_MEMBERS = 10_000;

    private final String topic;
    private final TagMessageMapper.Family family;
    private final Map<String, String> captures;
    private final TagTable table;
    private final TagNumberForwarder numbers;
    private final SourceIngest ingest;
    private final Map<String, Optional<BoundTag>> slots = new LinkedHashMap<>();
    /** Tags that had a value in at least one message. */
    private final Set<BoundTag> present = Collections.newSetFromMap(new IdentityHashMap<>());

    TopicTagReader(
            String topic,
            TagMessageMapper.Family family,
            Map<String, String> captures,
            TagTable table,
            TagNumberForwarder numbers,
            SourceIngest ingest) {
        this.topic = topic;
        this.family = family;
        this.captures = captures;
        this.table = table;
        this.numbers = numbers;
        this.ingest = ingest;
    }

    PayloadReader reader() {
        return family.reader();
    }

    /** True if the topic may have a meaning; a topic whose members name signals is unknown before the first message. */
    boolean mayHaveMeaning() {
        return family.reader().hasMembers() || slot("").isPresent();
    }

    void forward(PayloadValue reading, Instant arrival, ValueOrigin origin) {
        if (family.reader().hasMembers() && reading.member().isEmpty()) {
            ingest.errors()
                    .reportMalformed(
                            topic,
                            reading.content() instanceof Content.Unusable(var why)
                                    ? why
                                    : RejectionReason.of(RejectionCode.NAMELESS_MEMBER));
            return;
        }
        slot(reading.member())
                .ifPresent(slot -> forward(slot, reading, reading.time().orElse(arrival), origin));
    }

    private void forward(BoundTag slot, PayloadValue reading, Instant time, ValueOrigin origin) {
        if (!(reading.content() instanceof Content.Missing)) {
            present.add(slot);
        }
        switch (reading.content()) {
            case Content.Figure(var value) ->
                numbers.forward(slot, value, reading.unit(), reading.quality(), time, origin);
            case Content.Text(var text) -> ingest.tags().acceptText(slot, text, reading.quality(), time, origin);
            case Content.Absent(var why) -> ingest.tags().acceptUnavailable(slot, why, time, origin);
            case Content.Unusable(var why) -> ingest.tags().acceptUnusable(slot, why, time, origin);
            case Content.Missing(var why) -> missing(slot, why);
        }
    }

    /**
     * Rejects a tag that no message has ever contained, as its path is wrong in the file. A publisher may omit
     * unchanged values later.
     */
    private void missing(BoundTag slot, RejectionReason why) {
        if (!present.contains(slot)) {
            ingest.errors().reportMalformed(slot.path(), why);
        }
    }

    private Optional<BoundTag> slot(String member) {
        var known = slots.get(member);
        if (known == null) {
            if (slots.size() >= MOST_MEMBERS) {
                ingest.errors()
                        .reportMalformed(topic, RejectionReason.of(RejectionCode.TOO_MANY_MEMBERS, MOST_MEMBERS));
                return Optional.empty();
            }
            known = bind(member);
            slots.put(member, known);
        }
        return known;
    }

    private Optional<BoundTag> bind(String member) {
        var named = captures;
        if (!member.isEmpty()) {
            named = new LinkedHashMap<>(captures);
            named.put(SIGNAL, member);
        }
        return table.bind(family.spec(), path(member), named);
    }

    /** Topic and pointer into the payload, separated by {@code #}, which no topic contains. */
    private String path(String member) {
        var pointer = family.spec().payload().value();
        return pointer.isEmpty() ? topic : topic + "#" + pointer.replace(STAR, member);
    }
}
