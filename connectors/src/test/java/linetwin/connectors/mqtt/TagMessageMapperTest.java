package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.connectors.ingest.RecordingSink;
import linetwin.connectors.ingest.TestIngest;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.payload.FuzzPackets;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.PayloadSpec.Format;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.SignalsMeasured;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.StationId;
import linetwin.core.model.PackMlState;
import org.junit.jupiter.api.Test;

final class TagMessageMapperTest {
    private final RecordingSink sink = new RecordingSink();
    private final TestIngest inboxes = new TestIngest(
            TestSources.of(
                    "mqtt", "tcp://127.0.0.1:1883", List.of(TagSpec.of("factory/{station}/{signal}", Meaning.SIGNAL))),
            BundledLine.LAYOUT,
            sink);

    @Test
    void filtersAreTheFewestThatLetAllTagsPass() {
        var messages = messages(
                TagSpec.of("factory/{station}/{signal}", Meaning.SIGNAL),
                TagSpec.of("factory/{station}/torque", Meaning.SIGNAL),
                TagSpec.of("factory/{station}/sub/{rest...}", Meaning.SIGNAL));

        assertEquals(
                List.of("factory/+/+", "factory/+/sub/#"),
                messages.filters().stream().map(TopicFilter::filter).toList());
    }

    @Test
    void stateIsReadByTheNamesOfTheFileAndFactorAndOffsetScaleNumbers() {
        var states = new TreeMap<String, PackMlState>();
        states.put("run", PackMlState.EXECUTE);
        var messages = messages(
                tag("f/{station}/state", Meaning.STATE, Optional.empty(), states, PayloadSpec.AUTO, 1, 0),
                tag(
                        "f/{station}/t",
                        Meaning.SIGNAL,
                        Optional.of("finalTorque"),
                        new TreeMap<>(),
                        PayloadSpec.AUTO,
                        0.5,
                        1));
        send(messages, "f/J40/state", "run");
        send(messages, "f/J40/t", "4");

        assertEquals(
                PackMlState.EXECUTE, sink.events(PlaceReported.class).getLast().state());
        assertEquals(3.0, sink.events(SignalsMeasured.class).getLast().batch().value(0));
    }

    @Test
    void oneMessageMaySupplyManyTagsByManyPointers() {
        var messages = messages(
                tag("f/{station}", Meaning.SIGNAL, Optional.of("finalTorque"), new TreeMap<>(), json("/a"), 1, 0),
                tag("f/{station}", Meaning.SIGNAL, Optional.of("finalAngle"), new TreeMap<>(), json("/b/0"), 1, 0));
        send(messages, "f/J40", "{\"a\":1,\"b\":[2]}");

        var event = sink.events(SignalsMeasured.class).getLast();
        assertEquals(new StationId("J40"), event.station());
        assertEquals(2, event.batch().size());
    }

    @Test
    void aMessageWithoutATagLeavesItsValue() {
        var messages = messages(
                tag("f/{station}", Meaning.SIGNAL, Optional.of("finalTorque"), new TreeMap<>(), json("/a"), 1, 0),
                tag("f/{station}", Meaning.SIGNAL, Optional.of("finalAngle"), new TreeMap<>(), json("/b"), 1, 0));
        send(messages, "f/J40", "{\"a\":1,\"b\":2}");
        send(messages, "f/J40", "{\"a\":3}");

        var event = sink.events(SignalsMeasured.class).getLast();
        assertEquals(1, event.batch().size());
        assertEquals(3.0, event.batch().value(0));
        assertEquals(List.of(), inboxes.rejections());
    }

    @Test
    void aTagThatNoMessageContainsIsRejected() {
        var messages = messages(
                tag("f/{station}", Meaning.SIGNAL, Optional.of("finalTorque"), new TreeMap<>(), json("/a"), 1, 0));
        send(messages, "f/J40", "{\"torque\":1}");

        assertEquals(
                RejectionReason.of(RejectionCode.NOTHING_AT_POINTER, "/a"),
                inboxes.rejections().getLast().why());
    }

    @Test
    void unmatchedTopicsAreBoundedAndEndlessTopicsDoNotFillTheMemory() {
        var messages = messages(TagSpec.of("factory/{station}/{signal}", Meaning.SIGNAL));
        flood(messages, 0);
        long before = FuzzPackets.usedMemory();
        flood(messages, 200_000);

        assertTrue(FuzzPackets.usedMemory() - before < 20L << 20, "it grew");
    }

    private static void flood(TagMessageMapper messages, int from) {
        for (int i = 0; i < 200_000; i++) {
            send(messages, "factory/X%d/torque".formatted(from + i), "1");
        }
    }

    private static PayloadSpec json(String value) {
        return new PayloadSpec(Format.JSON, value, Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static TagSpec tag(
            String path,
            Meaning meaning,
            Optional<String> signal,
            Map<String, PackMlState> states,
            PayloadSpec payload,
            double factor,
            double offset) {
        return new TagSpec(
                path,
                meaning,
                Optional.empty(),
                signal,
                new TreeMap<>(),
                states,
                payload,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TagSpec.SHORTEST_QUEUE,
                1,
                factor,
                offset);
    }

    private TagMessageMapper messages(TagSpec... tags) {
        var source = TestSources.of("mqtt", "tcp://127.0.0.1:1883", List.of(tags));
        return new TagMessageMapper(source, BundledLine.LAYOUT, inboxes.ingest(), InstantSource.system());
    }

    private static void send(TagMessageMapper messages, String topic, String payload) {
        messages.message(topic, payload.getBytes(StandardCharsets.UTF_8), false);
    }
}
