package linetwin.ui.desktop.floor.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class CameraPoseTest {
    private static final CameraPose NORTHWARDS = new CameraPose(50, 30, 0, 0, 30, 40);

    private static ViewProjection eye(CameraPose pose) {
        var eye = new ViewProjection();
        eye.look(pose, 1600, 900);
        return eye;
    }

    @Test
    void pointLookedAtIsInTheMiddleOfThePicture() {
        var eye = eye(NORTHWARDS);
        eye.project(50, 30, 0);
        assertEquals(800, eye.pictureX(), 1e-6);
        assertEquals(450, eye.pictureY(), 1e-6);
    }

    @Test
    void eastIsToTheRightOfAViewerWhoLooksNorth() {
        var eye = eye(NORTHWARDS);
        eye.project(52, 30, 0);
        assertTrue(eye.pictureX() > 800);
    }

    @Test
    void upIsUp() {
        var eye = eye(NORTHWARDS);
        eye.project(50, 30, 2);
        assertTrue(eye.pictureY() < 450);
    }

    @Test
    void whatLiesBehindTheViewerIsNotSeen() {
        assertFalse(eye(NORTHWARDS).sees(50, -40, 0, 2));
    }

    @Test
    void whatReachesIntoThePictureFromBesideIsSeen() {
        var eye = eye(NORTHWARDS);
        eye.project(50, 30, 0);
        double halfWidth = 800 / eye.pixelsPerMetre();
        assertTrue(eye.sees(50 + halfWidth + 1, 30, 0, 1.5));
        assertFalse(eye.sees(50 + halfWidth + 4, 30, 0, 1.5));
    }

    @Test
    void flightTurnsTheShorterWayRound() {
        var from = new CameraPose(0, 0, 0, 350, 30, 10);
        var to = new CameraPose(0, 0, 0, 10, 30, 10);
        assertEquals(360, from.towards(to, 0.5).azimuth(), 1e-9);
    }
}
