package linetwin.ui.desktop.plan2d;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import linetwin.core.layout.LineLayout;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

final class PlanScaleTest {
    private static final double EXACT = 1e-9;
    private static final PlanScale SCALE = new PlanScale(20, 100, 400);

    @Test
    void northIsUp() {
        assertTrue(SCALE.y(10) < SCALE.y(0));
        assertTrue(SCALE.x(10) > SCALE.x(0));
    }

    @ParameterizedTest
    @CsvSource({"1600,900", "900,1600", "640,480", "200,1000"})
    void fittedHallLiesInTheMiddleOfThePictureWithinItsMargin(double width, double height) {
        var scale = PlanScale.fitting(150, 66, width, height, 24);
        assertTrue(scale.x(0) >= 24 - EXACT && scale.x(150) <= width - 24 + EXACT);
        assertTrue(scale.y(66) >= 24 - EXACT && scale.y(0) <= height - 24 + EXACT);
        assertEquals(width / 2, (scale.x(0) + scale.x(150)) / 2, EXACT);
        assertEquals(height / 2, (scale.y(0) + scale.y(66)) / 2, EXACT);
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void fittedPlanShowsEveryStation(LineLayout layout) {
        var scale = PlanScale.fitting(
                layout.hallWidth().inMetres(), layout.hallDepth().inMetres(), 800, 450, 24);
        for (var station : layout.stations()) {
            var area = station.footprint();
            assertTrue(scale.left(area) >= 24 - EXACT && scale.left(area) + scale.width(area) <= 776 + EXACT);
            assertTrue(scale.top(area) >= 24 - EXACT && scale.top(area) + scale.height(area) <= 426 + EXACT);
        }
    }

    @ParameterizedTest
    @CsvSource({"1.25", "0.8", "3", "100", "0.001"})
    void zoomKeepsThePointUnderThePointer(double factor) {
        var metresX = (300 - SCALE.left()) / SCALE.pixelsPerMetre();
        var metresY = (SCALE.bottom() - 150) / SCALE.pixelsPerMetre();
        var zoomed = SCALE.zoomed(factor, 300, 150);
        assertEquals(300, zoomed.x(metresX), EXACT);
        assertEquals(150, zoomed.y(metresY), EXACT);
    }

    @Test
    void zoomEndsAtTwoAndAtOneHundredAndTwentyPixelsForEachMetre() {
        assertEquals(120, SCALE.zoomed(100, 0, 0).pixelsPerMetre());
        assertEquals(2, SCALE.zoomed(0.001, 0, 0).pixelsPerMetre());
    }

    @Test
    void moveShiftsEveryPointAndKeepsTheSize() {
        var moved = SCALE.moved(7, -3);
        assertEquals(SCALE.x(5) + 7, moved.x(5));
        assertEquals(SCALE.y(5) - 3, moved.y(5));
        assertEquals(SCALE.pixelsPerMetre(), moved.pixelsPerMetre());
    }

    @Test
    void footprintIsCoveredUpToItsEdgesOnly() {
        var area = RepositoryLineFiles.threeStations().stations().getFirst().footprint();
        var middleY = SCALE.y(area.y().inMetres());
        var west = SCALE.left(area);
        assertTrue(SCALE.covers(area, west + 0.1, middleY));
        assertTrue(!SCALE.covers(area, west - 0.1, middleY));
        assertTrue(SCALE.covers(area, west + SCALE.width(area) - 0.1, middleY));
        assertTrue(!SCALE.covers(area, west + SCALE.width(area) + 0.1, middleY));
    }
}
