package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import linetwin.core.event.Reducer;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.Language;
import linetwin.core.layout.LineLayout;
import linetwin.core.model.LineState;
import linetwin.core.model.UnitLocation;
import linetwin.core.model.UnitState;
import linetwin.core.sim.Simulator;
import linetwin.core.time.LineTime;
import linetwin.ui.app.Screen;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.ViewProjection;
import linetwin.ui.desktop.selection.Selection;
import linetwin.ui.files.ConfigFileReader;
import linetwin.ui.text.InterfaceText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Floor in a real window, with the benchmark line after one day and forty robots. */
class FloorWindowTest {
    private static final Path BENCHMARK =
            Path.of(System.getProperty("basedir", "ui"), "..", "line-configs", "benchmark-humanoid.yaml");
    private static final StationId INSPECTION = new StationId("Q10");
    private static final LineTime MOMENT = LineTime.after(Duration.ofHours(24));
    private static final StationId MACHINE = new StationId("J20");
    private static final double BASE_OF_MACHINE = 0.45;
    private static final int ROBOTS = 40;
    private static final int SHAPES_AT_MOST = 5_000;
    private static final double FLIGHT = 1;

    private static LineLayout layout;
    private static Simulator simulator;
    private static LineState state;

    private final AtomicReference<FloorView> view = new AtomicReference<>();

    @BeforeAll
    static void simulateOneDay() throws InterruptedException {
        Screen.start();
        layout = ConfigFileReader.line(BENCHMARK).value().orElseThrow();
        simulator = Simulator.withoutSignals(layout, 1);
        state = LineState.initial(layout);
        advanceTo(MOMENT);
        // Advances by minutes until a robot is inspected, for any random draws.
        while (robotAt(INSPECTION).isEmpty()) {
            advanceTo(simulator.now().plus(Duration.ofMinutes(1)));
        }
        state = Crowd.of(ROBOTS, layout, state);
    }

    private static void advanceTo(LineTime moment) {
        simulator.advanceTo(moment, event -> state = Reducer.apply(state, event));
    }

    @BeforeEach
    void openWindow() throws Exception {
        view.set(Screen.on(() -> {
            var floor = new FloorView(layout, new InterfaceText(Language.ENGLISH));
            var stage = new Stage(StageStyle.UNDECORATED);
            stage.setScene(new Scene(floor, 960, 540));
            stage.setX(0);
            stage.setY(0);
            stage.show();
            floor.still(state, simulator.now());
            return floor;
        }));
    }

    @AfterEach
    void closeWindow() throws Exception {
        Screen.on(() -> {
            floor().getScene().getWindow().hide();
            return 0;
        });
    }

    @Test
    void clickOnAStationSelectsIt() throws Exception {
        var station = new Selection.OfStation(MACHINE);
        var footprint = layout.station(MACHINE).orElseThrow().footprint();
        lookAt(station);
        click(footprint.x().inMetres(), footprint.y().inMetres(), BASE_OF_MACHINE);
        Screen.await(() -> selected().equals(station), "the click selects " + MACHINE);
    }

    @Test
    void clickOnALabelSelectsWhatItNames() throws Exception {
        var station = new Selection.OfStation(MACHINE);
        lookAt(station);
        Screen.await(() -> labelOf(station).isPresent(), "a label names " + MACHINE);
        Screen.on(() -> {
            var robot = new Robot();
            robot.mouseMove(floor().localToScreen(labelOf(station).orElseThrow()));
            robot.mouseClick(MouseButton.PRIMARY);
            return 0;
        });
        Screen.await(() -> selected().equals(station), "the click selects " + MACHINE);
    }

    /** Point of the label of {@code what}, found by a search over the picture. */
    private Optional<Point2D> labelOf(Selection what) {
        for (int y = 0; y < floor().getHeight(); y += 4) {
            for (int x = 0; x < floor().getWidth(); x += 4) {
                if (floor().labelAt(x, y).equals(Optional.of(what))) {
                    return Optional.of(new Point2D(x, y));
                }
            }
        }
        return Optional.empty();
    }

    @Test
    void clickOnARobotSelectsIt() throws Exception {
        var robot = new Selection.OfUnit(robotAtWork());
        var seen = lookAt(robot);
        click(seen.x(), seen.y(), seen.z());
        Screen.await(() -> selected().equals(robot), "the click selects " + robot);
    }

    @Test
    void arrowMovesTheViewerAlongTheFloor() throws Exception {
        double before = pose().x();
        press(KeyCode.RIGHT, false);
        assertTrue(pose().x() > before);
    }

    @Test
    void shiftAndArrowTurnsTheViewer() throws Exception {
        double before = pose().azimuth();
        press(KeyCode.RIGHT, true);
        assertEquals(before + 6, pose().azimuth(), 1e-9);
    }

    @Test
    void numberFliesToTheViewOfThatNumber() throws Exception {
        press(KeyCode.DIGIT2, false);
        assertEquals(90, landed().elevation(), 1e-9);
    }

    @Test
    void letterFFliesBackToTheWholeHall() throws Exception {
        var whole = pose();
        press(KeyCode.PLUS, false);
        press(KeyCode.LEFT, false);
        assertNotEquals(whole, pose());
        press(KeyCode.F, false);
        var landed = landed();
        assertEquals(whole.x(), landed.x(), 1e-6);
        assertEquals(whole.distance(), landed.distance(), 1e-6);
    }

    @Test
    void letterNSelectsOneStationAfterTheOther() throws Exception {
        press(KeyCode.N, false);
        press(KeyCode.N, false);
        assertEquals(new Selection.OfStation(layout.stations().get(1).id()), selected());
        press(KeyCode.N, true);
        assertEquals(new Selection.OfStation(layout.stations().getFirst().id()), selected());
    }

    @Test
    void followedRobotTakesTheViewerAlong() throws Exception {
        var robot = robotAtWork();
        Screen.on(() -> {
            floor().selectionProperty().set(new Selection.OfUnit(robot));
            return 0;
        });
        press(KeyCode.R, false);
        var before = landed();
        var place = state.unit(robot).orElseThrow().location();
        while (state.unit(robot).orElseThrow().location().equals(place)) {
            advanceTo(simulator.now().plus(Duration.ofMinutes(1)));
        }
        Screen.on(() -> {
            floor().still(state, simulator.now());
            floor().camera().advance(0.02);
            return 0;
        });
        var there = floor().camera().closeUp(new Selection.OfUnit(robot)).orElseThrow();
        assertEquals(there.x(), pose().x(), 1e-6);
        assertTrue(Math.hypot(pose().x() - before.x(), pose().y() - before.y()) > 1);
    }

    @Test
    void wholeHallIsInThePictureWhateverTheShapeOfTheWindow() throws Exception {
        for (double width : new double[] {960, 640, 300}) {
            resize(width, 540);
            assertTrue(seesWholeHall(width, 540), "at %s x 540".formatted(width));
        }
    }

    @Test
    void viewThatTheViewerHasMovedStaysWhenTheWindowIsResized() throws Exception {
        press(KeyCode.LEFT, false);
        var moved = pose();
        resize(400, 540);
        assertEquals(moved, pose());
    }

    @Test
    void lineWithFortyRobotsStaysWithinItsShapes() throws Exception {
        assertTrue(Crowd.robots(layout, state) >= ROBOTS);
        int shapes = Screen.on(() -> floor().stats().shapes());
        assertTrue(shapes < SHAPES_AT_MOST, shapes + " shapes");
    }

    @Test
    void framesOfALineThatStandsStillAddNoShapes() throws Exception {
        int before = Screen.on(() -> floor().stats().shapes());
        Screen.on(() -> {
            for (int i = 0; i < 200; i++) {
                floor().show(state, simulator.now().plus(Duration.ofMillis(16L * i)));
            }
            return 0;
        });
        assertEquals(before, Screen.on(() -> floor().stats().shapes()));
    }

    private static UnitId robotAtWork() {
        return robotAt(INSPECTION).orElseThrow();
    }

    private static Optional<UnitId> robotAt(StationId station) {
        return state.units().values().stream()
                .filter(u -> layout.variant(u.id().product()).isPresent())
                .filter(u -> u.location() instanceof UnitLocation.AtPlace(var place)
                        && place.station().equals(station))
                .findFirst()
                .map(UnitState::id);
    }

    private FloorView floor() {
        return Objects.requireNonNull(view.get());
    }

    private Selection selected() {
        return floor().selectionProperty().get();
    }

    private CameraPose pose() {
        return floor().camera().pose();
    }

    /** Pose at the end of the current flight. */
    private CameraPose landed() throws Exception {
        return Screen.on(() -> {
            floor().camera().advance(FLIGHT);
            return pose();
        });
    }

    private CameraPose lookAt(Selection what) throws Exception {
        return Screen.on(() -> {
            floor().camera().jumpTo(floor().camera().closeUp(what).orElseThrow());
            floor().still(state, simulator.now());
            return pose();
        });
    }

    private void press(KeyCode key, boolean shift) throws Exception {
        Screen.on(() -> {
            var text = key.isDigitKey() ? key.getName() : "";
            Event.fireEvent(floor(), new KeyEvent(KeyEvent.KEY_PRESSED, text, text, key, shift, false, false, false));
            return 0;
        });
    }

    /** Moves the pointer of the display to a point of the hall in the picture, and clicks. */
    private void click(double x, double y, double z) throws Exception {
        Screen.on(() -> {
            var eye = new ViewProjection();
            eye.look(pose(), floor().getWidth(), floor().getHeight());
            assertTrue(eye.project(x, y, z));
            var robot = new Robot();
            robot.mouseMove(floor().localToScreen(eye.pictureX(), eye.pictureY()));
            robot.mouseClick(MouseButton.PRIMARY);
            return 0;
        });
    }

    private void resize(double width, double height) throws Exception {
        Screen.on(() -> {
            var window = floor().getScene().getWindow();
            window.setWidth(width);
            window.setHeight(height);
            return 0;
        });
        Screen.await(() -> Math.abs(floor().getWidth() - width) < 1, "the window is %s wide".formatted(width));
        Screen.on(() -> {
            floor().layout();
            return 0;
        });
    }

    private boolean seesWholeHall(double width, double height) {
        var eye = new ViewProjection();
        eye.look(pose(), width, height);
        double east = layout.hallWidth().inMetres();
        double north = layout.hallDepth().inMetres();
        return inside(eye, 0, 0) && inside(eye, east, 0) && inside(eye, 0, north) && inside(eye, east, north);
    }

    private boolean inside(ViewProjection eye, double x, double y) {
        return eye.project(x, y, 0)
                && eye.pictureX() > 0
                && eye.pictureX() < floor().getWidth()
                && eye.pictureY() > 0
                && eye.pictureY() < floor().getHeight();
    }
}
