package linetwin.ui.desktop.floor.hall;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Pallet racks in rows from south to north, with an aisle between each pair. */
final class PalletRacks {
    private static final double BAY = 2.7;
    private static final double DEEP = 1.1;
    private static final double LEVEL = 1.35;
    private static final int LEVELS = 3;

    private PalletRacks() {}

    static void fill(MeshBuilder s, FloorRectangle r) {
        int rows = Math.max(1, (int) (r.width() / 2.6));
        for (int i = 0; i < rows; i++) {
            double x = r.west() + (i + 0.5) * r.width() / rows;
            row(s, x, r, i);
        }
    }

    private static void row(MeshBuilder s, double x, FloorRectangle r, int seed) {
        int bays = Math.max(1, (int) (r.depth() / BAY));
        double first = r.y() - bays * BAY / 2;
        for (int i = 0; i <= bays; i++) {
            upright(s, x - DEEP / 2, first + i * BAY);
            upright(s, x + DEEP / 2, first + i * BAY);
        }
        for (int i = 0; i < bays; i++) {
            for (int level = 0; level < LEVELS; level++) {
                bay(s, x, first + (i + 0.5) * BAY, level * LEVEL, seed * 31 + i * 7 + level * 3);
            }
        }
    }

    private static void upright(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.ACCENT).box(x, y, 0, 0.1, 0.1, LEVELS * LEVEL + 0.3);
    }

    private static void bay(MeshBuilder s, double x, double y, double z, int seed) {
        if (z > 0) {
            s.in(EquipmentTint.ORANGE).box(x - DEEP / 2, y, z - 0.12, 0.06, BAY, 0.12);
            s.box(x + DEEP / 2, y, z - 0.12, 0.06, BAY, 0.12);
        }
        for (int i = 0; i < 2; i++) {
            if ((seed * 5 + i * 3) % 7 != 0) {
                pallet(s, x, y + (i - 0.5) * BAY * 0.48, z, seed + i);
            }
        }
    }

    private static void pallet(MeshBuilder s, double x, double y, double z, int seed) {
        s.in(EquipmentTint.WOOD).box(x, y, z, 1.0, 1.15, 0.13);
        double high = 0.5 + 0.12 * (seed % 4);
        s.in(seed % 3 == 0 ? EquipmentTint.BIN : seed % 3 == 1 ? EquipmentTint.CARDBOARD : EquipmentTint.PANEL);
        s.block(x, y, z + 0.13, 0.92, 1.05, high, 0.02);
    }
}
