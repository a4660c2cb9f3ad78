package linetwin.core.event;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import linetwin.core.event.LineEvent.ComponentsFitted;
import linetwin.core.event.LineEvent.ContactLost;
import linetwin.core.event.LineEvent.ContactRegained;
import linetwin.core.event.LineEvent.CountsReported;
import linetwin.core.event.LineEvent.StateChanged;
import linetwin.core.event.LineEvent.UnitMoved;
import linetwin.core.event.LineEvent.WorkFinished;
import linetwin.core.event.LineEvent.WorkStarted;
import linetwin.core.id.BenchId;
import linetwin.core.id.PlaceId;
import linetwin.core.id.ProductId;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.OperationCounts;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StopReason;
import linetwin.core.model.UnitLocation;
import linetwin.core.sim.TestLayouts;
import linetwin.core.time.LineTime;
import org.junit.jupiter.api.Test;

final class ReducerTest {
    private static final LineLayout LINE = TestLayouts.oneStation(0.9);
    private static final StationId STATION = new StationId("S10");
    private static final PlaceId PLACE = new PlaceId(STATION, 0);
    private static final BenchId BENCH = new BenchId("RW");
    private static final UnitId ROBOT = unit("R170", 1);
    private static final UnitId OTHER = unit("R170", 2);
    private static final UnitId ARM = unit("AR", 1);
    private static final UnitId JOINT = unit("JT", 1);
    private static final UnitLocation QUEUE = new UnitLocation.InQueue(STATION, false);

    @Test
    void unitLeavesWhereItWas() {
        var line = after(moved(0, ROBOT, QUEUE), moved(1, ROBOT, new UnitLocation.AtPlace(PLACE)));

        assertTrue(line.station(STATION).queue().isEmpty());
        assertEquals(Optional.of(ROBOT), line.place(PLACE).unit());
    }

    @Test
    void unitFromReworkComesToTheHeadOfTheQueue() {
        var line = after(moved(0, OTHER, QUEUE), moved(1, ROBOT, new UnitLocation.InQueue(STATION, true)));

        assertEquals(List.of(ROBOT, OTHER), line.station(STATION).queue());
    }

    @Test
    void shippedRobotTakesAllItsPartsAlong() {
        var line = after(
                moved(0, JOINT, QUEUE),
                moved(0, ARM, QUEUE),
                moved(0, ROBOT, new UnitLocation.AtPlace(PLACE)),
                new ComponentsFitted(second(1), ARM, List.of(JOINT)),
                new ComponentsFitted(second(2), ROBOT, List.of(ARM)),
                moved(3, ROBOT, new UnitLocation.Shipped()));

        assertTrue(line.units().isEmpty());
        assertEquals(1, line.shipped());
    }

    @Test
    void robotContainsTheUnitsBuiltIntoIt() {
        var line = after(
                moved(0, ROBOT, new UnitLocation.AtPlace(PLACE)), new ComponentsFitted(second(1), ROBOT, List.of(ARM)));

        assertEquals(List.of(ARM), line.unit(ROBOT).orElseThrow().components());
        assertEquals(
                new UnitLocation.BuiltInto(ROBOT), line.unit(ARM).orElseThrow().location());
    }

    @Test
    void partsOfAnUnknownUnitAreNotKept() {
        assertTrue(after(new ComponentsFitted(second(1), ROBOT, List.of(ARM)))
                .units()
                .isEmpty());
    }

    @Test
    void retestAfterReworkCountsAsRework() {
        var line = after(
                moved(0, ROBOT, new UnitLocation.AtPlace(PLACE)),
                finished(1, OperationVerdict.FAIL),
                moved(1, ROBOT, new UnitLocation.InBenchQueue(BENCH)),
                moved(2, ROBOT, new UnitLocation.AtPlace(PLACE)),
                finished(3, OperationVerdict.PASS));

        assertEquals(new OperationCounts(1, 1, 1), line.station(STATION).counts());
        assertEquals(1, line.unit(ROBOT).orElseThrow().reworks());
    }

    @Test
    void reportedCountsReplaceCountedOperations() {
        var reported = new OperationCounts(70, 5, 3);
        var line = after(
                moved(0, ROBOT, new UnitLocation.AtPlace(PLACE)),
                finished(1, OperationVerdict.PASS),
                new CountsReported(second(2), STATION, reported, Duration.ofSeconds(60)));

        assertEquals(reported, line.station(STATION).counts());
    }

    @Test
    void lostContactKeepsTheLastKnownState() {
        var line = after(
                new ContactRegained(second(0), STATION),
                new WorkStarted(second(1), PLACE, ROBOT, Duration.ofSeconds(60)),
                new ContactLost(second(5), STATION));

        assertEquals(PackMlState.EXECUTE, line.station(STATION).state());
        assertEquals(
                new StationContact(StationContact.Kind.LOST, second(5)),
                line.station(STATION).contact());
    }

    @Test
    void stopHasItsReasonAndItsBeginning() {
        var reason = new StopReason(StopReason.Kind.BREAKDOWN, "SCR-104");
        var line = after(new StateChanged(second(9), PLACE, PackMlState.HELD, reason));

        assertEquals(reason, line.station(STATION).reason());
        assertEquals(second(9), line.station(STATION).since());
    }

    private static LineState after(LineEvent... events) {
        var line = LineState.initial(LINE);
        for (var event : events) {
            line = Reducer.apply(line, event);
        }
        return line;
    }

    private static UnitMoved moved(long second, UnitId unit, UnitLocation to) {
        return new UnitMoved(second(second), unit, to);
    }

    private static WorkFinished finished(long second, OperationVerdict verdict) {
        return new WorkFinished(second(second), PLACE, ROBOT, verdict, Duration.ofSeconds(60));
    }

    private static UnitId unit(String product, long number) {
        return new UnitId(new ProductId(product), number);
    }

    private static LineTime second(long second) {
        return LineTime.seconds(second);
    }
}
