package linetwin.ui.desktop.floor;

import java.util.Optional;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.ClearViewSearch;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.selection.Selection;

/** Finds the camera pose that shows a thing close up. */
final class ViewpointFinder {
    private static final double AZIMUTH = -20;
    /** Height of benches and shelves in metres. */
    private static final double BENCH_HEIGHT = 1.6;

    private final LineLayout layout;
    private final LineFigure line;
    private final ClearViewSearch search;

    ViewpointFinder(LineLayout layout, LineFigure line) {
        this.layout = layout;
        this.line = line;
        this.search = new ClearViewSearch(new HallPlan(layout).hall(), HallObstacles.of(layout, line::heightOf));
    }

    /** @param shape width of the picture over its height */
    Optional<CameraPose> of(Selection what, double shape) {
        return switch (what) {
            case Selection.OfStation(var id) ->
                layout.station(id).map(s -> search.of(FloorRectangle.of(s.footprint()), line.heightOf(id), shape));
            case Selection.OfBench(var id) ->
                layout.bench(id).map(b -> search.of(FloorRectangle.of(b.footprint()), BENCH_HEIGHT, shape));
            case Selection.OfStore(var id) -> line.shelfOf(id).map(r -> search.of(r, BENCH_HEIGHT, shape));
            case Selection.OfUnit(var id) ->
                line.unit(id)
                        .map(g -> new CameraPose(
                                g.x(), g.y(), g.z() - 0.05, AZIMUTH, 9, g.isRobot() ? 5.2 : 1.2 + g.height() * 3));
            case Selection.Nothing _ -> Optional.empty();
        };
    }
}
