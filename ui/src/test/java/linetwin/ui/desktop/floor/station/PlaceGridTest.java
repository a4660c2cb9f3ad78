package linetwin.ui.desktop.floor.station;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Places on a station of 4 m by 3 m, and on one that is deeper than wide. */
final class PlaceGridTest {
    private static final double WIDTH = 4;
    private static final double DEPTH = 3;

    @Test
    void onePlaceIsInTheMiddle() {
        assertEquals(
                List.of(new UnitSpot(0, 0, 0.3, 270)),
                PlaceGrid.of(1, WIDTH, DEPTH).spots(0.3, 270));
    }

    @Test
    void twoPlacesLieSideBySide() {
        assertEquals(
                List.of(new UnitSpot(-1, 0, 0, 270), new UnitSpot(1, 0, 0, 270)),
                PlaceGrid.of(2, WIDTH, DEPTH).spots(0, 270));
    }

    @Test
    void twoPlacesOfADeepStationLieOneBehindTheOther() {
        assertEquals(
                List.of(new UnitSpot(0, -2, 0, 270), new UnitSpot(0, 2, 0, 270)),
                PlaceGrid.of(2, 1.5, 8).spots(0, 270));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 5, 8, 28})
    void everyPlaceHasASpotOfItsOwnOnTheStation(int places) {
        var spots = PlaceGrid.of(places, WIDTH, DEPTH).spots(0, 270);
        assertEquals(places, spots.stream().distinct().count());
        assertTrue(spots.stream().allMatch(it -> Math.abs(it.x()) < WIDTH / 2 && Math.abs(it.y()) < DEPTH / 2));
    }
}
