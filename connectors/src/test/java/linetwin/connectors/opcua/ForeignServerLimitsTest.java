package linetwin.connectors.opcua;

import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ubyte;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.uint;
import static org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.Unsigned.ushort;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.opcua.server.ForeignServer;
import linetwin.connectors.opcua.server.ForeignServer.SmallLimits;
import linetwin.connectors.opcua.server.OpcUaTestSources;
import linetwin.connectors.opcua.server.RecordingFeedSink;
import linetwin.connectors.opcua.server.ServerProtection;
import linetwin.core.connection.TagSpec;
import linetwin.core.connection.TagSpec.Meaning;
import linetwin.core.event.LineEvent.ConditionReported;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.health.SourceStatus;
import linetwin.core.health.SourceStatus.State;
import linetwin.core.model.Quality;
import org.eclipse.milo.opcua.sdk.core.Reference;
import org.eclipse.milo.opcua.sdk.server.OpcUaServerConfigLimits;
import org.eclipse.milo.opcua.sdk.server.nodes.UaNode;
import org.eclipse.milo.opcua.sdk.server.nodes.UaVariableNode;
import org.eclipse.milo.opcua.stack.core.NodeIds;
import org.eclipse.milo.opcua.stack.core.StatusCodes;
import org.eclipse.milo.opcua.stack.core.types.builtin.DataValue;
import org.eclipse.milo.opcua.stack.core.types.builtin.NodeId;
import org.eclipse.milo.opcua.stack.core.types.builtin.StatusCode;
import org.eclipse.milo.opcua.stack.core.types.builtin.Variant;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UInteger;
import org.eclipse.milo.opcua.stack.core.types.builtin.unsigned.UShort;
import org.eclipse.milo.opcua.stack.core.types.enumerated.ServerState;
import org.junit.jupiter.api.Test;

/** Servers that use the freedom of the standard, and the diagnostics of their state. */
class ForeignServerLimitsTest {
    private static final TagSpec ALL = OpcUaTestSources.signals("Plant/{station}/Signals/{signal}");
    private static final String TORQUE = "J40 TAG/torque";

    private final RecordingFeedSink feedSink = new RecordingFeedSink();

    private static ForeignServer server() {
        return server(new SmallLimits(1_000));
    }

    private static ForeignServer server(OpcUaServerConfigLimits limits) {
        var server = new ForeignServer(0, List.of(ForeignServer.NAMESPACE), ServerProtection.NONE, limits);
        server.nodes().set("Plant/J40/Signals/torque", 1.0);
        return server;
    }

    private static UaNode node(ForeignServer server, NodeId id) {
        return server.milo().getAddressSpaceManager().getManagedNode(id).orElseThrow();
    }

    private static void say(ForeignServer server, NodeId id, Object value) {
        ((UaVariableNode) node(server, id)).setValue(new DataValue(new Variant(value)));
    }

    private void untilFound(DiagnosticCode trouble) {
        feedSink.untilStatus(trouble.name(), status -> found(status).equals(Optional.of(trouble)));
    }

    private static Optional<DiagnosticCode> found(SourceStatus status) {
        return status.finding().map(Diagnostic::trouble);
    }

    private Quality quality(String signal) {
        return feedSink.signal(signal).orElseThrow().quality();
    }

    @Test
    void aSuspendedServerIsReportedAndItsValuesStay() {
        try (var server = server().serve();
                var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
            feedSink.untilValue(TORQUE, 1.0);
            say(server, NodeIds.Server_ServerStatus_State, ServerState.Suspended.getValue());
            untilFound(DiagnosticCode.SERVER_NOT_RUNNING);
            assertEquals(Quality.GOOD, quality(TORQUE));

            say(server, NodeIds.Server_ServerStatus_State, ServerState.Running.getValue());
            feedSink.untilStatus("well again", status -> found(status).isEmpty() && status.state() == State.LIVE);
        }
    }

    @Test
    void aDegradedServiceLevelIsReported() {
        try (var server = server().serve();
                var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
            feedSink.untilValue(TORQUE, 1.0);
            say(server, NodeIds.Server_ServiceLevel, ubyte(199));
            untilFound(DiagnosticCode.SERVICE_DEGRADED);

            say(server, NodeIds.Server_ServiceLevel, ubyte(200));
            feedSink.untilStatus("well again", status -> found(status).isEmpty() && status.state() == State.LIVE);
        }
    }

    @Test
    void aServerWithoutServiceLevelCountsAsHealthy() {
        try (var server = server()) {
            node(server, NodeIds.Server_ServiceLevel).delete();
            server.serve();
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
                feedSink.untilValue(TORQUE, 1.0);
                feedSink.untilStatus("live", status -> found(status).isEmpty() && status.state() == State.LIVE);
            }
        }
    }

    @Test
    void aQueueThatTheServerMakesTooShortIsReported() {
        try (var server = server()) {
            server.nodes().longestQueue(1);
            server.serve();
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
                untilFound(DiagnosticCode.SHORT_QUEUE);
                feedSink.untilValue(TORQUE, 1.0);
            }
        }
    }

    @Test
    void aServerThatPublishesMoreSlowlyThanValuesStayFreshIsReportedAndNotReconnected() {
        try (var server = server(new Limits(3_000, 1_000, 1_000)).serve();
                var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
            untilFound(DiagnosticCode.SLOW_PUBLISHING);
            var since = feedSink.status().orElseThrow().health().connectedSince();
            server.nodes().set("Plant/J40/Signals/torque", 2.0);
            feedSink.untilValue(TORQUE, 2.0);
            var seen = feedSink.statusCount();
            feedSink.until("eight seconds of statuses", () -> feedSink.statusCount() > seen + 16);
            server.nodes().set("Plant/J40/Signals/torque", 3.0);
            feedSink.untilValue(TORQUE, 3.0);
            assertEquals(since, feedSink.status().orElseThrow().health().connectedSince());
        }
    }

    @Test
    void aServerWithOneSubscriptionForEachSessionGivesItToTheValues() {
        var alarms = TagSpec.of("Plant/{station}", Meaning.ALARMS);
        try (var server = server(new Limits(10, 1, 1_000)).serve();
                var feed =
                        OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL, alarms), "", feedSink)) {
            feedSink.untilValue(TORQUE, 1.0);
            server.nodes().set("Plant/J40/Signals/torque", 2.0);
            feedSink.untilValue(TORQUE, 2.0);
            feedSink.until("live", () -> feedSink.is(State.LIVE));
            assertEquals(List.of(), feedSink.events(ConditionReported.class));
        }
    }

    @Test
    void aServerThatKeepsOneAnswerForAFurtherQuestionIsStillBrowsedAsAWhole() {
        try (var server = server(new Limits(10, 1_000, 1))) {
            for (int i = 0; i < 30; i++) {
                server.nodes().set("Plant/J%d/Signals/s".formatted(10 + i % 2 * 30), (double) i);
            }
            for (int i = 0; i < 50; i++) {
                server.nodes().set("Plant/J40/Signals/s%d".formatted(i), (double) i);
            }
            server.serve();
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
                feedSink.untilValue("J40 TAG/s49", 49.0);
            }
        }
    }

    @Test
    void aNodeThatIsReachedTwiceOrThroughALoopIsOneSignal() {
        try (var server = server()) {
            var station = server.nodes().folder("Plant/J40");
            var signals = server.nodes().folder("Plant/J40/Signals");
            var torque = server.nodes().variable("Plant/J40/Signals/torque", NodeIds.Double, false);
            signals.addReference(new Reference(
                    signals.getNodeId(), NodeIds.Organizes, torque.getNodeId().expanded(), true));
            signals.addReference(new Reference(
                    signals.getNodeId(), NodeIds.Organizes, station.getNodeId().expanded(), true));
            server.serve();
            var deep = OpcUaTestSources.signals("Plant/{station}/{signal...}");
            try (var feed =
                    OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL, deep), "", feedSink)) {
                feedSink.untilValue(TORQUE, 1.0);
                feedSink.untilValue("J40 Signals/torque", 1.0);
                var ofTorque = server.milo().getSubscriptions().values().stream()
                        .flatMap(subscription -> subscription.getMonitoredItems().values().stream())
                        .filter(item -> item.getReadValueId().getNodeId().equals(torque.getNodeId()))
                        .count();
                assertEquals(2, ofTorque);
            }
        }
    }

    @Test
    void aTagWithoutFirstValueIsBadAndNotUnreadable() {
        var waiting = new StatusCode(StatusCodes.Bad_WaitingForInitialData);
        try (var server = server()) {
            server.nodes().setNothing("Plant/J40/Signals/late", NodeIds.Double, waiting);
            server.nodes().setNothing("Plant/J40/Signals/empty", NodeIds.Double, StatusCode.GOOD);
            server.serve();
            try (var feed = OpcUaTestSources.open(OpcUaTestSources.source(server.endpoint(), ALL), "", feedSink)) {
                feedSink.until("all are there", () -> feedSink.signalCount() == 3);
                assertEquals(Quality.BAD, quality("J40 TAG/late"));
                assertEquals(Quality.BAD, quality("J40 TAG/empty"));
                server.nodes().set("Plant/J40/Signals/late", 3.0, StatusCode.GOOD, Instant.now());
                feedSink.untilValue("J40 TAG/late", 3.0);
                feedSink.untilStatus(
                        "nothing to say",
                        status -> status.state() == State.LIVE && found(status).isEmpty());
                assertEquals(0, feedSink.status().orElseThrow().health().rejected());
            }
        }
    }

    /** Server with unusual limits. */
    private record Limits(double publishingMillis, int subscriptions, int continuationPoints)
            implements OpcUaServerConfigLimits {
        @Override
        public Double getMinPublishingInterval() {
            return publishingMillis;
        }

        @Override
        public Double getDefaultPublishingInterval() {
            return publishingMillis;
        }

        @Override
        public Double getMinSupportedSampleRate() {
            return 10.0;
        }

        @Override
        public UInteger getMaxSubscriptionsPerSession() {
            return uint(subscriptions);
        }

        @Override
        public UShort getMaxBrowseContinuationPoints() {
            return ushort(continuationPoints);
        }
    }
}
