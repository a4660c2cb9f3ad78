package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import linetwin.core.event.Reducer;
import linetwin.core.id.StationId;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.desktop.floor.camera.CameraControl;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.station.StationDesignCatalog;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Names of views of the benchmark line after one day. */
final class NamedViewParserTest {
    private static final LineLayout LAYOUT = RepositoryLineFiles.benchmark();
    private static final LineState STATE = afterOneDay();
    private static final CameraPose CLOSE_UP = new CameraPose(1, 2, 3, 4, 5, 6);
    private static final double WIDE = 16 / 9.0;

    private final AtomicReference<Selection> shown = new AtomicReference<>(Selection.NOTHING);
    private final CameraControl camera = new CameraControl(new NamedViews(LAYOUT).all(), (selection, _) -> {
        shown.set(selection);
        return Optional.of(CLOSE_UP);
    });

    private static LineState afterOneDay() {
        var line = new LineState[] {LineState.initial(LAYOUT)};
        Simulator.withoutSignals(LAYOUT, 1)
                .advanceTo(LineTime.after(Duration.ofHours(24)), event -> line[0] = Reducer.apply(line[0], event));
        return line[0];
    }

    private CameraPose pose(String name) throws PictureRefusedException {
        return new NamedViewParser(LAYOUT, STATE, camera, WIDE).pose(name);
    }

    private String refusal(String name) {
        return Objects.requireNonNull(
                assertThrows(PictureRefusedException.class, () -> pose(name)).getMessage());
    }

    private StationSpec stationOfShownRobot() {
        if (shown.get() instanceof Selection.OfUnit(var id)
                && Objects.requireNonNull(STATE.units().get(id)).location()
                        instanceof UnitLocation.AtPlace(var place)) {
            return LAYOUT.station(place.station()).orElseThrow();
        }
        throw new AssertionError(shown.get() + " is no unit at a station");
    }

    private static boolean has(StationSpec station, String equipment) {
        return station.equipment().stream().anyMatch(it -> it.code().equals(equipment));
    }

    @ParameterizedTest
    @ValueSource(strings = {"overview", "top", "along", "Overview", "TOP"})
    void namedViewIsThatOfTheCamera(String name) throws PictureRefusedException {
        assertEquals(camera.view(name).orElseThrow().pose(WIDE), pose(name));
    }

    @Test
    void everyAreaIsAView() throws PictureRefusedException {
        for (var area : LAYOUT.areas()) {
            assertEquals(
                    camera.view(area.id().code()).orElseThrow().pose(WIDE),
                    pose(area.id().code()));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"station:C60", "STATION:c60"})
    void stationIsShownCloseUp(String name) throws PictureRefusedException {
        assertEquals(CLOSE_UP, pose(name));
        assertEquals(new Selection.OfStation(new StationId("C60")), shown.get());
    }

    @Test
    void unitIsShownCloseUpByItsSerialInAnyCase() throws PictureRefusedException {
        var unit = STATE.units().keySet().iterator().next();
        assertEquals(CLOSE_UP, pose("unit:" + unit.toString().toLowerCase(Locale.ROOT)));
        assertEquals(new Selection.OfUnit(unit), shown.get());
    }

    @Test
    void hungRobotHangsAtItsStation() throws PictureRefusedException {
        pose("robot:hung");
        assertTrue(StationDesignCatalog.hangs(stationOfShownRobot()));
    }

    @Test
    void walkingRobotIsAtAGaitTest() throws PictureRefusedException {
        pose("robot:walking");
        assertTrue(has(stationOfShownRobot(), "GAIT"));
    }

    @Test
    void finishedRobotStandsAtATest() throws PictureRefusedException {
        pose("robot:finished");
        var station = stationOfShownRobot();
        assertTrue(has(station, "FCT") || has(station, "CAL"));
        assertFalse(has(station, "CAL") && StationDesignCatalog.hangs(station));
    }

    @Test
    void halfBuiltRobotHasSomeOfItsComponents() throws PictureRefusedException {
        pose("robot:half-built");
        assertTrue(shown.get() instanceof Selection.OfUnit(var id)
                && !Objects.requireNonNull(STATE.units().get(id)).components().isEmpty());
    }

    @Test
    void unknownViewIsRefusedWithTheViewsThatThereAre() {
        var message = refusal("nowhere");
        assertTrue(message.contains("'nowhere'") && message.contains("overview, top, along, J"), message);
    }

    @Test
    void unknownStationIsRefusedByItsName() {
        assertEquals("This line has no station 'Z99'", refusal("station:Z99"));
    }

    @Test
    void textThatIsNoSerialNumberIsRefusedWithTheWordsThatAre() {
        assertTrue(refusal("robot:sleeping").contains("half-built, finished, hung or walking"));
    }

    @Test
    void thingThatIsNotOnTheFloorIsRefused() {
        var nowhere = new CameraControl(new NamedViews(LAYOUT).all(), (_, _) -> Optional.empty());
        var refused =
                assertThrows(PictureRefusedException.class, () -> new NamedViewParser(LAYOUT, STATE, nowhere, WIDE)
                        .pose("station:C60"));
        assertTrue(Objects.requireNonNull(refused.getMessage()).contains("is not on the floor at this moment"));
    }
}
