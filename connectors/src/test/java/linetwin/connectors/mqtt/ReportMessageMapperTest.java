package linetwin.connectors.mqtt;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import linetwin.connectors.ingest.RecordingSink;
import linetwin.connectors.ingest.TestIngest;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.StationJson;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.connectors.stationmodel.StationTopics;
import linetwin.connectors.supervision.ConnectFailedException;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.feed.LineClock;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReportMessageMapperTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StationId STATION = new StationId("H10");
    private static final String TOPIC = "linetwin/benchmark-humanoid/H/H10/state";
    private static final String STATUS =
            "linetwin/benchmark-humanoid/line/status/" + BundledLine.mqtt().id();
    private static final String LINE = "linetwin/benchmark-humanoid/line";

    private final RecordingSink sink = new RecordingSink();
    private final TestIngest inboxes = new TestIngest(BundledLine.LAYOUT, sink);
    private ReportMessageMapper mapping = mapping();

    @BeforeEach
    void begin() {
        mapping = mapping();
    }

    private ReportMessageMapper mapping() {
        return new ReportMessageMapper(BundledLine.mqtt(), BundledLine.LAYOUT, inboxes.ingest());
    }

    private static byte[] line() {
        return StationJson.line(
                START,
                new LineReport("run", new LineClock(START, LineTime.ORIGIN, 60), LineTime.ORIGIN, List.of(), 0, 0));
    }

    private static byte[] station() {
        return station(0);
    }

    private static byte[] station(int good) {
        var station = LineState.initial(BundledLine.LAYOUT)
                .station(STATION)
                .withCounts(new OperationCounts(good, 0, 0), Duration.ofSeconds(30));
        return StationJson.station(START.plusSeconds(2), StationReport.of(station));
    }

    @Test
    void aStationsMessageReportsItsPlacesAtTheirSourceTimeInLineTime() {
        mapping.message(LINE, line(), false);
        mapping.message(TOPIC, station(), false);

        var places = sink.events(PlaceReported.class);
        assertEquals(LineTime.seconds(120), places.getFirst().at());
    }

    @Test
    void theFirstMessageOfAStationBringsItIntoContact() {
        mapping.message(LINE, line(), false);
        mapping.message(TOPIC, station(), false);

        assertEquals(
                List.of(STATION),
                sink.events(ContactRegained.class).stream()
                        .map(ContactRegained::station)
                        .toList());
    }

    @Test
    void messagesThatComeBeforeTheClockWaitForIt() {
        mapping.message(TOPIC, station(), false);
        assertTrue(sink.events(PlaceReported.class).isEmpty());
        mapping.message(LINE, line(), false);

        assertTrue(sink.events(PlaceReported.class).size() > 0);
    }

    @Test
    void theSameMessageTwiceReportsNothingNew() {
        mapping.message(LINE, line(), false);
        mapping.message(TOPIC, station(), false);
        var once = sink.events(PlaceReported.class).size();
        mapping.message(TOPIC, station(), false);

        assertEquals(once, sink.events(PlaceReported.class).size());
    }

    @Test
    void aRetainedMessageDoesNotReplaceANewerOne() {
        mapping.message(LINE, line(), true);
        mapping.message(TOPIC, station(8), false);
        var once = sink.events(CountsReported.class).size();
        mapping.message(TOPIC, station(7), true);

        assertEquals(once, sink.events(CountsReported.class).size());
    }

    @Test
    void aRetainedLastWillDoesNotEndAPublisherThatReturned() {
        mapping.message(STATUS, StationTopics.ONLINE.getBytes(StandardCharsets.UTF_8), false);
        mapping.message(STATUS, StationTopics.OFFLINE.getBytes(StandardCharsets.UTF_8), true);
        mapping.message(LINE, line(), false);
        mapping.message(TOPIC, station(), false);

        assertEquals(1, sink.events(ContactRegained.class).size());
    }

    @Test
    void aStationWithoutMessagesIsSubscribedAgain() throws Exception {
        var now = new AtomicLong();
        mapping = new ReportMessageMapper(BundledLine.mqtt(), BundledLine.LAYOUT, inboxes.ingest(), now::get);
        try (var broker = new FakeBroker(5);
                var session = session(broker)) {
            mapping.opened(session);
            mapping.message(TOPIC, station(), true);
            mapping.tend();
            now.addAndGet(Duration.ofSeconds(3).toNanos());
            mapping.tend();

            BoundedWait.until(
                    () -> broker.heard().stream().anyMatch(asked -> asked.contains("/H/H20/+")),
                    Duration.ofSeconds(10),
                    () -> "asked for " + broker.heard());
            assertEquals(1, broker.heard().size());
        }
    }

    private static MqttSession session(FakeBroker broker) throws ConnectFailedException {
        var source = TestSources.session(broker.endpoint(), List.of(), TestSources.version(5));
        return MqttSession.open(MqttLogin.to(source, "", "twin-test"), new RecordingMqttListener());
    }

    @Test
    void brokenMessagesAreCountedAndDoNoHarm() {
        mapping.message(LINE, line(), false);
        for (var broken : List.of(
                "",
                "{",
                "[]",
                "null",
                "{\"time\":\"yesterday\"}",
                "{\"time\":\"2026-01-01T00:00:00Z\",\"places\":[{}]}")) {
            mapping.message(TOPIC, broken.getBytes(StandardCharsets.UTF_8), false);
        }
        mapping.message(TOPIC, new byte[] {(byte) 0xff, 0, 1}, false);
        mapping.message(TOPIC, station(), false);

        assertEquals(7, inboxes.rejected());
        assertEquals(TOPIC, inboxes.rejections().getLast().where());
        assertTrue(sink.events(PlaceReported.class).size() > 0);
    }
}
