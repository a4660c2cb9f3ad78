package linetwin.ui.desktop.floor.hall;

import linetwin.core.layout.LineLayout;
import linetwin.core.layout.ZoneSpec;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Equipment of the hall beside the stations: plinth, columns, racks, dock, charging area, inspection benches. */
final class HallEquipment {
    private static final double COLUMN_HEIGHT = HallPlan.COLUMN_HEIGHT;
    private static final double PLINTH = 0.35;

    private HallEquipment() {}

    static void build(LineLayout layout, HallPlan plan, MeshBuilder s) {
        slab(plan.hall(), s);
        plan.columns().forEach(c -> column(s, c.x(), c.y()));
        for (var zone : layout.zones()) {
            zone(zone, s);
        }
    }

    private static void slab(FloorRectangle h, MeshBuilder s) {
        s.in(EquipmentTint.PLINTH);
        s.box(h.x(), h.south() - 0.15, -0.3, h.width() + 0.6, 0.3, 0.3 + PLINTH);
        s.box(h.x(), h.north() + 0.15, -0.3, h.width() + 0.6, 0.3, 0.3 + PLINTH);
        s.box(h.west() - 0.15, h.y(), -0.3, 0.3, h.depth(), 0.3 + PLINTH);
        s.box(h.east() + 0.15, h.y(), -0.3, 0.3, h.depth(), 0.3 + PLINTH);
    }

    private static void column(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.PANEL).box(x, y, 0, 0.3, 0.06, COLUMN_HEIGHT);
        s.box(x, y - 0.15, 0, 0.3, 0.03, COLUMN_HEIGHT).box(x, y + 0.15, 0, 0.3, 0.03, COLUMN_HEIGHT);
        s.in(EquipmentTint.YELLOW).box(x, y, 0, 0.42, 0.42, 0.35);
        s.in(EquipmentTint.GRAPHITE).box(x, y, 0.35, 0.42, 0.42, 0.08);
        s.in(EquipmentTint.YELLOW).box(x, y, 0.43, 0.42, 0.42, 0.35);
    }

    private static void zone(ZoneSpec zone, MeshBuilder s) {
        var r = FloorRectangle.of(zone.footprint());
        switch (zone.code()) {
            case "WH" -> PalletRacks.fill(s, r);
            case "DOCK" -> GoodsDock.fill(s, r);
            case "CHG" -> ChargingArea.fill(s, r);
            case "IQC" -> InspectionArea.fill(s, r);
            default -> s.in(EquipmentTint.PANEL).box(r.x(), r.y(), 0, r.width() * 0.5, r.depth() * 0.5, 0.02);
        }
    }
}
