package linetwin.ui.desktop.plan2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import linetwin.core.event.Reducer;
import linetwin.core.id.BenchId;
import linetwin.core.id.StationId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.PackMlState;
import linetwin.core.model.StationCondition;
import linetwin.core.model.StationContact;
import linetwin.core.model.StopReason;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanBox;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanPath;
import linetwin.ui.desktop.plan2d.PlanDrawing.PlanStation;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.text.InterfaceText;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Content of the 2D plan, as a function of the state. Needs no window. */
final class PlanDrawingWriterTest {
    private static final double EXACT = 1e-9;
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final StationId TEST = new StationId("TEST");
    /** Scale at which a station of 3 m is higher than the limit for words, and one at which it is lower. */
    private static final PlanScale NEAR = new PlanScale(40, 0, 480);

    private static final PlanScale FAR = new PlanScale(6, 0, 72);

    private static PlanDrawing drawing(LineState line, PlanScale scale, Selection selection) {
        return new PlanDrawingWriter(LAYOUT, new InterfaceText(Language.ENGLISH)).write(line, scale, selection);
    }

    private static PlanStation station(PlanDrawing drawing, StationId id) {
        return drawing.stations().stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private static LineState afterThreeHours() {
        var line = new LineState[] {LineState.initial(LAYOUT)};
        Simulator.withoutSignals(LAYOUT, 1)
                .advanceTo(LineTime.after(Duration.ofHours(3)), event -> line[0] = Reducer.apply(line[0], event));
        return line[0];
    }

    /** State with the second place of TEST broken down and the first working. */
    private static LineState withOneBrokenPlace() {
        var line = LineState.initial(LAYOUT);
        var test = line.station(TEST);
        var works = test.places().get(0).inState(PackMlState.EXECUTE, StopReason.NONE, LineTime.seconds(1));
        var broken = test.places()
                .get(1)
                .inState(PackMlState.HELD, StopReason.of(StopReason.Kind.BREAKDOWN), LineTime.seconds(2));
        return line.with(test.withPlace(works)
                .withPlace(broken)
                .withContact(new StationContact(StationContact.Kind.IN_CONTACT, LineTime.ORIGIN)));
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void everyStationBenchStoreAndZoneIsDrawn(LineLayout layout) {
        var texts = new InterfaceText(Language.CHINESE);
        var drawing = new PlanDrawingWriter(layout, texts).write(LineState.initial(layout), NEAR, Selection.NOTHING);

        assertEquals(
                layout.stations().stream().map(it -> it.id()).toList(),
                drawing.stations().stream().map(PlanStation::id).toList());
        assertEquals(
                layout.zones().stream().map(it -> texts.text(it.name())).toList(),
                drawing.zones().stream().map(PlanBox::text).toList());
        var stores = layout.stores().stream()
                .filter(it -> it.footprint().isPresent())
                .count();
        assertEquals(stores + layout.benches().size(), drawing.boxes().size());
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void closedLoopHasOneReturnNorthOfItsStations(LineLayout layout) {
        var drawing = new PlanDrawingWriter(layout, new InterfaceText(Language.ENGLISH))
                .write(LineState.initial(layout), NEAR, Selection.NOTHING);
        var loops = layout.routes().stream()
                .filter(it -> it.circulation().isPresent())
                .toList();
        var returns = drawing.paths().stream().filter(PlanPath::returning).toList();

        assertEquals(loops.size(), returns.size());
        for (int i = 0; i < loops.size(); i++) {
            double y = returns.get(i).points().get(1).getY();
            loops.get(i)
                    .stations()
                    .forEach(id -> assertTrue(y < station(drawing, id).area().top()));
        }
    }

    @Test
    void stationsOfARouteAreJoinedInItsOrder() {
        var drawing = drawing(LineState.initial(LAYOUT), NEAR, Selection.NOTHING);
        var middles = drawing.stations().stream().map(it -> it.area().middleX()).toList();

        assertEquals(2, drawing.paths().size());
        for (int i = 0; i < 2; i++) {
            var points = drawing.paths().get(i).points();
            assertEquals(middles.get(i), points.getFirst().getX(), EXACT);
            assertEquals(middles.get(i + 1), points.getLast().getX(), EXACT);
        }
    }

    @Test
    void oneBrokenPlaceOfTwoIsWrittenAsSuch() {
        var test = station(drawing(withOneBrokenPlace(), NEAR, Selection.NOTHING), TEST);

        assertEquals(StationCondition.BREAKDOWN, test.condition());
        assertEquals("1 of 2 broken down", test.word());
    }

    @Test
    void conditionIsNotWrittenOnAStationThatIsTooLow() {
        assertEquals(
                "",
                station(drawing(withOneBrokenPlace(), FAR, Selection.NOTHING), TEST)
                        .word());
    }

    @Test
    void iconLiesOnItsStationAndIsNoLargerThanSixteenPixels() {
        for (var scale : new PlanScale[] {NEAR, FAR}) {
            for (var station :
                    drawing(withOneBrokenPlace(), scale, Selection.NOTHING).stations()) {
                assertTrue(station.icon().width() <= 16);
                assertTrue(station.icon().top() >= station.area().top());
                assertTrue(station.icon().bottom() <= station.area().bottom());
                assertEquals(station.area().middleX(), station.icon().middleX(), EXACT);
            }
        }
    }

    @Test
    void oneDotStandsForEachUnitWhereThereIsRoomAndTheirNumberElsewhere() {
        var line = afterThreeHours();
        var units = (int) line.station(TEST).places().stream()
                .filter(it -> it.unit().isPresent())
                .count();
        var wide = station(drawing(line, NEAR, Selection.NOTHING), TEST);
        var narrow = station(drawing(line, new PlanScale(2, 0, 24), Selection.NOTHING), TEST);

        assertEquals(2, units);
        assertEquals(units, wide.dots().size());
        assertFalse(wide.isUnitCountWritten());
        assertTrue(narrow.isUnitCountWritten());
        assertEquals(units, narrow.units());
    }

    @Test
    void selectedUnitMarksTheStationAtWhichItIs() {
        var line = afterThreeHours();
        var unit = line.station(TEST).places().getFirst().unit().orElseThrow();

        assertEquals(
                List.of(TEST),
                drawing(line, NEAR, new Selection.OfUnit(unit)).stations().stream()
                        .filter(PlanStation::selected)
                        .map(PlanStation::id)
                        .toList());
    }

    @Test
    void selectedBenchIsMarkedAndNoStationWithIt() {
        var drawing = drawing(LineState.initial(LAYOUT), NEAR, new Selection.OfBench(new BenchId("FIX")));

        assertTrue(drawing.boxes().getFirst().selected());
        assertTrue(drawing.stations().stream().noneMatch(PlanStation::selected));
    }

    @Test
    void equalArgumentsGiveEqualDrawings() {
        var line = afterThreeHours();

        assertEquals(drawing(line, NEAR, Selection.NOTHING), drawing(line, NEAR, Selection.NOTHING));
    }
}
