package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javafx.geometry.Point2D;
import linetwin.core.event.Reducer;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.desktop.floor.hall.SoftShadow;
import linetwin.ui.desktop.floor.paint.FloorMaterials;
import linetwin.ui.desktop.floor.station.UnitSpot;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Units on the floor of a simulated line, drawn once for each second of the line; no window is open. */
final class UnitFiguresTest {
    private static final LineLayout LAYOUT = RepositoryLineFiles.threeStations();
    private static final Duration SECOND = Duration.ofSeconds(1);
    /** Upper limit of the speed of units on this line in metres per second; a carrier change is 5 m in 15 s. */
    private static final double FASTEST = 1.5;

    private final Simulator simulator = Simulator.withoutSignals(LAYOUT, 1);
    private final LineFigure line =
            new LineFigure(LAYOUT, new FloorMaterials(), new SoftShadow(new HallPlan(LAYOUT).hall()));
    private final ViewProjection eye = new ViewProjection();
    private LineState state = LineState.initial(LAYOUT);

    private void draw(LineTime now, double frameSeconds) {
        simulator.advanceTo(now, event -> state = Reducer.apply(state, event));
        eye.look(new CameraPose(10, 6, 0, 0, 60, 30), 1600, 900);
        line.show(state, now, frameSeconds, eye);
    }

    private Map<UnitId, Point2D> positions() {
        var positions = new LinkedHashMap<UnitId, Point2D>();
        line.units().forEach(unit -> positions.put(unit.id(), new Point2D(unit.x(), unit.y())));
        return positions;
    }

    @Test
    void pathOfAUnitHasNoJumpAndStaysInTheHall() {
        var before = Map.<UnitId, Point2D>of();
        double travelled = 0;
        for (int second = 1; second <= 5400; second++) {
            draw(LineTime.ORIGIN.plus(SECOND.multipliedBy(second)), 1 / 60.0);
            var now = positions();
            for (var unit : now.entrySet()) {
                var from = before.getOrDefault(unit.getKey(), unit.getValue());
                double step = from.distance(unit.getValue());
                travelled += step;
                assertTrue(step < FASTEST, unit.getKey() + " moved " + step + " m in second " + second);
                assertTrue(unit.getValue().getX() > 0 && unit.getValue().getX() < 20, unit::toString);
                assertTrue(unit.getValue().getY() > 0 && unit.getValue().getY() < 12, unit::toString);
            }
            before = now;
        }
        assertTrue(travelled > 50, "units travelled only " + travelled + " m");
    }

    @Test
    void unitsOnTheFloorAreThoseOnTheLine() {
        draw(LineTime.after(Duration.ofHours(3)), 0);
        assertEquals(
                state.units().keySet().stream().map(UnitId::toString).sorted().toList(),
                line.units().stream().map(unit -> unit.id().toString()).sorted().toList());
        assertFalse(line.units().isEmpty());
    }

    @Test
    void unitStandsOnItsPlaceAtOnceInASinglePicture() {
        draw(LineTime.after(Duration.ofHours(3)), 0);
        var build = LAYOUT.station(new StationId("BUILD")).orElseThrow();
        var unit = state.station(build.id()).places().getFirst().unit().orElseThrow();
        assertEquals(
                build.footprint().x().inMetres(), line.unit(unit).orElseThrow().x(), 1.5);
        assertEquals(
                build.footprint().y().inMetres(), line.unit(unit).orElseThrow().y(), 1.5);
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void everyPartOfAStoreHasASlotOfItsOwn(LineLayout layout) {
        var places = new UnitSpots(layout, new HandledSizes(layout));
        places.shelves().forEach((id, shelf) -> {
            assertEquals(shelf.spots().size(), shelf.spots().stream().distinct().count(), id::toString);
            assertTrue(shelf.spots().stream().allMatch(s -> isOn(s, shelf)), id::toString);
        });
    }

    private static boolean isOn(UnitSpot spot, StoreFigure shelf) {
        return spot.x() > shelf.rect().west()
                && spot.x() < shelf.rect().east()
                && spot.y() > shelf.rect().south()
                && spot.y() < shelf.rect().north()
                && spot.z() < shelf.height();
    }

    @Test
    void partKeepsItsSlotWhileOthersComeAndGo() {
        var slots = new ShelfSlots(
                Stream.of(0, 1, 2).map(i -> new UnitSpot(i, 0, 0, 0)).toList());
        var a = UnitId.parse("JT-000001");
        var b = UnitId.parse("JT-000002");
        var c = UnitId.parse("JT-000003");
        slots.keep(List.of(a, b));
        slots.keep(List.of(b, c));
        assertEquals(1, slots.of(b).x());
        assertEquals(0, slots.of(c).x());
    }
}
