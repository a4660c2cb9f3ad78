package linetwin.connectors.opcua;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import linetwin.connectors.ingest.RecordingSink;
import linetwin.connectors.ingest.TestIngest;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.LineTags;
import linetwin.connectors.stationmodel.StationReport;
import linetwin.connectors.stationmodel.StationTags;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.PlaceReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.LineEvent.SignalMeasured;
import linetwin.core.feed.LineClock;
import linetwin.core.health.RejectionCode;
import linetwin.core.health.RejectionReason;
import linetwin.core.id.StationId;
import linetwin.core.model.LineState;
import linetwin.core.model.Quality;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

class StationModelMapperTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StationId STATION = new StationId("J40");

    private final RecordingSink sink = new RecordingSink();
    private final TestIngest inboxes = new TestIngest(BundledLine.LAYOUT, sink);
    private final StationModelMapper mapping = new StationModelMapper(inboxes.ingest());
    private final List<StationModelTag> tags = StationModelTag.of(BundledLine.LAYOUT, BundledLine.opcua());

    private void set(String path, Object value, Quality quality) {
        var tag = tags.stream()
                .filter(t -> t.path().equals(path))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No tag " + path));
        mapping.value(tag, value, quality, START.plusSeconds(1));
    }

    private void setMirrored(String below, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (tags.stream().anyMatch(t -> t.path().equals(below + name))) {
                set(below + name, value, Quality.GOOD);
            }
        });
    }

    private void orient() {
        var line = new LineReport("run", new LineClock(START, LineTime.ORIGIN, 60), LineTime.ORIGIN, List.of(), 0, 0);
        setMirrored("benchmark-humanoid/line/", LineTags.of(line));
        mapping.report();
    }

    private void heartbeat(long count) {
        set("benchmark-humanoid/line/" + LineTags.HEARTBEAT, count, Quality.GOOD);
    }

    private void station() {
        var station = LineState.initial(BundledLine.LAYOUT).station(STATION);
        setMirrored("benchmark-humanoid/J/J40/", StationTags.of(StationReport.of(station)));
    }

    @Test
    void allTagsOfAStationTogetherReportItsPlaces() {
        orient();
        station();
        mapping.report();

        assertEquals(
                LineTime.seconds(60),
                sink.events(PlaceReported.class).getFirst().at());
    }

    @Test
    void aStationIsSilentUntilAllOfItsTagsHaveCome() {
        orient();
        set("benchmark-humanoid/J/J40/ProdGoodCount", 7L, Quality.GOOD);
        mapping.report();

        assertTrue(sink.events(PlaceReported.class).isEmpty());
    }

    @Test
    void aSignalKeepsTheQualityOfItsStatusCode() {
        orient();
        set("benchmark-humanoid/J/J40/Signals/SCREW/finalTorque", 2.8, Quality.UNCERTAIN);
        mapping.report();

        assertEquals(
                Quality.UNCERTAIN, sink.events(SignalMeasured.class).getFirst().quality());
    }

    @Test
    void aBadValueOfACounterIsNoNews() {
        orient();
        station();
        mapping.report();
        var before = sink.events(PlaceReported.class).size();
        set("benchmark-humanoid/J/J40/Places/StateCurrent", new Integer[] {9}, Quality.BAD);
        mapping.report();

        assertEquals(before, sink.events(PlaceReported.class).size());
    }

    @Test
    void aValueOfAnotherTypeIsCountedAndDoesNoHarm() {
        orient();
        station();
        set("benchmark-humanoid/J/J40/Places/Since", "long ago", Quality.GOOD);
        mapping.report();

        assertEquals(1, inboxes.rejected());
        assertEquals("J40", inboxes.rejections().getLast().where());
        assertEquals(
                RejectionReason.of(RejectionCode.FIELD_TYPE, "Places/Since", "Long[]", "long ago"),
                inboxes.rejections().getLast().why());
    }

    @Test
    void aServerThatOnlyRespondsForItselfDoesNotRegainContact() {
        orient();
        station();
        mapping.report();
        inboxes.lose();
        mapping.report();

        assertEquals(1, sink.events(ContactLost.class).size());
        assertEquals(1, sink.events(ContactRegained.class).size());
    }

    @Test
    void aHeartbeatAfterALossBringsEveryStationBackIntoContact() {
        orient();
        station();
        mapping.report();
        inboxes.lose();
        heartbeat(7);
        mapping.report();

        assertEquals(1, sink.events(ContactLost.class).size());
        assertEquals(2, sink.events(ContactRegained.class).size());
    }

    @Test
    void theHeartbeatOfALineThatStandsStillIsASignOfLifeEachTime() {
        orient();
        heartbeat(7);
        mapping.report();
        var before = sink.events(RosterReported.class).size();
        heartbeat(8);
        mapping.report();

        assertEquals(before + 1, sink.events(RosterReported.class).size());
    }

    @Test
    void anUnreadableHistoryIsCountedAndTheLineIsStillReported() {
        set("benchmark-humanoid/line/" + LineTags.SUMS, "1 2 3", Quality.GOOD);
        set("benchmark-humanoid/line/" + LineTags.SUMS, new String[] {"run", "0", "1 x"}, Quality.GOOD);
        orient();

        assertEquals(1, sink.events(RosterReported.class).size());
        assertEquals(2, inboxes.rejected());
    }
}
