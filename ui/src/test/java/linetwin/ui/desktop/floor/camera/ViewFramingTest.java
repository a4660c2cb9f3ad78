package linetwin.ui.desktop.floor.camera;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.Stream;
import linetwin.core.layout.AreaSpec;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.NamedViews;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.window.RepositoryLineFiles;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Poses of the named views. */
final class ViewFramingTest {
    private static final double HEIGHT = 900;

    /** Share of the picture of a rectangle on the floor, the larger one of width and height; 2 if it is outside. */
    private static double filled(CameraPose pose, FloorRectangle rect, double widthByHeight) {
        var eye = new ViewProjection();
        double width = HEIGHT * widthByHeight;
        eye.look(pose, width, HEIGHT);
        double left = width, right = 0, top = HEIGHT, bottom = 0;
        for (int corner = 0; corner < 4; corner++) {
            double x = corner % 2 == 0 ? rect.west() : rect.east();
            double y = corner < 2 ? rect.south() : rect.north();
            if (!eye.project(x, y, 0)) {
                return 2;
            }
            left = Math.min(left, eye.pictureX());
            right = Math.max(right, eye.pictureX());
            top = Math.min(top, eye.pictureY());
            bottom = Math.max(bottom, eye.pictureY());
        }
        boolean inside = left >= 0 && right <= width && top >= 0 && bottom <= HEIGHT;
        return inside ? Math.max((right - left) / width, (bottom - top) / HEIGHT) : 2;
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.5, 1, 16 / 9.0, 3})
    void framedFloorFillsThePictureAndNoMore(double widthByHeight) {
        var rect = new FloorRectangle(10, 20, 90, 45);
        for (double elevation : new double[] {27, 50, 90}) {
            double filled = filled(ViewFraming.of(rect, 0, 9, elevation, widthByHeight), rect, widthByHeight);
            assertEquals(0.95, filled, 0.03, "elevation " + elevation);
        }
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void overviewAndTopShowTheWholeHall(LineLayout layout) {
        var hall = new HallPlan(layout).hall();
        for (var view : new NamedViews(layout).all().subList(0, 2)) {
            for (double shape : new double[] {0.6, 16 / 9.0}) {
                assertTrue(filled(view.pose(shape), hall, shape) <= 1, view.id() + " at " + shape);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("linetwin.ui.window.RepositoryLineFiles#all")
    void viewsAreNamedOverviewTopAlongAndByArea(LineLayout layout) {
        var expected = Stream.concat(
                        Stream.of("overview", "top", "along"),
                        layout.areas().stream()
                                .filter(area -> hasStations(layout, area))
                                .map(area -> area.id().code()))
                .toList();
        assertEquals(
                expected,
                new NamedViews(layout).all().stream().map(NamedView::id).toList());
    }

    private static boolean hasStations(LineLayout layout, AreaSpec area) {
        return layout.stations().stream().anyMatch(s -> s.area().equals(area.id()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"J", "overview", "top"})
    void viewOfTheBenchmarkLineLooksAtThePointInTheMiddleOfThePicture(String id) {
        var view = new NamedViews(RepositoryLineFiles.benchmark())
                .all().stream().filter(v -> v.id().equals(id)).findFirst().orElseThrow();
        var pose = view.pose(16 / 9.0);
        var eye = new ViewProjection();
        eye.look(pose, 1600, 900);
        assertTrue(eye.project(pose.x(), pose.y(), pose.z()));
        assertEquals(800, eye.pictureX(), 1e-6);
        assertEquals(450, eye.pictureY(), 1e-6);
        assertEquals(pose.distance(), eye.depth(), 1e-6);
    }
}
