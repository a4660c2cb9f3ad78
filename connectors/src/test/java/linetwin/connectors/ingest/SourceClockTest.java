package linetwin.connectors.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import linetwin.connectors.loopback.BundledLine;
import linetwin.connectors.stationmodel.LineReport;
import linetwin.connectors.stationmodel.SignalReport;
import linetwin.core.feed.FeedRequest;
import linetwin.core.feed.LineClock;
import linetwin.core.health.Diagnostic;
import linetwin.core.health.DiagnosticCode;
import linetwin.core.id.EquipmentClassId;
import linetwin.core.id.SignalId;
import linetwin.core.id.StationId;
import linetwin.core.model.Quality;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Clock skew and delay of a source, measured through an ingest of our own model. */
final class SourceClockTest {
    private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
    private static final StationId STATION =
            BundledLine.LAYOUT.stations().getFirst().id();
    private static final SignalId SIGNAL = new SignalId(new EquipmentClassId("PRESS"), "force");

    private final SettableClock clock = new SettableClock(START);
    private final SourceContext context =
            new SourceContext(new FeedRequest(BundledLine.opcua(), BundledLine.LAYOUT, START, "", ""), clock::nanos);
    private final SourceIngest ingest = new SourceIngest(context, new RecordingSink(), clock);

    private void begin() {
        ingest.reports()
                .acceptLine(new LineReport(
                        "run", new LineClock(START, LineTime.ORIGIN, 1), LineTime.ORIGIN, List.of(), 0, 0));
    }

    private void signalOf(Instant time) {
        ingest.reports().acceptSignal(STATION, SIGNAL, new SignalReport(1, Quality.GOOD, time));
    }

    private Optional<DiagnosticCode> trouble() {
        return context.statistics().finding(clock.instant()).map(Diagnostic::trouble);
    }

    @Test
    void anOldReportOfAStationDoesNotMeasureTheClockOfItsSource() {
        begin();
        signalOf(START.minus(Duration.ofHours(3)));

        assertEquals(Optional.empty(), context.statistics().health(0).skew());
        assertEquals(Optional.empty(), trouble());
    }

    @Test
    void theNewestGoodValueOfOurOwnModelIsKnownWithItsSignal() {
        begin();
        signalOf(START);
        ingest.reports().acceptSignal(STATION, SIGNAL, new SignalReport(2, Quality.BAD, START));
        ingest.publishLastGood();

        var good = context.statistics().health(0).lastGood().orElseThrow();
        assertEquals(STATION + "/PRESS/force = 1.0", good.tag() + " = " + good.value());
    }

    @Test
    void theHeartbeatShowsHowFarTheClockIsAhead() {
        begin();
        ingest.reports().acceptHeartbeat(START.plusSeconds(40));

        assertEquals(
                Optional.of(Duration.ofSeconds(40)),
                context.statistics().health(0).skew());
        assertEquals(Optional.of(DiagnosticCode.CLOCK_SKEW), trouble());
    }

    @Test
    void oneYoungValueAmongOldOnesShowsThePresent() {
        context.statistics().arrived(micros(0), micros(0));
        clock.pass(Duration.ofSeconds(20));
        context.statistics().arrived(micros(20), micros(20));
        context.statistics().arrived(micros(2), micros(21));

        assertEquals(Optional.empty(), trouble());
    }

    @Test
    void valuesThatAreAllOldDoNotShowThePresent() {
        context.statistics().arrived(micros(0), micros(0));
        context.statistics().arrived(micros(2), micros(21));
        context.statistics().arrived(micros(3), micros(24));

        assertEquals(Optional.of(DiagnosticCode.OLD_VALUES), trouble());
    }

    private static long micros(long second) {
        return (START.getEpochSecond() + second) * 1_000_000;
    }
}
