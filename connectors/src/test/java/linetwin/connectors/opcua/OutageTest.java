package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.connectors.opcua.server.OpcUaTestSources;
import linetwin.connectors.opcua.server.RecordingFeedSink;
import linetwin.connectors.opcua.server.ServerConditions;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.event.LineEvent.ConditionsRefreshed;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.DateTime;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.junit.jupiter.api.Test;

/** Servers that restart, and servers that change while they run. */
class OutageTest {
    private static final TagSpec ALL = OpcUaTestSources.signals("Plant/{station}/Signals/{signal}");
    private static final TagSpec ALARMS = TagSpec.of("Plant/{station}", Meaning.ALARMS);

    private final RecordingFeedSink feedSink = new RecordingFeedSink();

    private static DataValue value(double value, Instant time) {
        return new DataValue(new Variant(value), StatusCode.GOOD, new DateTime(time), new DateTime(time));
    }

    @Test
    void valuesOfAnOutageAreReadFromHistoryForTheRecordingOnly() {
        var start = Instant.now().minusSeconds(60);
        var server = new ForeignServer();
        server.nodes().set("Plant/J40/Signals/torque", 1.0, StatusCode.GOOD, start);
        server.serve();
        try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
            feedSink.untilValue("J40 TAG/torque", 1.0);
            server.close();
            try (var again = new ForeignServer(server.port(), List.of(ForeignServer.NAMESPACE))) {
                again.nodes().set("Plant/J40/Signals/torque", 4.0, StatusCode.GOOD, start.plusSeconds(30));
                again.nodes()
                        .remember(
                                "Plant/J40/Signals/torque",
                                List.of(
                                        value(1.0, start),
                                        value(2.0, start.plusSeconds(10)),
                                        value(3.0, start.plusSeconds(20)),
                                        value(4.0, start.plusSeconds(30))));
                again.serve();
                feedSink.untilValue("J40 TAG/torque", 4.0);
                feedSink.until(
                        "the gap is filled", () -> feedSink.rememberedValues().size() >= 2);
                assertEquals(List.of(2.0, 3.0), feedSink.rememberedValues());
            }
        } finally {
            server.close();
        }
    }

    @Test
    void conditionsAreReportedAgainAfterAReconnect() {
        var server = new ForeignServer();
        server.nodes().set("Plant/J40/Signals/torque", 1.0);
        var source = server.nodes().folder("Plant/J40").getNodeId();
        var conditions = new ServerConditions(server.milo());
        conditions.holds("door open", source, 700, "The door is open");
        server.serve();
        try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL, ALARMS), "", feedSink)) {
            feedSink.until("the condition of before", () -> isActive("door open"));
            conditions.end("door open", source);
            feedSink.until("its end", () -> !isActive("door open"));
            conditions.raise("pressure low", source, 300, "There is no air");
            feedSink.until("another", () -> isActive("pressure low"));
            server.close();
            try (var again = new ForeignServer(server.port(), List.of(ForeignServer.NAMESPACE))) {
                again.nodes().set("Plant/J40/Signals/torque", 1.0);
                var now = new ServerConditions(again.milo());
                var there = again.nodes().folder("Plant/J40").getNodeId();
                now.holds("door open", there, 700, "The door is open again");
                var before = feedSink.events(ConditionsRefreshed.class).size();
                again.serve();
                feedSink.until(
                        "a refresh",
                        () -> feedSink.events(ConditionsRefreshed.class).size() > before);
                feedSink.until("what holds now", () -> isActive("door open"));
            }
        } finally {
            server.close();
        }
    }

    private boolean isActive(String name) {
        return feedSink.events(ConditionReported.class).reversed().stream()
                .map(ConditionReported::condition)
                .filter(condition -> condition.name().equals(name))
                .findFirst()
                .filter(condition -> condition.active())
                .isPresent();
    }

    @Test
    void anEventOfHighSeverityWaitsForAcknowledgementAndALowOneIsLeftOut() {
        try (var server = new ForeignServer()) {
            server.nodes().set("Plant/J40/Signals/torque", 1.0);
            var source = server.nodes().folder("Plant/J40").getNodeId();
            var conditions = new ServerConditions(server.milo());
            server.serve();
            try (var feed =
                    OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL, ALARMS), "", feedSink)) {
                feedSink.until("asked for conditions", () -> conditions.refreshes() > 0);
                conditions.happened(source, 100, "A lamp was changed");
                conditions.happened(source, 900, "The emergency stop was pressed");
                feedSink.until(
                        "told", () -> !feedSink.events(ConditionReported.class).isEmpty());
                var reported =
                        feedSink.events(ConditionReported.class).getFirst().condition();
                assertEquals("The emergency stop was pressed", reported.message());
                assertTrue(!reported.active() && !reported.acknowledged());
            }
        }
    }

    @Test
    void addedNodesAreFoundWhenTheServerReportsAChange() {
        try (var server = new ForeignServer()) {
            server.nodes().set("Plant/J40/Signals/torque", 1.0);
            var conditions = new ServerConditions(server.milo());
            server.serve();
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
                feedSink.untilValue("J40 TAG/torque", 1.0);
                server.nodes().set("Plant/J40/Signals/speed", 2.0);
                server.nodes().remove("Plant/J40/Signals/torque");
                conditions.modelChanged();
                feedSink.untilValue("J40 TAG/speed", 2.0);
                feedSink.until("the other is gone", () -> Double.isNaN(feedSink.value("J40 TAG/torque")));
            }
        }
    }
}
