package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Burn-in station: bays in up to two rows, each a frame with a hoist from which a robot hangs. */
final class BurnInBays {
    private static final double HEIGHT = 3.1;
    /** Height of the spot of a hung robot above the floor in metres; its feet are a little higher. */
    static final double LIFTED = 0.28;

    private static final double STRAP = 2.5;

    private BurnInBays() {}

    static void bays(StationDesign to) {
        int n = to.spec().places();
        int rows = n > 6 ? 2 : 1;
        int columns = (n + rows - 1) / rows;
        double step = (to.width() - 0.6) / columns;
        double deep = (to.depth() - 0.7) / rows;
        for (int i = 0; i < n; i++) {
            int row = i / columns;
            bay(to, (i % columns + 0.5 - columns / 2.0) * step, (row + 0.5 - rows / 2.0) * deep, step, deep);
        }
        walls(to, columns, step, rows, deep);
        StationParts.panel(to.opaque(), to.width() / 2 - 0.3, -to.depth() / 2 + 0.1);
        StationParts.stackLight(to, -columns * step / 2, -rows * deep / 2 + 0.15, HEIGHT + 0.1);
        to.hangs();
    }

    private static void bay(StationDesign to, double x, double y, double step, double deep) {
        var s = to.opaque();
        s.in(EquipmentTint.LEATHER).sheet(x, y, 0.014, step - 0.3, deep - 0.4);
        hoist(s, x, y);
        s.in(EquipmentTint.SCREEN).box(x + step * 0.36, y - deep * 0.42, 1.25, 0.24, 0.04, 0.3);
        s.in(EquipmentTint.STEEL).box(x + step * 0.36, y - deep * 0.42, 0, 0.06, 0.06, 1.25);
        to.place(x, y, LIFTED, 270);
    }

    /** Adds a hoist trolley on the beam and its hook. */
    static void hoist(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.YELLOW).block(x, y, HEIGHT - 0.36, 0.5, 0.34, 0.26, 0.03);
        s.in(EquipmentTint.GRAPHITE)
                .rod(x, y, STRAP, 0.018, HEIGHT - 0.36 - STRAP)
                .rod(x, y, STRAP - 0.08, 0.05, 0.12);
    }

    private static void walls(StationDesign to, int columns, double step, int rows, double deep) {
        var s = to.opaque();
        double w = columns * step, d = rows * deep;
        for (int c = 0; c <= columns; c++) {
            double x = (c - columns / 2.0) * step;
            for (int r = 0; r <= rows; r++) {
                s.in(EquipmentTint.BODY).block(x, (r - rows / 2.0) * deep, 0, 0.14, 0.14, HEIGHT, 0.02);
            }
            s.in(EquipmentTint.BODY).box(x, 0, HEIGHT - 0.1, 0.1, d, 0.14);
            to.glass().box(x, 0, 0.1, 0.012, d - 0.1, 1.9);
        }
        for (int r = 0; r < rows; r++) {
            double y = (r + 0.5 - rows / 2.0) * deep;
            s.in(EquipmentTint.ACCENT).block(0, y, HEIGHT - 0.12, w + 0.1, 0.14, 0.2, 0.02);
        }
        StationParts.duct(s, 0, d / 2, HEIGHT, w);
        StationParts.duct(s, 0, -d / 2, HEIGHT, w);
    }
}
