package linetwin.core.kpi;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import linetwin.core.config.line.LineFile;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.Reducer;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.UnitHolder;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

/** Tests a line that reports counters and its roster, as equipment does, instead of single operations. */
final class AccountFoldTest {
    private static final LineLayout LINE =
            LineFile.read("two.yaml", """
                    format: linetwin-line/1
                    line: { id: two }
                    stations:
                      - { id: A, work: { distribution: exponential, mean: 4min }, kind: AUTO }
                      - { id: B, work: { distribution: exponential, mean: 2min }, kind: MANUAL, waitingPlaces: 3 }
                    """).value().orElseThrow();
    private static final StationId A = new StationId("A");
    private static final StationId B = new StationId("B");

    private final AccountFold fold = new AccountFold(LINE, LineState.initial(LINE));
    private LineState line = LineState.initial(LINE);

    private void apply(LineEvent event) {
        var after = Reducer.apply(line, event);
        fold.apply(line, event, after);
        line = after;
    }

    private static LineTime minute(double minute) {
        return LineTime.seconds(Math.round(minute * 60));
    }

    private void connectAll() {
        apply(new ContactRegained(minute(0), A));
        apply(new ContactRegained(minute(0), B));
    }

    private static UnitId robot(int serial) {
        return new UnitId(LINE.campaign(), serial);
    }

    private void roster(double minute, long shipped, Integer... serials) {
        var roots = Arrays.stream(serials).map(serial -> robot(serial)).toList();
        apply(new RosterReported(minute(minute), roots, shipped, 0));
    }

    private void waiting(Integer... serials) {
        var units = Arrays.stream(serials)
                .map(serial -> new UnitState(
                        robot(serial),
                        new UnitLocation.InQueue(B, false),
                        LineTime.ORIGIN,
                        LineTime.ORIGIN,
                        Optional.empty(),
                        Optional.empty(),
                        0,
                        TreePVector.empty()))
                .toList();
        apply(new ContentsReported(LineTime.ORIGIN, new UnitHolder.OfStation(B), units));
    }

    private void counts(double minute, long good, long bad, long rework) {
        apply(new CountsReported(minute(minute), B, new OperationCounts(good, bad, rework), Duration.ofMinutes(2)));
    }

    private LineKpis at(double minute) {
        return fold.live(minute(minute), 0).figures();
    }

    @Test
    void shipmentsBeforeTheFirstReportBelongToNoRate() {
        connectAll();
        waiting(1, 2);
        roster(0, 28, 1, 2);
        roster(29.9, 28, 1, 2);
        roster(30, 29, 2);

        assertEquals(2, at(30).throughputRate(), 1e-9);
        assertEquals(29.95 / 60, at(30).leadTimeHours(), 1e-9);
        assertEquals(0, at(30).elements().scrapQuantity());
    }

    @Test
    void counterCountsAllDeparturesDuringALossOfContact() {
        connectAll();
        waiting(1, 2, 3);
        roster(0, 28, 1, 2, 3);
        apply(new ContactLost(minute(1), A));
        apply(new ContactLost(minute(1), B));
        apply(new ContactRegained(minute(60), B));
        roster(60, 30, 3);

        assertEquals(2, at(60).throughputRate(), 1e-9);
        assertTrue(Double.isNaN(at(60).leadTimeHours()), "When they left is not known.");
    }

    @Test
    void aUnitThatLeftAndWasNotShippedIsScrap() {
        connectAll();
        waiting(1, 2);
        roster(0, 28, 1, 2);
        roster(30, 28, 2);

        assertEquals(1, at(30).elements().scrapQuantity());
        assertEquals(0, at(30).throughputRate());
    }

    @Test
    void countersGiveThePassesAtTheFirstTry() {
        connectAll();
        counts(0, 100, 7, 6);
        counts(1, 101, 7, 6);
        counts(2, 101, 8, 6);
        counts(3, 102, 8, 7);
        counts(4, 103, 8, 7);
        var b = at(5).stations().getLast();

        assertEquals(2 / 3.0, b.firstPassYield(), 1e-12);
        assertEquals(
                List.of(4L, 3L, 1L),
                List.of(
                        b.elements().producedQuantity(),
                        b.elements().goodQuantity(),
                        b.elements().reworkQuantity()));
    }

    @Test
    void operationsDuringALossOfContactBelongToNoFigure() {
        connectAll();
        counts(0, 100, 0, 0);
        apply(new ContactLost(minute(1), B));
        apply(new ContactRegained(minute(9), B));
        counts(9, 110, 0, 0);
        counts(10, 111, 0, 0);

        assertEquals(1, at(10).stations().getLast().elements().producedQuantity());
    }

    @Test
    void aCounterThatBeginsAnewIsNotCountedBackwards() {
        connectAll();
        counts(0, 100, 0, 0);
        counts(1, 0, 0, 0);
        counts(2, 1, 0, 0);

        assertEquals(1, at(2).stations().getLast().elements().producedQuantity());
    }
}
