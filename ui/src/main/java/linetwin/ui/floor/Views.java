package linetwin.ui.floor;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.LineLayout;
import linetwin.core.layout.LocalText;
import linetwin.ui.floor.camera.CameraPose;
import linetwin.ui.floor.camera.View;
import linetwin.ui.floor.hall.HallPlan;
import linetwin.ui.floor.hall.Rect;

/** The named views of a line: overview, from above, along the line, and one for each area. */
final class Views {
    private static final double COLUMN = 4;

    private final LineLayout layout;
    private final Rect hall;

    Views(LineLayout layout) {
        this.layout = layout;
        this.hall =
                new Rect(0, 0, layout.hallWidth().inMetres(), layout.hallDepth().inMetres());
    }

    List<View> all() {
        var views = new ArrayList<View>();
        views.add(
                new View("overview", new LocalText("Overview", "总览"), shape -> Framing.of(hall, COLUMN, 9, 50, shape)));
        views.add(new View("top", new LocalText("From above", "俯视"), shape -> Framing.of(hall, 0, 0, 90, shape)));
        var plan = new HallPlan(layout);
        plan.rows().stream()
                .map(HallPlan.Row::rect)
                .reduce((a, b) -> a.width() >= b.width() ? a : b)
                .ifPresent(r -> views.add(new View(
                        "along",
                        new LocalText("Along the line", "沿线"),
                        _ -> new CameraPose(r.west() + r.width() * 0.3, r.y(), 1, 62, 13, 30))));
        for (var area : layout.areas()) {
            plan.rows().stream()
                    .filter(r -> r.area().equals(area.id()))
                    .map(HallPlan.Row::rect)
                    .reduce((a, b) -> a.width() >= b.width() ? a : b)
                    .ifPresent(r -> views.add(new View(area.id().code(), area.name(), shape -> area(r, shape))));
        }
        return views;
    }

    private CameraPose area(Rect r, double widthByHeight) {
        var framed = Framing.of(r.grown(1), 2.6, -12, 27, widthByHeight);
        // A row stands in the picture as it stands in the hall: with its neighbours, not with what is beyond the walls.
        double northward = r.y() / hall.north();
        return framed.panned(0, framed.distance() * (0.19 - 0.3 * northward)).zoomed(0.93);
    }
}
