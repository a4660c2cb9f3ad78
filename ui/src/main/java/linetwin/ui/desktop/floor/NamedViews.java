package linetwin.ui.desktop.floor;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.ui.desktop.floor.camera.CameraPose;
import linetwin.ui.desktop.floor.camera.NamedView;
import linetwin.ui.desktop.floor.camera.ViewFraming;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.hall.HallPlan;

/** Named views of a line: overview, from above, along the line, and one for each area. */
public final class NamedViews {
    private static final double COLUMN = 4;

    private final LineLayout layout;
    private final FloorRectangle hall;

    public NamedViews(LineLayout layout) {
        this.layout = layout;
        this.hall = new FloorRectangle(
                0, 0, layout.hallWidth().inMetres(), layout.hallDepth().inMetres());
    }

    public List<NamedView> all() {
        var views = new ArrayList<NamedView>();
        views.add(new NamedView(
                "overview", new LocalText("Overview", "总览"), shape -> ViewFraming.of(hall, COLUMN, 9, 50, shape)));
        views.add(new NamedView(
                "top", new LocalText("From above", "俯视"), shape -> ViewFraming.of(hall, 0, 0, 90, shape)));
        var plan = new HallPlan(layout);
        plan.rows().stream()
                .map(HallPlan.Row::rect)
                .reduce((a, b) -> a.width() >= b.width() ? a : b)
                .ifPresent(r -> views.add(new NamedView(
                        "along",
                        new LocalText("Along the line", "沿线"),
                        _ -> new CameraPose(r.west() + r.width() * 0.3, r.y(), 1, 62, 13, 30))));
        for (var area : layout.areas()) {
            plan.rows().stream()
                    .filter(r -> r.area().equals(area.id()))
                    .map(HallPlan.Row::rect)
                    .reduce((a, b) -> a.width() >= b.width() ? a : b)
                    .ifPresent(r -> views.add(new NamedView(area.id().code(), area.name(), shape -> area(r, shape))));
        }
        return views;
    }

    private CameraPose area(FloorRectangle r, double widthByHeight) {
        var framed = ViewFraming.of(r.grown(1), 2.6, -12, 27, widthByHeight);
        // Shifts the picture towards the middle of the hall, so that it shows the neighbours of a row and not the area
        // beyond the walls.
        double northward = r.y() / hall.north();
        return framed.panned(0, framed.distance() * (0.19 - 0.3 * northward)).zoomed(0.93);
    }
}
