package linetwin.ui.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

/** Place of the window on the screens of a machine. Needs no window. */
final class WindowPlacementTest {
    private static final Rectangle2D LAPTOP = new Rectangle2D(0, 0, 1366, 740);
    private static final Rectangle2D WALL = new Rectangle2D(1366, 0, 3840, 2160);

    private static WindowPlacement at(double x, double y, double width, double height) {
        return new WindowPlacement(new Rectangle2D(x, y, width, height), false);
    }

    @Test
    void textGivesTheSamePlacementAgain() {
        for (var placement :
                List.of(at(-40, 60, 1200, 700), new WindowPlacement(new Rectangle2D(5, 6, 1600, 900), true))) {
            assertEquals(Optional.of(placement), WindowPlacement.parse(placement.text()));
        }
        assertEquals(Optional.empty(), WindowPlacement.parse("somewhere"));
    }

    @Test
    void placeOnASecondScreenIsKeptWhileThereIsOne() {
        var onTheWall = at(1500, 100, 1600, 900);
        assertEquals(onTheWall, onTheWall.visibleOn(List.of(LAPTOP, WALL)));
    }

    @Test
    void windowOfAScreenThatIsGoneOpensInTheMiddleOfTheFirst() {
        assertEquals(at(83, 0, 1200, 740), at(1500, 100, 1200, 900).visibleOn(List.of(LAPTOP)));
    }

    @Test
    void windowWhoseTitleCannotBeGraspedIsMovedBack() {
        assertEquals(at(83, 20, 1200, 700), at(20, -300, 1200, 700).visibleOn(List.of(LAPTOP)));
        assertEquals(at(83, 20, 1200, 700), at(1300, 10, 1200, 700).visibleOn(List.of(LAPTOP)));
    }

    @Test
    void windowIsNeverLargerThanItsScreen() {
        assertEquals(at(0, 0, 1366, 740), WindowPlacement.centred(1600, 900, List.of(LAPTOP)));
    }
}
