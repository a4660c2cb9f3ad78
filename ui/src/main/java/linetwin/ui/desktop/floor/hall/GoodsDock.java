package linetwin.ui.desktop.floor.hall;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Goods dock: doors in the west wall, and crates ready for shipment. */
final class GoodsDock {
    private static final double DOOR_WIDTH = 3.2;
    private static final double DOOR_HEIGHT = 3.6;

    private GoodsDock() {}

    static void fill(MeshBuilder s, FloorRectangle r) {
        door(s, r.y() + 3.2);
        door(s, r.y() - 3.2);
        for (int i = 0; i < 6; i++) {
            crate(s, r.west() + 2.4 + i % 2 * 1.3, r.y() - 4.5 + Math.floorDiv(i, 2) * 3.2);
        }
    }

    private static void door(MeshBuilder s, double y) {
        s.in(EquipmentTint.GRAPHITE).box(0, y - DOOR_WIDTH / 2 - 0.2, 0, 0.5, 0.4, DOOR_HEIGHT + 0.5);
        s.box(0, y + DOOR_WIDTH / 2 + 0.2, 0, 0.5, 0.4, DOOR_HEIGHT + 0.5);
        s.box(0, y, DOOR_HEIGHT, 0.5, DOOR_WIDTH, 0.5);
        for (int i = 0; i < 8; i++) {
            s.in(EquipmentTint.PANEL).block(0, y, i * DOOR_HEIGHT / 8, 0.12, DOOR_WIDTH, DOOR_HEIGHT / 8 - 0.02, 0.03);
        }
        s.in(EquipmentTint.YELLOW).rod(0.6, y - DOOR_WIDTH / 2 - 0.3, 0, 0.09, 1.0);
        s.rod(0.6, y + DOOR_WIDTH / 2 + 0.3, 0, 0.09, 1.0);
    }

    private static void crate(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.WOOD).box(x, y, 0, 0.95, 0.95, 0.12);
        s.block(x, y, 0.12, 0.9, 0.9, 1.35, 0.02);
        s.in(EquipmentTint.CARDBOARD).box(x, y, 0.3, 0.93, 0.93, 0.09).box(x, y, 1.15, 0.93, 0.93, 0.09);
    }
}
