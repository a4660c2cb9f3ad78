package linetwin.connectors.tag;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

/** Foreign stations that report only the serial on their place. */
final class UnitTrackerTest {
    private static final LineLayout LINE =
            LineFile.read("two.yaml", """
                    format: linetwin-line/1
                    line: { id: two }
                    stations:
                      - { id: A, standardTime: 30s }
                      - { id: B, standardTime: 30s }
                    """).value().orElseThrow();

    private static final StationId A = new StationId("A");
    private static final StationId B = new StationId("B");
    private static final long DAY = 86_400;

    private final UnitTracker parts = new UnitTracker(LINE);
    private final UnitId first = parts.unit(LINE.campaign() + "-000001").orElseThrow();
    private final UnitId second = parts.unit(LINE.campaign() + "-000002").orElseThrow();
    private LineState line = LineState.initial(LINE);

    private List<LineEvent> reported(long second, StationId station, UnitId... unit) {
        var events = parts.accept(station, List.of(unit).stream().findFirst(), LineTime.seconds(second));
        events.forEach(event -> line = Reducer.apply(line, event));
        return events;
    }

    private Optional<UnitId> at(StationId station) {
        return line.place(new PlaceId(station, 0)).unit();
    }

    @Test
    void theNextSerialSendsTheOneBeforeItOnItsWay() {
        reported(1, A, first);
        reported(31, A, second);

        assertEquals(Optional.of(second), at(A));
        assertEquals(List.of(first), line.station(B).queue());
    }

    @Test
    void aUnitThatLeavesTheLastStationLeavesTheLine() {
        reported(1, A, first);
        reported(31, B, first);
        reported(32, A);
        reported(61, B);

        assertEquals(LineState.initial(LINE).upTo(line.at()).units(), line.units());
        assertEquals(Optional.empty(), at(B));
    }

    @Test
    void aUnitThatNoStationReportsForADayLeavesTheLine() {
        reported(1, A, first);
        reported(31, A, second);
        reported(32 + DAY, B, second);

        assertEquals(List.of(second), List.copyOf(line.units().keySet()));
    }

    @Test
    void aUnitReportedAgainOverANewConnectionKeepsItsFirstTime() {
        reported(1, A, first);
        assertEquals(List.of(), reported(20, A, first));
        parts.restart();
        reported(50, A, first);

        assertEquals(LineTime.seconds(1), line.unit(first).orElseThrow().since());
    }
}
