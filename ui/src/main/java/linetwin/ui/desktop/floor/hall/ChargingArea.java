package linetwin.ui.desktop.floor.hall;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Charging area of carriers: posts at the wall, a marked bay before each, some of them occupied. */
final class ChargingArea {
    private static final double BAY = 1.6;

    private ChargingArea() {}

    static void fill(MeshBuilder s, FloorRectangle r) {
        int bays = Math.max(1, (int) (r.width() / BAY));
        for (int i = 0; i < bays; i++) {
            double x = r.west() + (i + 0.5) * r.width() / bays;
            post(s, x, r.north() - 0.3);
            if (i % 3 != 1) {
                carrier(s, x, r.y());
            }
        }
    }

    private static void post(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.BODY).block(x, y, 0, 0.5, 0.3, 1.3);
        s.in(EquipmentTint.SCREEN).box(x, y - 0.16, 0.95, 0.3, 0.02, 0.2);
        s.in(EquipmentTint.TEAL).box(x, y - 0.16, 0.3, 0.36, 0.02, 0.1);
    }

    /** Empty carrier, the low vehicle that carries robots along the line. */
    static void carrier(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.GRAPHITE).block(x, y, 0.06, 0.9, 1.3, 0.2, 0.05);
        s.in(EquipmentTint.BODY).block(x, y, 0.24, 0.8, 1.2, 0.06, 0.02);
        s.in(EquipmentTint.YELLOW).box(x, y - 0.64, 0.1, 0.7, 0.05, 0.08);
    }
}
