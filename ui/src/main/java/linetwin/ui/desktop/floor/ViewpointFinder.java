package linetwin.ui.desktop.floor;

import java.util.Optional;
import linetwin.core.layout.Footprint;
import linetwin.core.layout.LineLayout;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.line.LineFigure;
import linetwin.ui.desktop.selection.Selection;

/** Finds the camera pose that shows a thing close up. */
final class ViewpointFinder {
    private static final double AZIMUTH = -20;

    private final LineLayout layout;
    private final LineFigure line;

    ViewpointFinder(LineLayout layout, LineFigure line) {
        this.layout = layout;
        this.line = line;
    }

    Optional<CameraPose> of(Selection what) {
        return switch (what) {
            case Selection.OfStation(var id) -> layout.station(id).map(s -> near(s.footprint()));
            case Selection.OfBench(var id) -> layout.bench(id).map(b -> near(b.footprint()));
            case Selection.OfStore(var id) ->
                line.shelfOf(id).map(r -> pose(r.x(), r.y(), Math.max(r.width(), r.depth())));
            case Selection.OfUnit(var id) ->
                line.unit(id)
                        .map(g -> new CameraPose(
                                g.x(), g.y(), g.z() - 0.05, AZIMUTH, 9, g.isRobot() ? 5.2 : 1.2 + g.height() * 3));
            case Selection.Nothing _ -> Optional.empty();
        };
    }

    private static CameraPose near(Footprint f) {
        return pose(
                f.x().inMetres(),
                f.y().inMetres(),
                Math.max(f.width().inMetres(), f.depth().inMetres() * 1.3));
    }

    private static CameraPose pose(double x, double y, double size) {
        return new CameraPose(x, y, 1.05, AZIMUTH, 19, 4.5 + size * 1.45);
    }
}
