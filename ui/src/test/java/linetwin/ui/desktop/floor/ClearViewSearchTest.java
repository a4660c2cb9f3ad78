package linetwin.ui.desktop.floor;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.ClearViewSearch;
import linetwin.ui.desktop.floor.camera.SightObstacle;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.files.ConfigFileReader;
import org.junit.jupiter.api.Test;

class ClearViewSearchTest {
    /** Height in metres that is assumed of every station, that of the tallest. */
    private static final double HEIGHT = 3.1;

    private static final double[] SHAPES = {16 / 9.0, 4 / 3.0, 1.0};

    private final LineLayout layout = ConfigFileReader.line(Path.of("../line-configs/benchmark-humanoid.yaml"))
            .value()
            .orElseThrow();
    private final FloorRectangle hall = new HallPlan(layout).hall();
    private final ClearViewSearch search = new ClearViewSearch(hall, HallObstacles.of(layout, _ -> HEIGHT));

    @Test
    void eachStationStandsInTheMiddleTwoThirdsOfItsView() {
        for (double shape : SHAPES) {
            for (var station : layout.stations()) {
                var off = ClearViewSearch.greatestOffset(
                        view(station, shape), FloorRectangle.of(station.footprint()), HEIGHT, shape);
                assertTrue(off <= 1 / 3.0, "%s at %.2f: %.3f".formatted(station.id(), shape, off));
            }
        }
    }

    @Test
    void noStationIsHiddenByMoreThanAFifthInItsView() {
        var hidden = new ArrayList<String>();
        for (double shape : SHAPES) {
            for (var station : layout.stations()) {
                double share = search.hiddenShare(view(station, shape), FloorRectangle.of(station.footprint()), HEIGHT);
                if (share > 0.2) {
                    hidden.add("%s at %.2f: %.2f".formatted(station.id(), shape, share));
                }
            }
        }
        assertTrue(hidden.isEmpty(), hidden::toString);
    }

    @Test
    void noViewOfAStationShowsMoreThanAQuarterBeyondTheHall() {
        var outside = new ArrayList<String>();
        for (var station : layout.stations()) {
            double share = search.outsideShare(view(station, SHAPES[0]), SHAPES[0]);
            if (share > 0.25) {
                outside.add("%s: %.2f".formatted(station.id(), share));
            }
        }
        assertTrue(outside.isEmpty(), outside::toString);
    }

    @Test
    void columnBeforeAStationIsAvoided() {
        var rect = new FloorRectangle(48, 28, 52, 32);
        var free = new ClearViewSearch(hall, List.of());
        var usual = free.of(rect, 2, 1.6);
        var ray = Math.toRadians(usual.azimuth());
        var column = new FloorRectangle(50 - 5 * Math.sin(ray), 30 - 5 * Math.cos(ray), 0, 0);
        var foot = new FloorRectangle(
                column.west() - 0.6, column.south() - 0.6, column.west() + 0.6, column.south() + 0.6);
        var blocked = List.of(new SightObstacle(foot, 5));
        var around = new ClearViewSearch(hall, blocked);
        assertTrue(around.hiddenShare(usual, rect, 2) > 0);
        assertTrue(around.hiddenShare(around.of(rect, 2, 1.6), rect, 2) == 0);
    }

    private CameraPose view(StationSpec station, double shape) {
        return search.of(FloorRectangle.of(station.footprint()), HEIGHT, shape);
    }
}
