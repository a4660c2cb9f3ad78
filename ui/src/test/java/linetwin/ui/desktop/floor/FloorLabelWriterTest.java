package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.Optional;
import javafx.scene.paint.Color;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationSummary;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.FloorLabelWriter.Emphasis;
import linetwin.ui.desktop.floor.label.LabelContent;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;

/** Labels of the station TEST and of one unit at several distances from the viewer, in metres. */
final class FloorLabelWriterTest {
    private static final double NEAR = 20;
    private static final double MIDDLE = 50;
    private static final double FAR = 100;
    private static final double OUT_OF_SIGHT = 500;
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final StationSpec TEST =
            LAYOUT.station(new StationId("TEST")).orElseThrow();
    private static final Selection STATION = new Selection.OfStation(TEST.id());
    private static final UnitId UNIT = UnitId.parse("MINI-000042");
    private static final Emphasis NONE = new Emphasis(Selection.NOTHING, Selection.NOTHING);
    private static final StationSummary WORKING = summary(PackMlState.EXECUTE, StopReason.Kind.NONE, 2);
    private static final StationSummary BROKEN = summary(PackMlState.HELD, StopReason.Kind.BREAKDOWN, 1);

    private static StationSummary summary(PackMlState state, StopReason.Kind reason, int places) {
        var station = LineState.initial(LAYOUT)
                .station(TEST.id())
                .withContact(new StationContact(StationContact.Kind.IN_CONTACT, LineTime.ORIGIN));
        for (int i = 0; i < places; i++) {
            station = station.withPlace(
                    station.places().get(i).inState(state, StopReason.of(reason), LineTime.seconds(3)));
        }
        return StationSummary.of(station);
    }

    private static Optional<LabelContent> station(StationSummary summary, double distance, Emphasis emphasis) {
        return new FloorLabelWriter(new InterfaceText(Language.ENGLISH))
                .station(TEST, summary, Color.RED, distance, emphasis);
    }

    private static Optional<LabelContent> unit(boolean robot, double distance, Emphasis emphasis) {
        return new FloorLabelWriter(new InterfaceText(Language.ENGLISH)).unit(UNIT, robot, distance, emphasis);
    }

    @Test
    void stationIsNamedNearByUnlessItsNameIsItsId() {
        var named = LAYOUT.stations().getFirst();
        var writer = new FloorLabelWriter(new InterfaceText(Language.CHINESE));
        var near = writer.station(named, WORKING, Color.RED, NEAR, NONE).orElseThrow();

        assertEquals("BUILD", near.head());
        assertEquals("装配", near.text());
        assertEquals(
                "",
                writer.station(named, WORKING, Color.RED, MIDDLE, NONE)
                        .orElseThrow()
                        .text());
    }

    @Test
    void abnormalStationIsEmphasizedWithItsConditionAtAnyDistance() {
        for (double distance : new double[] {MIDDLE, FAR, OUT_OF_SIGHT}) {
            var label = station(BROKEN, distance, NONE).orElseThrow();
            assertEquals("1 of 2 broken down", label.text());
            assertTrue(label.emphasized());
        }
        assertEquals(
                "Test · 1 of 2 broken down",
                station(BROKEN, NEAR, NONE).orElseThrow().text());
    }

    @Test
    void normalStationIsNotLabelledOutOfSightUnlessItIsSelected() {
        assertEquals(Optional.empty(), station(WORKING, OUT_OF_SIGHT, NONE));
        var selected = station(WORKING, OUT_OF_SIGHT, new Emphasis(STATION, Selection.NOTHING));
        assertTrue(selected.orElseThrow().selected());
    }

    @Test
    void iconIsThatOfTheCondition() {
        for (var summary : Arrays.asList(WORKING, BROKEN)) {
            assertEquals(
                    Optional.of(summary.condition()),
                    station(summary, FAR, NONE).orElseThrow().condition());
        }
    }

    @Test
    void distantLabelIsSmallUnlessThePointerIsOnItsStation() {
        assertFalse(station(WORKING, MIDDLE, NONE).orElseThrow().small());
        assertTrue(station(WORKING, FAR, NONE).orElseThrow().small());
        var pointedAt = new Emphasis(Selection.NOTHING, STATION);
        assertFalse(station(WORKING, FAR, pointedAt).orElseThrow().small());
        assertEquals("Test", station(WORKING, FAR, pointedAt).orElseThrow().text());
    }

    @Test
    void selectedComesBeforePointedAtBeforeAbnormalBeforeNear() {
        double selected = station(WORKING, FAR, new Emphasis(STATION, Selection.NOTHING))
                .orElseThrow()
                .priority();
        double pointedAt = station(WORKING, FAR, new Emphasis(Selection.NOTHING, STATION))
                .orElseThrow()
                .priority();
        double abnormal = station(BROKEN, FAR, NONE).orElseThrow().priority();
        double near = station(WORKING, NEAR, NONE).orElseThrow().priority();
        double robot = unit(true, NEAR, NONE).orElseThrow().priority();

        assertTrue(selected > pointedAt && pointedAt > abnormal && abnormal > near && near > robot);
    }

    @Test
    void robotIsLabelledNearByAndAPartOnlyWhereItIsSelectedOrPointedAt() {
        var selected = new Emphasis(new Selection.OfUnit(UNIT), Selection.NOTHING);
        var pointedAt = new Emphasis(Selection.NOTHING, new Selection.OfUnit(UNIT));

        assertEquals("MINI-000042", unit(true, NEAR, NONE).orElseThrow().head());
        assertEquals(Optional.empty(), unit(true, MIDDLE, NONE));
        assertEquals(Optional.empty(), unit(false, NEAR, NONE));
        assertTrue(unit(false, FAR, selected).orElseThrow().selected());
        assertFalse(unit(false, FAR, pointedAt).orElseThrow().small());
    }
}
