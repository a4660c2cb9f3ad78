package linetwin.ui.desktop.floor.hall;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

final class FloorRectangleTest {
    private static final FloorRectangle UNIT = new FloorRectangle(0, 0, 1, 1);

    @Test
    void rectanglesThatShareAnEdgeDoNotMeet() {
        assertFalse(UNIT.meets(new FloorRectangle(1, 0, 2, 1)));
        assertFalse(UNIT.meets(new FloorRectangle(0, 1, 1, 2)));
        assertTrue(UNIT.meets(new FloorRectangle(0.9, 0.9, 2, 2)));
    }

    @Test
    void joinedRectangleCoversBoth() {
        assertEquals(new FloorRectangle(0, -1, 4, 1), UNIT.joined(new FloorRectangle(3, -1, 4, 0)));
    }

    @Test
    void grownRectangleKeepsItsMiddle() {
        var grown = UNIT.grown(2);
        assertEquals(UNIT.x(), grown.x());
        assertEquals(5, grown.width());
        assertEquals(5, grown.depth());
    }
}
