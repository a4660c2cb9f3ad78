package linetwin.ui.desktop.plan2d;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.stream.Stream;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationContact;
import linetwin.core.model.StationState;
import linetwin.core.model.StationSummary;
import linetwin.core.model.StopReason;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.condition.ConditionTable;
import linetwin.ui.desktop.condition.ConditionText;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.desktop.floor.hall.SoftShadow;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanStation;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Agreement of the 3D floor and the 2D plan on the condition of a station. Needs no window. */
final class FloorAndPlanTest {
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final StationId TEST = new StationId("TEST");
    private static final PlanScale SCALE = new PlanScale(40, 0, 480);
    private static final InterfaceText TEXTS = new InterfaceText(Language.ENGLISH);
    private static final LineFigure FLOOR =
            new LineFigure(LAYOUT, new FloorMaterials(), new SoftShadow(new HallPlan(LAYOUT).hall()));

    /** Every PackML state with every kind of reason. */
    static Stream<Arguments> statesAndReasons() {
        return Arrays.stream(PackMlState.values())
                .flatMap(state -> Arrays.stream(StopReason.Kind.values()).map(reason -> Arguments.of(state, reason)));
    }

    private static StationState inState(PackMlState state, StopReason reason, int places) {
        var station = LineState.initial(LAYOUT)
                .station(TEST)
                .withContact(new StationContact(StationContact.Kind.IN_CONTACT, LineTime.ORIGIN));
        for (int i = 0; i < places; i++) {
            station = station.withPlace(station.places().get(i).inState(state, reason, LineTime.seconds(5)));
        }
        return station;
    }

    private static StationSummary floor(LineState line) {
        var eye = new ViewProjection();
        eye.look(new CameraPose(10, 6, 0, 0, 60, 30), 1600, 900);
        FLOOR.show(line, LineTime.seconds(9), 0, eye);
        return FLOOR.summaryOf(TEST).orElseThrow();
    }

    private static PlanStation plan(LineState line) {
        return new PlanDrawingWriter(LAYOUT, TEXTS)
                .write(line, SCALE, Selection.NOTHING).stations().stream()
                        .filter(it -> it.id().equals(TEST))
                        .findFirst()
                        .orElseThrow();
    }

    private static void assertAgreement(StationState station) {
        var line = LineState.initial(LAYOUT).with(station);
        var expected = StationSummary.of(station);
        var onFloor = floor(line);
        var onPlan = plan(line);

        assertEquals(expected, onFloor);
        assertEquals(expected.condition(), onPlan.condition());
        assertEquals(new ConditionText(TEXTS).word(onFloor), onPlan.word());
        assertEquals(
                ConditionTable.of(onPlan.condition()).lamp(), LineFigure.colourOf(onFloor.condition(), false, false));
    }

    @ParameterizedTest
    @MethodSource("statesAndReasons")
    void stationWhosePlacesAgreeLooksAlikeOnFloorAndPlan(PackMlState state, StopReason.Kind reason) {
        assertAgreement(inState(state, StopReason.of(reason), 2));
    }

    @ParameterizedTest
    @MethodSource("statesAndReasons")
    void stationWithOnePlaceInAnotherStateLooksAlikeOnFloorAndPlan(PackMlState state, StopReason.Kind reason) {
        assertAgreement(inState(state, new StopReason(reason, "X-1"), 1));
    }

    @Test
    void stationWithoutContactLooksAlikeOnFloorAndPlan() {
        assertAgreement(LineState.undefined(LAYOUT).station(TEST));
    }
}
