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

/** What one topic tells through one tag of the connection file: one value, or one for each member of the payload. */
final class TopicTagReader {
    private static final String SIGNAL = "signal";
    private static final String STAR = "*";
    /** Members of one topic; who names more has no list of signals there. */
    private static final int MOST_MEMBERS = 10_000;

    private final String topic;
    private final TagMessageMapper.Family family;
    private final Map<String, String> captures;
    private final TagTable table;
    private final TagNumberForwarder teller;
    private final SourceIngest ingest;
    private final Map<String, Optional<BoundTag>> slots = new LinkedHashMap<>();
    /** Those of which a message has spoken. */
    private final Set<BoundTag> spoken = Collections.newSetFromMap(new IdentityHashMap<>());

    TopicTagReader(
            String topic,
            TagMessageMapper.Family family,
            Map<String, String> captures,
            TagTable table,
            TagNumberForwarder teller,
            SourceIngest ingest) {
        this.topic = topic;
        this.family = family;
        this.captures = captures;
        this.table = table;
        this.teller = teller;
        this.ingest = ingest;
    }

    PayloadReader reader() {
        return family.reader();
    }

    /** Whether it can mean anything; where its members name the signals that is not known before they come. */
    boolean meansSomething() {
        return family.reader().hasMembers() || slot("").isPresent();
    }

    void tell(PayloadValue reading, Instant arrival, ValueOrigin origin) {
        if (family.reader().hasMembers() && reading.member().isEmpty()) {
            ingest.errors()
                    .reportMalformed(
                            topic,
                            reading.content() instanceof Content.Unusable(var why) ? why : "a member has no name");
            return;
        }
        slot(reading.member())
                .ifPresent(slot -> tell(slot, reading, reading.time().orElse(arrival), origin));
    }

    private void tell(BoundTag slot, PayloadValue reading, Instant time, ValueOrigin origin) {
        if (!(reading.content() instanceof Content.Missing)) {
            spoken.add(slot);
        }
        switch (reading.content()) {
            case Content.Figure(var value) ->
                teller.number(slot, value, reading.unit(), reading.quality(), time, origin);
            case Content.Text(var text) -> ingest.tags().acceptText(slot, text, reading.quality(), time, origin);
            case Content.Absent(var why) -> ingest.tags().acceptUnavailable(slot, why, time, origin);
            case Content.Unusable(var why) -> ingest.tags().acceptUnusable(slot, why, time, origin);
            case Content.Missing(var why) -> unsaid(slot, why);
        }
    }

    /** Many publishers tell only what has changed. But what no message ever spoke of is wrong in the file. */
    private void unsaid(BoundTag slot, String why) {
        if (!spoken.contains(slot)) {
            ingest.errors().reportMalformed(slot.path(), why);
        }
    }

    private Optional<BoundTag> slot(String member) {
        var known = slots.get(member);
        if (known == null) {
            if (slots.size() >= MOST_MEMBERS) {
                ingest.errors().reportMalformed(topic, "it has had more than %d members".formatted(MOST_MEMBERS));
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

    /** The topic, and where in the payload; {@code #} can be in no topic. */
    private String path(String member) {
        var pointer = family.spec().payload().value();
        return pointer.isEmpty() ? topic : topic + "#" + pointer.replace(STAR, member);
    }
}
