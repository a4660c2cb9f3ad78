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
    private final LineLayout layout;
    private final Rect hall;

    Views(LineLayout layout) {
        this.layout = layout;
        this.hall = new Rect(0, 0, layout.hallWidth().inMetres(), layout.hallDepth().inMetres());
    }

    List<View> all() {
        var views = new ArrayList<View>();
        views.add(new View("overview", new LocalText("Overview", "总览"), Framing.of(hall, 3, -16, 34)));
        views.add(new View("top", new LocalText("From above", "俯视"), Framing.of(hall, 0, 0, 90)));
        var plan = new HallPlan(layout);
        plan.rows().stream().map(HallPlan.Row::rect).reduce((a, b) -> a.width() >= b.width() ? a : b).ifPresent(r ->
                views.add(new View(
                        "along",
                        new LocalText("Along the line", "沿线"),
                        new CameraPose(r.west() + r.width() * 0.3, r.y(), 1, 62, 13, 30))));
        for (var area : layout.areas()) {
            plan.rows().stream()
                    .filter(r -> r.area().equals(area.id()))
                    .map(HallPlan.Row::rect)
                    .reduce((a, b) -> a.width() >= b.width() ? a : b)
                    .ifPresent(r -> views.add(new View(area.id().code(), area.name(), area(r))));
        }
        return views;
    }

    private static CameraPose area(Rect r) {
        double distance = Math.clamp(r.width() * 1.0 + 6, 15, 75);
        return new CameraPose(r.x(), r.y() - 0.3, 0.8, -16, 26, distance);
    }
}
