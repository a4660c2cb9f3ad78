package linetwin.ui.desktop.floor.hall;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Incoming inspection area: measuring benches, a coordinate measuring machine, shelves of bins. */
final class InspectionArea {
    private InspectionArea() {}

    static void fill(MeshBuilder s, FloorRectangle r) {
        measuringMachine(s, r.x() + 1.6, r.y() + 2.8);
        for (int i = 0; i < 3; i++) {
            bench(s, r.x() - 2.2, r.south() + 2 + i * 3.2);
        }
        for (int i = 0; i < 3; i++) {
            shelf(s, r.x() + 0.6 + i * 1.25, r.south() + 1.2);
        }
    }

    private static void measuringMachine(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.GRAPHITE).block(x, y, 0.0, 1.5, 2.0, 0.65);
        s.in(EquipmentTint.PANEL).block(x, y, 0.65, 1.4, 1.9, 0.2);
        s.in(EquipmentTint.BODY)
                .block(x - 0.6, y + 0.2, 0.85, 0.2, 0.35, 1.1)
                .block(x + 0.6, y + 0.2, 0.85, 0.2, 0.35, 1.1);
        s.block(x, y + 0.2, 1.95, 1.5, 0.4, 0.3);
        s.in(EquipmentTint.ACCENT).block(x + 0.1, y, 1.2, 0.18, 0.18, 1.3);
        s.in(EquipmentTint.RED).ball(x + 0.1, y, 1.18, 0.03);
    }

    private static void bench(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.STEEL).box(x - 0.3, y - 0.8, 0, 0.06, 0.06, 0.85).box(x + 0.3, y - 0.8, 0, 0.06, 0.06, 0.85);
        s.box(x - 0.3, y + 0.8, 0, 0.06, 0.06, 0.85).box(x + 0.3, y + 0.8, 0, 0.06, 0.06, 0.85);
        s.in(EquipmentTint.WOOD).block(x, y, 0.85, 0.8, 1.8, 0.05, 0.01);
        s.in(EquipmentTint.SCREEN).box(x - 0.2, y + 0.3, 1.05, 0.03, 0.5, 0.32);
        s.in(EquipmentTint.BIN).block(x + 0.1, y - 0.4, 0.9, 0.4, 0.6, 0.2, 0.01);
    }

    private static void shelf(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.STEEL);
        for (int level = 0; level < 4; level++) {
            s.box(x, y, 0.3 + level * 0.45, 1.1, 0.45, 0.03);
        }
        s.box(x - 0.54, y, 0, 0.04, 0.45, 1.9).box(x + 0.54, y, 0, 0.04, 0.45, 1.9);
        for (int i = 0; i < 9; i++) {
            s.in(i % 4 == 1 ? EquipmentTint.YELLOW : EquipmentTint.BIN);
            s.box(x - 0.36 + i % 3 * 0.36, y, 0.33 + Math.floorDiv(i, 3) * 0.45, 0.3, 0.4, 0.2);
        }
    }
}
