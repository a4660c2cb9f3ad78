package linetwin.core.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent;
import linetwin.core.event.LineEvent.ContentsReported;
import linetwin.core.event.LineEvent.RosterReported;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.UnitReleased;
import linetwin.core.event.Reducer;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitHolder;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePVector;

class ReportedLineTest {
    private static final UnitId ROBOT = new UnitId(new ProductId("R"), 1);
    private static final UnitId JOINT = new UnitId(new ProductId("J"), 1);
    private static final UnitHolder FIRST = new UnitHolder.OfStation(SessionTestLine.FIRST);
    private static final UnitHolder SECOND = new UnitHolder.OfStation(SessionTestLine.SECOND);
    private static final UnitLocation ON_FIRST = new UnitLocation.AtPlace(new PlaceId(SessionTestLine.FIRST, 0));
    private static final UnitLocation BEFORE_SECOND = new UnitLocation.InQueue(SessionTestLine.SECOND, false);

    private static LineState after(LineEvent... events) {
        var line = LineState.initial(SessionTestLine.layout());
        for (var event : events) {
            line = Reducer.apply(line, event);
        }
        return line;
    }

    private static UnitState robot(UnitLocation where, long since, UnitId... parts) {
        return new UnitState(
                ROBOT,
                where,
                LineTime.seconds(since),
                LineTime.ORIGIN,
                Optional.empty(),
                Optional.empty(),
                0,
                TreePVector.from(List.of(parts)));
    }

    private static ContentsReported holds(UnitHolder holder, long at, UnitState... units) {
        return new ContentsReported(LineTime.seconds(at), holder, List.of(units));
    }

    @Test
    void aMoveBetweenTwoSourcesReadsTheSameInEitherOrderOfReports() {
        var before = holds(FIRST, 1, robot(ON_FIRST, 1));
        var left = holds(FIRST, 5);
        var came = holds(SECOND, 5, robot(BEFORE_SECOND, 5));

        assertEquals(after(before, left, came), after(before, came, left));
    }

    @Test
    void anOldReportDoesNotBringAUnitBack() {
        var line = after(holds(SECOND, 5, robot(BEFORE_SECOND, 5)), holds(FIRST, 1, robot(ON_FIRST, 1)));

        assertEquals(
                Optional.empty(),
                line.place(new PlaceId(SessionTestLine.FIRST, 0)).unit());
        assertEquals(List.of(ROBOT), line.station(SessionTestLine.SECOND).queue());
    }

    @Test
    void partsLeaveTheirStoreWhenARobotIsReportedToHoldThem() {
        var inStore = UnitState.entered(JOINT, new UnitLocation.InStore(SessionTestLine.STORE), LineTime.ORIGIN);
        var built = inStore.movedTo(new UnitLocation.BuiltInto(ROBOT), LineTime.seconds(3));
        var line = after(
                holds(new UnitHolder.OfStore(SessionTestLine.STORE), 1, inStore),
                holds(FIRST, 3, robot(ON_FIRST, 1, JOINT), built));

        assertEquals(List.of(), line.store(SessionTestLine.STORE).units());
        assertEquals(Optional.of(built), line.unit(JOINT));
    }

    @Test
    void aUnitMissingFromTheRosterHasLeftWithItsParts() {
        var joint = UnitState.entered(JOINT, new UnitLocation.BuiltInto(ROBOT), LineTime.ORIGIN);
        var line = after(
                holds(FIRST, 3, robot(ON_FIRST, 1, JOINT), joint),
                new RosterReported(LineTime.seconds(9), List.of(), 1, 0));

        assertEquals(after(new RosterReported(LineTime.seconds(9), List.of(), 1, 0)), line);
    }

    @Test
    void aUnitThatCameAfterTheRosterStays() {
        var line =
                after(holds(FIRST, 12, robot(ON_FIRST, 12)), new RosterReported(LineTime.seconds(9), List.of(), 0, 0));

        assertEquals(Optional.of(robot(ON_FIRST, 12)), line.unit(ROBOT));
    }

    private static UnitReleased released(long at, Optional<StationId> towards) {
        return new UnitReleased(LineTime.seconds(at), ROBOT, ON_FIRST, towards);
    }

    @Test
    void aUnitThatLeftAStationWaitsBeforeTheOnlyOneThatItCanHaveGoneTo() {
        var line = after(holds(FIRST, 1, robot(ON_FIRST, 1)), released(5, Optional.of(SessionTestLine.SECOND)));

        assertEquals(
                Optional.empty(),
                line.place(new PlaceId(SessionTestLine.FIRST, 0)).unit());
        assertEquals(List.of(ROBOT), line.station(SessionTestLine.SECOND).queue());
    }

    @Test
    void aUnitThatLeftWithNoWayToGoIsNotOnTheLine() {
        var line = after(holds(FIRST, 1, robot(ON_FIRST, 1)), released(5, Optional.empty()));

        assertEquals(Optional.empty(), line.unit(ROBOT));
        assertEquals(
                Optional.empty(),
                line.place(new PlaceId(SessionTestLine.FIRST, 0)).unit());
    }

    @Test
    void aUnitReportedElsewhereBeforeItLeftStaysThere() {
        var next = new UnitMoved(
                LineTime.seconds(4), ROBOT, new UnitLocation.AtPlace(new PlaceId(SessionTestLine.SECOND, 0)));
        var line = after(holds(FIRST, 1, robot(ON_FIRST, 1)), next);

        assertEquals(
                line.upTo(LineTime.seconds(5)), Reducer.apply(line, released(5, Optional.of(SessionTestLine.SECOND))));
    }
}
