package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.connectors.opcua.server.ForeignServer.SmallLimits;
import linetwin.connectors.opcua.server.OpcUaTestSources;
import linetwin.connectors.opcua.server.RecordingFeedSink;
import linetwin.connectors.opcua.server.ServerProtection;
import linetwin.connectors.opcua.value.ScalarReader;
import linetwin.core.connection.PayloadSpec;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Deadband;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.id.StationId;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.LocalizedText;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UByte;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned;
import org.junit.jupiter.api.Test;

/** Tags of a foreign server, read through a real connection. */
class ForeignTagsTest {
    private static final int MANY = 10_000;

    private final RecordingFeedSink feedSink = new RecordingFeedSink();

    private static TagSpec all() {
        return OpcUaTestSources.signals("Plant/{station}/Signals/{signal}");
    }

    private static TagSpec withDeadband(TagSpec tag, Deadband deadband) {
        return new TagSpec(
                tag.path(),
                tag.meaning(),
                tag.station(),
                tag.signal(),
                new TreeMap<>(),
                new TreeMap<>(),
                PayloadSpec.AUTO,
                Optional.empty(),
                Optional.empty(),
                Optional.of(deadband),
                TagSpec.SHORTEST_QUEUE,
                1,
                1,
                0);
    }

    @Test
    void aValueIsReadAndFollowed() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Signals/torque", 2.5);
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), all()), "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 2.5);
                server.nodes().set("Plant/J40/Signals/torque", 3.5);
                feedSink.untilValue("J40 TAG/torque", 3.5);
                feedSink.until("live", () -> feedSink.is(State.LIVE));
            }
        }
    }

    @Test
    void everyNumberIsANumber() {
        var values = new TreeMap<String, Object>();
        values.put("boolean", true);
        values.put("sbyte", (byte) -8);
        values.put("byte", UByte.valueOf(200));
        values.put("int16", (short) -16);
        values.put("uint16", Unsigned.ushort(60_000));
        values.put("int32", -32);
        values.put("uint32", Unsigned.uint(4_000_000_000L));
        values.put("int64", -64L);
        values.put("uint64", Unsigned.ulong(64));
        values.put("float", 0.5f);
        values.put("double", 0.25);
        values.put("string", "12.5");
        values.put("time", new DateTime(Instant.ofEpochSecond(1_000_000)));
        try (var server = new ForeignServer().serve()) {
            values.forEach((name, value) -> server.nodes().set("Plant/J40/Signals/" + name, value));
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), all()), "", feedSink)) {
                feedSink.until("all are there", () -> feedSink.signalCount() == values.size());
                values.forEach((name, value) ->
                        assertEquals(ScalarReader.number(value), feedSink.value("J40 TAG/" + name), name));
            }
        }
    }

    @Test
    void anUnusableValueIsBadAndDelaysNoOther() {
        var missing = new StatusCode(StatusCodes.Bad_SensorFailure);
        try (var server = new ForeignServer().serve()) {
            var nodes = server.nodes();
            nodes.set("Plant/J40/Signals/good", 1.0);
            nodes.set("Plant/J40/Signals/nan", Double.NaN);
            nodes.set("Plant/J40/Signals/word", "broken");
            nodes.set("Plant/J40/Signals/array", new Double[] {1.0, 2.0});
            nodes.setNothing("Plant/J40/Signals/nothing", NodeIds.Double, StatusCode.GOOD);
            nodes.setNothing("Plant/J40/Signals/failed", NodeIds.Double, missing);
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), all()), "", feedSink)) {
                feedSink.until("all are there", () -> feedSink.signalCount() == 6);
                assertEquals(
                        Quality.GOOD,
                        feedSink.signal("J40 TAG/good").orElseThrow().quality());
                for (var name : List.of("nan", "word", "array", "nothing", "failed")) {
                    assertEquals(
                            Quality.BAD,
                            feedSink.signal("J40 TAG/" + name).orElseThrow().quality(),
                            name);
                }
            }
        }
    }

    private void untilState(PackMlState state, String code) {
        feedSink.until(state + " " + code, () -> feedSink.events(PlaceReported.class).reversed().stream()
                .limit(1)
                .anyMatch(reported ->
                        reported.state() == state && reported.reason().code().equals(code)));
    }

    @Test
    void anUnreadableStateIsNotTheLastOne() {
        try (var server = new ForeignServer().serve()) {
            var state = "Plant/J40/State";
            server.nodes().set(state, "EXECUTE");
            var tag = TagSpec.of("Plant/{station}/State", Meaning.STATE);
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), tag), "", feedSink)) {
                untilState(PackMlState.EXECUTE, "");
                server.nodes().set(state, "jammed");
                untilState(PackMlState.UNDEFINED, "jammed");
                server.nodes().set(state, "EXECUTE");
                untilState(PackMlState.EXECUTE, "");
                server.nodes().set(state, "EXECUTE", new StatusCode(StatusCodes.Bad_SensorFailure), Instant.now());
                untilState(PackMlState.UNDEFINED, "Bad");
            }
        }
    }

    @Test
    void anElementOfAnArrayIsASignal() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Axes", new Double[] {1.0, 2.0, 3.0});
            var tag = withSignal(OpcUaTestSources.signals("Plant/J40/Axes/[2]"), "J40", "axis");
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), tag), "", feedSink)) {
                feedSink.untilValue("J40 TAG/axis", 3.0);
            }
        }
    }

    static TagSpec withSignal(TagSpec tag, String station, String signal) {
        return withSignal(tag, Optional.of(new StationId(station)), signal);
    }

    static TagSpec withSignal(TagSpec tag, Optional<StationId> station, String signal) {
        return new TagSpec(
                tag.path(),
                tag.meaning(),
                station,
                Optional.of(signal),
                new TreeMap<>(),
                new TreeMap<>(),
                PayloadSpec.AUTO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                TagSpec.SHORTEST_QUEUE,
                1,
                1,
                0);
    }

    @Test
    void namespacesOfARestartedServerMayHaveOtherNumbers() {
        var other = "http://foreign.example/other";
        int port;
        try (var server = new ForeignServer(0, List.of(ForeignServer.NAMESPACE, other))) {
            port = server.port();
            server.nodes(ForeignServer.NAMESPACE).set("Plant/J40/Signals/torque", 1.0);
            server.nodes(other).set("Plant/J40/Signals/torque", -1.0);
            server.serve();
            var source = OpcUaTestSources.source(
                    server.endpoint(),
                    withSignal(OpcUaTestSources.signals("Plant/J40/Signals/torque"), "J40", "torque"));
            try (var feed = OpcUaTestSources.open(source, "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 1.0);
                server.close();
                try (var again = new ForeignServer(port, List.of(other, ForeignServer.NAMESPACE))) {
                    again.nodes(ForeignServer.NAMESPACE).set("Plant/J40/Signals/torque", 2.0);
                    again.nodes(other).set("Plant/J40/Signals/torque", -2.0);
                    again.serve();
                    feedSink.until("another value", () -> feedSink.value("J40 TAG/torque") != 1.0);
                    assertEquals(2.0, feedSink.value("J40 TAG/torque"));
                }
            }
        }
    }

    @Test
    void aTagThatIsMissingIsNamedAndReadAsSoonAsItIsThere() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Signals/torque", 1.0);
            var late = withSignal(OpcUaTestSources.signals("Plant/J40/late"), "J40", "late");
            try (var feed =
                    OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), all(), late), "", feedSink)) {
                feedSink.untilStatus("missing", s -> s.finding()
                        .filter(f -> f.trouble() == DiagnosticCode.MISSING_TAGS)
                        .isPresent());
                feedSink.untilValue("J40 TAG/torque", 1.0);
                server.nodes().set("Plant/J40/late", 7.0);
                feedSink.untilValue("J40 TAG/late", 7.0);
            }
        }
    }

    @Test
    void oneNodeThatIsNoVariableHoldsUpNoOther() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Signals/torque", 1.0);
            var folder = withSignal(OpcUaTestSources.signals("Plant/J40/Signals"), "J40", "folder");
            try (var feed =
                    OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), all(), folder), "", feedSink)) {
                feedSink.untilStatus("refused", s -> s.finding()
                        .filter(f -> f.trouble() == DiagnosticCode.REFUSED_ITEMS)
                        .isPresent());
                feedSink.untilValue("J40 TAG/torque", 1.0);
            }
        }
    }

    @Test
    void tenThousandTagsAreSubscribedAndAllHaveValues() {
        try (var server =
                new ForeignServer(0, List.of(ForeignServer.NAMESPACE), ServerProtection.NONE, new SmallLimits(1_000))) {
            for (int i = 0; i < MANY; i++) {
                server.nodes().set("Plant/J%d/Signals/s%d".formatted(40 + i % 2 * 10, i), (double) i);
            }
            server.serve();
            var start = System.nanoTime();
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), all()), "", feedSink)) {
                feedSink.until("all have told", () -> feedSink.signalCount() == MANY);
                var took = Duration.ofNanos(System.nanoTime() - start);
                System.out.printf("%,d items subscribed, first values of all after %d ms%n", MANY, took.toMillis());
            }
        }
    }

    @Test
    void smallChangesAreLeftOut() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Signals/torque", 10.0);
            var tag = withDeadband(all(), new Deadband(1, false));
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), tag), "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 10.0);
                server.nodes().set("Plant/J40/Signals/torque", 10.5);
                server.nodes().set("Plant/J40/Signals/other", 1.0);
                feedSink.until("two reports more", () -> feedSink.statusCount() > 4);
                assertEquals(10.0, feedSink.value("J40 TAG/torque"));
                server.nodes().set("Plant/J40/Signals/torque", 12.0);
                feedSink.untilValue("J40 TAG/torque", 12.0);
            }
        }
    }

    @Test
    void aPercentageOfARangeThatTheServerDoesNotKnowLeavesOutNothing() {
        try (var server = new ForeignServer().serve()) {
            server.nodes().set("Plant/J40/Signals/torque", 10.0);
            var tag = withDeadband(all(), new Deadband(5, true));
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), tag), "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 10.0);
                server.nodes().set("Plant/J40/Signals/torque", 10.1);
                feedSink.untilValue("J40 TAG/torque", 10.1);
            }
        }
    }

    @Test
    void textsOfAnyKindAreTexts() {
        assertEquals("door open", ScalarReader.text(new LocalizedText("en", "door open")));
        assertEquals("17", ScalarReader.text(17.0));
        assertEquals("Bad_SensorFailure", ScalarReader.text(new StatusCode(StatusCodes.Bad_SensorFailure)));
        var guid = new UUID(1, 2);
        assertEquals(guid.toString(), ScalarReader.text(guid));
        assertEquals("door open", ScalarReader.text(new Variant("door open")));
        assertNull(ScalarReader.text(DateTime.NULL_VALUE));
    }

    @Test
    void numbersOfUnusualKindsAreNumbersAndATimeThatIsNoneIsNone() {
        assertEquals(12.5, ScalarReader.number(LocalizedText.english("12.5")));
        assertEquals(4.0, ScalarReader.number(new Variant(4)));
        assertTrue(Double.isNaN(ScalarReader.number(DateTime.NULL_VALUE)));
        assertTrue(Double.isNaN(ScalarReader.number(LocalizedText.NULL_VALUE)));
    }
}
