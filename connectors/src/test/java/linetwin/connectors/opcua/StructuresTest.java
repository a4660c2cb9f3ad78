package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.connectors.opcua.server.OpcUaTestSources;
import linetwin.connectors.opcua.server.RecordingFeedSink;
import linetwin.connectors.opcua.session.ServerSession;
import linetwin.connectors.opcua.value.NodePath;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import org.junit.jupiter.api.Test;

/** Structured and enumerated values of types that only the server defines. */
class StructuresTest {
    private final RecordingFeedSink feedSink = new RecordingFeedSink();

    @Test
    void membersOfAStructureAreSignals() {
        try (var server = new ForeignServer()) {
            server.nodes().setStructure("Plant/J40/Reading", 2.5, 7);
            server.serve();
            var torque =
                    ForeignTagsTest.withSignal(OpcUaTestSources.signals("Plant/J40/Reading/torque"), "J40", "torque");
            var count = ForeignTagsTest.withSignal(OpcUaTestSources.signals("Plant/J40/Reading/count"), "J40", "count");
            try (var feed =
                    OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), torque, count), "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 2.5);
                feedSink.untilValue("J40 TAG/count", 7);
                server.nodes().setStructure("Plant/J40/Reading", 3.5, 8);
                feedSink.untilValue("J40 TAG/torque", 3.5);
                feedSink.untilValue("J40 TAG/count", 8);
            }
        }
    }

    @Test
    void oneTagTakesTheSameMemberFromTheStructuresOfAllStations() {
        try (var server = new ForeignServer()) {
            server.nodes().setStructure("Plant/J40/Reading", 2.5, 7);
            server.nodes().setStructure("Plant/J50/Reading", 4.5, 9);
            server.serve();
            var torque = ForeignTagsTest.withSignal(
                    OpcUaTestSources.signals("Plant/{station}/Reading/torque"), Optional.empty(), "torque");
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), torque), "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 2.5);
                feedSink.untilValue("J50 TAG/torque", 4.5);
            }
        }
    }

    @Test
    void aMemberThatTheStructureDoesNotHaveIsBad() {
        try (var server = new ForeignServer()) {
            server.nodes().setStructure("Plant/J40/Reading", 2.5, 7);
            server.serve();
            var wrong = ForeignTagsTest.withSignal(OpcUaTestSources.signals("Plant/J40/Reading/speed"), "J40", "speed");
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), wrong), "", feedSink)) {
                feedSink.until("told", () -> feedSink.signal("J40 TAG/speed").isPresent());
                assertEquals(
                        Quality.BAD,
                        feedSink.signal("J40 TAG/speed").orElseThrow().quality());
            }
        }
    }

    @Test
    void anEnumerationReportsAStateByItsName() throws Exception {
        try (var server = new ForeignServer()) {
            server.nodes().setEnumeration("Plant/J40/Mode", 6);
            server.serve();
            var request = OpcUaTestSources.request(
                    OpcUaTestSources.source(server.endpoint(), OpcUaTestSources.signals("a")), "");
            try (var session = ServerSession.open(request, _ -> {})) {
                var node = new BrowsePathResolver(session)
                        .find(List.of(NodePath.parse("Plant/J40/Mode").segments()))
                        .getFirst()
                        .orElseThrow();
                assertEquals(List.of(Map.of(0, "IDLE", 6, "EXECUTE")), new EnumerationNames(session).of(List.of(node)));
            }
        }
    }

    @Test
    void aStateOfAnEnumerationIsTheStateOfItsStation() {
        try (var server = new ForeignServer()) {
            server.nodes().setEnumeration("Plant/J40/Mode", 0);
            server.serve();
            var state = TagSpec.of("Plant/{station}/Mode", Meaning.STATE);
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), state), "", feedSink)) {
                feedSink.until("idle", () -> states().contains(PackMlState.IDLE));
                server.nodes().setEnumeration("Plant/J40/Mode", 6);
                feedSink.until("executing", () -> states().contains(PackMlState.EXECUTE));
            }
        }
    }

    private List<PackMlState> states() {
        return feedSink.events(PlaceReported.class).stream()
                .map(PlaceReported::state)
                .toList();
    }
}
