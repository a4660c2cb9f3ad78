package linetwin.connectors.stationmodel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import linetwin.core.feed.LineClock;
import linetwin.core.feed.LineHistory;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.StoreId;
import linetwin.core.id.UnitId;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.Quality;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitOperation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import linetwin.core.unit.Energy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.pcollections.TreePVector;

class ReportsRoundTripTest {
    private static final UnitId ROBOT = new UnitId(new ProductId("R170"), 42);
    private static final UnitId LEG = new UnitId(new ProductId("LEG-L"), 7);
    private static final Instant TIME = Instant.parse("2026-01-02T03:04:05.678901Z");
    private static final StationId STATION = new StationId("M60");

    private static final StationReport STATION_REPORT = new StationReport(
            List.of(
                    new PlaceReport(
                            PackMlState.EXECUTE,
                            StopReason.NONE,
                            LineTime.seconds(100),
                            Optional.of(ROBOT),
                            Optional.of(new UnitOperation(
                                    Duration.ofSeconds(90), Duration.ofMillis(1500), LineTime.seconds(101)))),
                    new PlaceReport(
                            PackMlState.ABORTED,
                            new StopReason(StopReason.Kind.BREAKDOWN, "SCR-104"),
                            LineTime.seconds(20),
                            Optional.empty(),
                            Optional.empty())),
            0,
            new OperationCounts(10, 2, 1),
            Duration.ofMillis(88_250),
            Energy.kilowattHours(12.5));

    private static final LineReport LINE_REPORT = new LineReport(
            "run-1", new LineClock(TIME, LineTime.seconds(5), 60), LineTime.seconds(99), List.of(ROBOT), 3, 1);

    private static final LineHistory HISTORY =
            new LineHistory("run-1", LineTime.seconds(99), List.of(List.of(7L, -2L), List.of(0L, 1L << 60)));

    private static final List<UnitState> UNITS = List.of(
            new UnitState(
                    ROBOT,
                    new UnitLocation.AtPlace(new PlaceId(STATION, 1)),
                    LineTime.seconds(10),
                    LineTime.seconds(1),
                    Optional.of(STATION),
                    Optional.of(STATION),
                    2,
                    TreePVector.singleton(LEG)),
            UnitState.entered(LEG, new UnitLocation.BuiltInto(ROBOT), LineTime.seconds(2)));

    @Test
    void aStationReadsTheSameFromItsTags() {
        assertEquals(Optional.of(STATION_REPORT), StationTags.report(StationTags.of(STATION_REPORT)));
    }

    @Test
    void aStationReadsTheSameFromItsMessage() {
        assertEquals(STATION_REPORT, StationJson.station(StationJson.read(StationJson.station(TIME, STATION_REPORT))));
    }

    @Test
    void theLineReadsTheSameFromItsTags() {
        assertEquals(Optional.of(LINE_REPORT), LineTags.report(LineTags.of(LINE_REPORT)));
    }

    @Test
    void theLineReadsTheSameFromItsMessage() {
        assertEquals(LINE_REPORT, StationJson.line(StationJson.read(StationJson.line(TIME, LINE_REPORT))));
    }

    @Test
    void aHistoryReadsTheSameFromItsTag() {
        assertEquals(HISTORY, LineTags.history(LineTags.sums(HISTORY)));
    }

    @Test
    void aHistoryReadsTheSameFromItsMessage() {
        assertEquals(HISTORY, StationJson.history(StationJson.read(StationJson.history(HISTORY))));
    }

    @Test
    void aGenealogyReadsTheSameFromItsText() {
        assertEquals(UNITS, UnitText.parse(UnitText.of(UNITS)));
    }

    @Test
    void aGenealogyReadsTheSameFromItsMessage() {
        assertEquals(UNITS, StationJson.contents(StationJson.read(StationJson.contents(TIME, UNITS))));
    }

    @Test
    void signalsKeepTheirQualityInTheirMessage() {
        var signals = Map.of("SCREW/finalTorque", new SignalReport(2.81, Quality.UNCERTAIN, TIME));

        assertEquals(signals, StationJson.signals(StationJson.read(StationJson.signals(TIME, signals))));
    }

    @Test
    void aStationIsNotReadWhileHalfOfItsPlacesHaveArrived() {
        var tags = new TreeMap<>(StationTags.of(STATION_REPORT));
        tags.put(StationTags.PLACE_SINCE, new Long[] {1L});

        assertEquals(Optional.empty(), StationTags.report(tags));
    }

    @Test
    void aTagOfAnotherTypeIsRefused() {
        var tags = new TreeMap<>(StationTags.of(STATION_REPORT));
        tags.put(StationTags.GOOD, "many");

        assertThrows(IllegalArgumentException.class, () -> StationTags.report(tags));
    }

    @Test
    void aReasonOfAForeignSourceIsKeptAsItsCode() {
        assertEquals(new StopReason(StopReason.Kind.OTHER, "E-STOP"), ReasonText.parse("E-STOP"));
    }

    @ParameterizedTest
    @MethodSource
    void everyLocationReadsTheSameFromItsText(UnitLocation location) {
        assertEquals(location, LocationText.parse(LocationText.of(location)));
    }

    static List<UnitLocation> everyLocationReadsTheSameFromItsText() {
        return List.of(
                new UnitLocation.AtPlace(new PlaceId(STATION, 2)),
                new UnitLocation.InQueue(STATION, false),
                new UnitLocation.InQueue(STATION, true),
                new UnitLocation.InStore(new StoreId("JT")),
                new UnitLocation.InBenchQueue(new BenchId("JRW")),
                new UnitLocation.AtBench(new BenchId("JRW"), 1),
                new UnitLocation.BuiltInto(ROBOT));
    }
}
