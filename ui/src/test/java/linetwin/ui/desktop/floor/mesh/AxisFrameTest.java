package linetwin.ui.desktop.floor.mesh;

import static org.junit.jupiter.api.Assertions.assertEquals;

import javafx.scene.transform.Affine;
import org.junit.jupiter.api.Test;

final class AxisFrameTest {
    private static final double EXACT = 1e-9;

    @Test
    void yawOfNinetyDegreesTurnsEastToNorth() {
        var frame = AxisFrame.yaw(90);
        assertEquals(0, frame.pointX(1, 0, 0), EXACT);
        assertEquals(1, frame.pointY(1, 0, 0), EXACT);
    }

    @Test
    void tiltLeansTheUprightTowardsXAndRollTowardsMinusY() {
        assertEquals(1, AxisFrame.tilt(90).turnX(0, 0, 1), EXACT);
        assertEquals(-1, AxisFrame.roll(90).turnY(0, 0, 1), EXACT);
    }

    @Test
    void innerFrameIsSeenFromOutside() {
        var both = AxisFrame.at(5, 0, 1).then(AxisFrame.yaw(90)).then(AxisFrame.at(2, 0, 0));
        assertEquals(5, both.pointX(0, 0, 0), EXACT);
        assertEquals(2, both.pointY(0, 0, 0), EXACT);
        assertEquals(1, both.pointZ(0, 0, 0), EXACT);
    }

    @Test
    void nodeLiesAtTheSceneCoordinatesOfItsFrame() {
        var frame = AxisFrame.at(3, 4, 5)
                .then(AxisFrame.yaw(30))
                .then(AxisFrame.tilt(20))
                .then(AxisFrame.roll(-50));
        var affine = new Affine();
        frame.into(affine);
        // Hall x, y, z (east, north, up) are scene X, Z, -Y.
        var scene = affine.transform(1, -3, 2);
        assertEquals(frame.pointX(1, 2, 3), scene.getX(), EXACT);
        assertEquals(frame.pointY(1, 2, 3), scene.getZ(), EXACT);
        assertEquals(frame.pointZ(1, 2, 3), -scene.getY(), EXACT);
    }
}
