package linetwin.ui.floor.line;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.BenchSpec;
import linetwin.ui.floor.hall.Rect;
import linetwin.ui.floor.mesh.Solids;
import linetwin.ui.floor.paint.Tint;
import linetwin.ui.floor.station.Bearing;
import linetwin.ui.floor.station.Spot;

/** A rework bench: a table or a lift for each place, a red-edged field, shelves for what waits. Hall coordinates. */
final class Bench {
    private final Rect rect;
    private final Bearing bearing;
    private final List<Spot> places = new ArrayList<>();
    private final List<Spot> waiting = new ArrayList<>();

    Bench(BenchSpec spec, Bearing bearing) {
        rect = Rect.of(spec.footprint());
        this.bearing = bearing;
        for (int i = 0; i < spec.places(); i++) {
            places.add(new Spot(
                    rect.west() + (i + 0.5) * rect.width() / spec.places(), rect.y() + 0.2, bearing.workHeight(), 270));
        }
        int room = Math.max(2, (int) (rect.width() / bearing.pitch()));
        for (int i = 0; i < room; i++) {
            waiting.add(new Spot(
                    rect.west() + (i + 0.5) * rect.width() / room, rect.south() + 0.35, bearing.workHeight(), 270));
        }
    }

    List<Spot> places() {
        return places;
    }

    /** Where units wait; more of them share the last spot. */
    List<Spot> waiting() {
        return waiting;
    }

    Rect rect() {
        return rect;
    }

    void furnish(Solids s) {
        double step = rect.width() / places.size();
        for (var place : places) {
            if (bearing == Bearing.ROBOT) {
                lift(s, place, step);
            } else {
                table(s, place, Math.min(2, step - 0.3));
            }
        }
        if (bearing != Bearing.ROBOT) {
            s.in(Tint.PANEL)
                    .box(rect.x(), rect.south() + 0.35, bearing.workHeight() - 0.05, rect.width() - 0.3, 0.5, 0.04);
            s.in(Tint.STEEL).box(rect.west() + 0.2, rect.south() + 0.35, 0, 0.05, 0.4, bearing.workHeight() - 0.05);
            s.box(rect.east() - 0.2, rect.south() + 0.35, 0, 0.05, 0.4, bearing.workHeight() - 0.05);
        }
        s.in(Tint.RED).box(rect.x(), rect.north() - 0.12, 0, rect.width(), 0.1, 0.02);
        s.box(rect.x(), rect.south() + 0.05, 0, rect.width(), 0.1, 0.02);
    }

    private void table(Solids s, Spot at, double w) {
        double top = bearing.workHeight();
        s.in(Tint.STEEL);
        for (int k = 0; k < 4; k++) {
            s.box(at.x() + (k % 2 - 0.5) * (w - 0.1), at.y() + ((k >> 1) - 0.5) * 0.9, 0, 0.07, 0.07, top - 0.05);
        }
        s.in(Tint.WOOD).block(at.x(), at.y(), top - 0.05, w, 1.0, 0.05, 0.01);
        s.in(Tint.PANEL).box(at.x(), at.y() + 0.48, top, w, 0.03, 0.6);
        s.in(Tint.RED).block(at.x() - w * 0.3, at.y() + 0.3, top, 0.3, 0.25, 0.2, 0.02);
        s.in(Tint.SCREEN).box(at.x() + w * 0.25, at.y() + 0.4, top + 0.15, 0.4, 0.03, 0.28);
    }

    private static void lift(Solids s, Spot at, double step) {
        double x = at.x(), y = at.y();
        s.in(Tint.RED).box(x - 1.1, y + 0.9, 0, 0.14, 0.14, 2.7).box(x + 1.1, y + 0.9, 0, 0.14, 0.14, 2.7);
        s.box(x, y + 0.9, 2.6, 2.34, 0.14, 0.16).box(x, y + 0.45, 2.62, 0.12, 1.0, 0.12);
        s.in(Tint.GRAPHITE).box(x, y, 2.4, 0.24, 0.24, 0.24).rod(x, y, 2.0, 0.012, 0.4);
        s.in(Tint.ACCENT).block(x + Math.min(1.9, step * 0.4), y + 0.9, 0, 0.66, 0.46, 0.85, 0.02);
        s.in(Tint.WOOD).block(x - Math.min(1.9, step * 0.4), y + 0.9, 0.8, 0.9, 0.6, 0.05, 0.01);
        s.in(Tint.STEEL).box(x - Math.min(1.9, step * 0.4), y + 0.9, 0, 0.7, 0.4, 0.8);
    }
}
