package linetwin.ui.desktop.floor.line;

import java.util.ArrayList;
import java.util.List;
import linetwin.core.layout.BenchSpec;
import linetwin.ui.desktop.floor.hall.FloorRectangle;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import linetwin.ui.desktop.floor.station.HandledSize;
import linetwin.ui.desktop.floor.station.UnitSpot;

/**
 * Rework bench: a table or a lift for each place, a field with red edges, a shelf for waiting units. Hall coordinates
 * in metres.
 */
final class BenchFigure {
    private final FloorRectangle rect;
    private final HandledSize handledSize;
    private final List<UnitSpot> places = new ArrayList<>();
    private final List<UnitSpot> waiting = new ArrayList<>();

    BenchFigure(BenchSpec spec, HandledSize handledSize) {
        rect = FloorRectangle.of(spec.footprint());
        this.handledSize = handledSize;
        for (int i = 0; i < spec.places(); i++) {
            places.add(new UnitSpot(
                    rect.west() + (i + 0.5) * rect.width() / spec.places(),
                    rect.y() + 0.2,
                    handledSize.workHeight(),
                    270));
        }
        int room = Math.max(2, (int) (rect.width() / handledSize.pitch()));
        for (int i = 0; i < room; i++) {
            waiting.add(new UnitSpot(
                    rect.west() + (i + 0.5) * rect.width() / room, rect.south() + 0.35, handledSize.workHeight(), 270));
        }
    }

    List<UnitSpot> places() {
        return places;
    }

    /** Spots of waiting units; further units share the last spot. */
    List<UnitSpot> waiting() {
        return waiting;
    }

    FloorRectangle rect() {
        return rect;
    }

    void addEquipment(MeshBuilder s) {
        double step = rect.width() / places.size();
        for (var place : places) {
            if (handledSize == HandledSize.ROBOT) {
                lift(s, place, step);
            } else {
                table(s, place, Math.min(2, step - 0.3));
            }
        }
        if (handledSize != HandledSize.ROBOT) {
            s.in(EquipmentTint.PANEL)
                    .box(rect.x(), rect.south() + 0.35, handledSize.workHeight() - 0.05, rect.width() - 0.3, 0.5, 0.04);
            s.in(EquipmentTint.STEEL)
                    .box(rect.west() + 0.2, rect.south() + 0.35, 0, 0.05, 0.4, handledSize.workHeight() - 0.05);
            s.box(rect.east() - 0.2, rect.south() + 0.35, 0, 0.05, 0.4, handledSize.workHeight() - 0.05);
        }
        s.in(EquipmentTint.RED).box(rect.x(), rect.north() - 0.12, 0, rect.width(), 0.1, 0.02);
        s.box(rect.x(), rect.south() + 0.05, 0, rect.width(), 0.1, 0.02);
    }

    private void table(MeshBuilder s, UnitSpot at, double w) {
        double top = handledSize.workHeight();
        s.in(EquipmentTint.STEEL);
        for (int k = 0; k < 4; k++) {
            s.box(at.x() + (k % 2 - 0.5) * (w - 0.1), at.y() + ((k >> 1) - 0.5) * 0.9, 0, 0.07, 0.07, top - 0.05);
        }
        s.in(EquipmentTint.WOOD).block(at.x(), at.y(), top - 0.05, w, 1.0, 0.05, 0.01);
        s.in(EquipmentTint.PANEL).box(at.x(), at.y() + 0.48, top, w, 0.03, 0.6);
        s.in(EquipmentTint.RED).block(at.x() - w * 0.3, at.y() + 0.3, top, 0.3, 0.25, 0.2, 0.02);
        s.in(EquipmentTint.SCREEN).box(at.x() + w * 0.25, at.y() + 0.4, top + 0.15, 0.4, 0.03, 0.28);
    }

    private static void lift(MeshBuilder s, UnitSpot at, double step) {
        double x = at.x(), y = at.y();
        s.in(EquipmentTint.RED).box(x - 1.1, y + 0.9, 0, 0.14, 0.14, 2.7).box(x + 1.1, y + 0.9, 0, 0.14, 0.14, 2.7);
        s.box(x, y + 0.9, 2.6, 2.34, 0.14, 0.16).box(x, y + 0.45, 2.62, 0.12, 1.0, 0.12);
        s.in(EquipmentTint.GRAPHITE).box(x, y, 2.4, 0.24, 0.24, 0.24).rod(x, y, 2.0, 0.012, 0.4);
        s.in(EquipmentTint.ACCENT).block(x + Math.min(1.9, step * 0.4), y + 0.9, 0, 0.66, 0.46, 0.85, 0.02);
        s.in(EquipmentTint.WOOD).block(x - Math.min(1.9, step * 0.4), y + 0.9, 0.8, 0.9, 0.6, 0.05, 0.01);
        s.in(EquipmentTint.STEEL).box(x - Math.min(1.9, step * 0.4), y + 0.9, 0, 0.7, 0.4, 0.8);
    }
}
