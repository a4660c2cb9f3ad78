package linetwin.ui.desktop.floor.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import linetwin.core.id.StationId;
import linetwin.core.id.UnitId;
import linetwin.core.layout.LocalText;
import linetwin.ui.desktop.selection.Selection;
import org.junit.jupiter.api.Test;

/** Camera of a hall with two named views, one station at (7, 3), and one unit that moves. */
final class CameraControlTest {
    private static final double EXACT = 1e-9;
    private static final CameraPose START = new CameraPose(10, 5, 0, 0, 50, 16);
    private static final CameraPose TOP = new CameraPose(10, 5, 0, 0, 90, 40);
    private static final Selection STATION = new Selection.OfStation(new StationId("A"));
    private static final UnitId UNIT = UnitId.parse("MINI-000042");

    private CameraPose unitAt = new CameraPose(1, 1, 0.5, 30, 20, 5);
    private boolean unitPresent = true;
    private final CameraControl camera = new CameraControl(
            List.of(
                    new NamedView("overview", new LocalText("Overview", "总览"), shape -> START.zoomed(16 / 9.0 / shape)),
                    new NamedView("top", new LocalText("From above", "俯视"), _ -> TOP)),
            (selection, _) -> closeUp(selection));

    private Optional<CameraPose> closeUp(Selection selection) {
        return switch (selection) {
            case Selection.OfStation _ -> Optional.of(new CameraPose(7, 3, 1, -20, 19, 6));
            case Selection.OfUnit _ -> unitPresent ? Optional.of(unitAt) : Optional.empty();
            default -> Optional.empty();
        };
    }

    private void fly() {
        for (int frame = 0; frame < 120; frame++) {
            camera.advance(1 / 60.0);
        }
    }

    @Test
    void firstViewIsShownAtTheStart() {
        assertEquals(START, camera.pose());
    }

    @Test
    void flightMovesInSmallStepsAndEndsAtItsAim() {
        camera.flyTo(TOP);
        double before = camera.pose().elevation();
        for (int frame = 0; frame < 60; frame++) {
            camera.advance(1 / 60.0);
            double now = camera.pose().elevation();
            assertTrue(now >= before - EXACT && now - before < 2, "step of " + (now - before) + " degrees");
            before = now;
        }
        assertEquals(TOP, camera.pose());
    }

    @Test
    void flightBeginsWhereTheViewerIs() {
        camera.flyTo(TOP);
        assertEquals(START, camera.pose());
    }

    @Test
    void dragEndsAFlight() {
        camera.flyTo(TOP);
        camera.orbit(10, 0);
        var turned = camera.pose();
        fly();
        assertEquals(turned, camera.pose());
        assertEquals(START.azimuth() + 10, turned.azimuth(), EXACT);
    }

    @Test
    void namedViewIsFoundInAnyCaseAndAnUnknownOneIsRefused() {
        assertTrue(camera.flyTo("TOP"));
        fly();
        assertEquals(TOP, camera.pose());
        assertFalse(camera.flyTo("nowhere"));
        assertEquals(TOP, camera.pose());
    }

    @Test
    void namedViewIsFramedAnewWhenThePictureGetsAnotherShape() {
        camera.resized(900, 900);
        assertEquals(START.zoomed(16 / 9.0).distance(), camera.pose().distance(), EXACT);
    }

    @Test
    void viewThatTheViewerHasLeftIsNotFramedAnew() {
        camera.zoom(2);
        var near = camera.pose();
        camera.resized(900, 900);
        assertEquals(near, camera.pose());
        assertEquals(START.distance() / 2, near.distance(), EXACT);
    }

    @Test
    void emptyPictureKeepsThePose() {
        camera.resized(0, 900);
        camera.resized(900, 0);
        assertEquals(START, camera.pose());
    }

    @Test
    void focusFliesToAStationAndIgnoresWhatIsNotOnTheFloor() {
        camera.focus(STATION);
        fly();
        assertEquals(7, camera.pose().x(), EXACT);
        camera.focus(Selection.NOTHING);
        fly();
        assertEquals(7, camera.pose().x(), EXACT);
    }

    @Test
    void followedUnitStaysInTheMiddleWhileTheViewerTurnsAndZooms() {
        camera.follow(UNIT);
        fly();
        camera.orbit(40, 0);
        camera.zoom(2);
        unitAt = unitAt.at(4, 9, 0.5);
        camera.advance(1 / 60.0);
        assertEquals(Optional.of(UNIT), camera.followed());
        assertEquals(4, camera.pose().x(), EXACT);
        assertEquals(9, camera.pose().y(), EXACT);
        assertEquals(70, camera.pose().azimuth(), EXACT);
    }

    @Test
    void unitThatLeavesTheFloorIsNoLongerFollowed() {
        camera.follow(UNIT);
        fly();
        unitPresent = false;
        camera.advance(1 / 60.0);
        assertEquals(Optional.empty(), camera.followed());
    }

    @Test
    void panEndsFollowingAndMovesBySharesOfTheDistance() {
        camera.follow(UNIT);
        fly();
        camera.jumpTo(START);
        camera.pan(0.5, 0.25);
        assertEquals(Optional.empty(), camera.followed());
        assertEquals(START.x() + 8, camera.pose().x(), EXACT);
        assertEquals(START.y() + 4, camera.pose().y(), EXACT);
    }

    @Test
    void fitShowsTheFirstViewAgain() {
        camera.jumpTo(TOP);
        camera.fit();
        fly();
        assertEquals(START.distance(), camera.pose().distance(), EXACT);
        assertEquals(START.elevation(), camera.pose().elevation(), EXACT);
    }
}
