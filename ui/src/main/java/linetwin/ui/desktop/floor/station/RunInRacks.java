package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Run-in station: a tower of slots for small parts, a row of rigs for limbs. */
final class RunInRacks {
    private static final int LEVELS = 4;

    private RunInRacks() {}

    static void build(StationDesign to) {
        if (to.handledSize() == HandledSize.LIMB) {
            rigs(to);
        } else {
            tower(to);
        }
    }

    private static void tower(StationDesign to) {
        int n = to.spec().places();
        int levels = n > 8 ? LEVELS : 1;
        int columns = (n + levels - 1) / levels;
        double step = Math.min(1.25, (to.width() - 0.6) / columns);
        double pitch = levels > 1 ? 0.62 : 0.9;
        double from = levels > 1 ? 0.45 : 0.85;
        double height = from + levels * pitch + 0.15;
        for (int c = 0; c <= columns; c++) {
            double x = (c - columns / 2.0) * step;
            to.opaque().in(EquipmentTint.BODY).block(x, 0.25, 0, 0.1, 1.3, height, 0.015);
        }
        for (int i = 0; i < n; i++) {
            slot(
                    to,
                    i,
                    (i % columns + 0.5 - columns / 2.0) * step,
                    from + Math.floorDiv(i, columns) * pitch,
                    step,
                    pitch);
        }
        double w = columns * step;
        to.opaque().in(EquipmentTint.GRAPHITE).box(0, 0.25, 0, w, 1.2, from - 0.06);
        to.opaque().in(EquipmentTint.BODY).block(0, 0.25, height, w + 0.2, 1.36, 0.16, 0.03);
        to.opaque().in(EquipmentTint.ACCENT).box(0, -0.435, height + 0.03, w + 0.2, 0.012, 0.06);
        stackerCrane(to, w, height);
        StationParts.panel(to.opaque(), w / 2 + 0.1, -to.depth() / 2 + 0.35);
        StationParts.stackLight(to, -w / 2, 0.25, height + 0.16);
    }

    private static void slot(StationDesign to, int place, double x, double z, double step, double pitch) {
        var s = to.opaque();
        s.in(EquipmentTint.PANEL).box(x, 0.25, z - 0.05, step - 0.1, 1.2, 0.04);
        s.in(EquipmentTint.LEATHER).box(x, 0.84, z, step - 0.12, 0.04, pitch - 0.06);
        s.in(EquipmentTint.STEEL).block(x, 0.35, z - 0.01, step * 0.5, 0.4, 0.06, 0.01);
        s.in(EquipmentTint.ACCENT).bar(x, 0.8, z + 0.18, x, 0.5, z + 0.18, 0.09);
        s.in(place % 5 == 2 ? EquipmentTint.SCREEN_LINE : EquipmentTint.LASER)
                .box(x + step * 0.36, -0.33, z - 0.035, 0.1, 0.02, 0.02);
        to.place(x, 0.1, z + 0.05, 0);
    }

    /** Adds the lift that loads the slots, on a rail before the tower. */
    private static void stackerCrane(StationDesign to, double w, double height) {
        double y = -0.8;
        to.opaque()
                .in(EquipmentTint.STEEL)
                .box(0, y, 0, w + 0.3, 0.12, 0.06)
                .box(0, y, height + 0.1, w + 0.3, 0.08, 0.08);
        var lift = new MeshBuilder().in(EquipmentTint.YELLOW).box(0, 0, 0.06, 0.14, 0.14, height);
        lift.in(EquipmentTint.GRAPHITE)
                .block(0, 0, 0.06, 0.6, 0.3, 0.2, 0.03)
                .block(0, 0.12, 1.1, 0.4, 0.36, 0.08, 0.01);
        to.moves(0, lift, PartMotion.slide(AxisFrame.at(0, y, 0), w * 0.42, 60));
    }

    private static void rigs(StationDesign to) {
        int n = to.spec().places();
        double step = (to.width() - 0.4) / n;
        for (int i = 0; i < n; i++) {
            rig(to, i, (i + 0.5 - n / 2.0) * step, step);
        }
        double w = to.width() - 0.4;
        to.opaque().in(EquipmentTint.ALUMINIUM).box(0, 0.9, 2.5, w, 0.12, 0.14).box(0, -0.5, 2.5, w, 0.12, 0.14);
        StationParts.duct(to.opaque(), 0, 1.15, 2.4, w);
        for (int i = 0; i < 4; i++) {
            StationParts.cabinet(to.opaque(), (i - 1.5) * w / 4, to.depth() / 2 - 0.35, 1.0);
        }
        guard(to, w);
        StationParts.panel(to.opaque(), w / 2 - 0.3, -to.depth() / 2 + 0.4);
        StationParts.panel(to.opaque(), -w / 2 + 0.3, -to.depth() / 2 + 0.4);
        StationParts.stackLight(to, -w / 2, -0.5, 2.64);
    }

    private static void rig(StationDesign to, int place, double x, double step) {
        var s = to.opaque();
        double half = step / 2 - 0.06;
        s.in(EquipmentTint.GRAPHITE).block(x, 0.2, 0, step - 0.1, 1.9, 0.12, 0.03);
        s.in(EquipmentTint.BODY).box(x - half, 0.9, 0.12, 0.1, 0.1, 2.4).box(x + half, 0.9, 0.12, 0.1, 0.1, 2.4);
        s.box(x - half, -0.5, 0.12, 0.07, 0.07, 2.4).box(x + half, -0.5, 0.12, 0.07, 0.07, 2.4);
        s.in(EquipmentTint.STEEL).rod(x - 0.18, 0.62, 0.12, 0.03, 2.3).rod(x + 0.18, 0.62, 0.12, 0.03, 2.3);
        to.place(x, 0.2, 1.5, 270);
        var sledge = new MeshBuilder().unshaded();
        sledge.in(EquipmentTint.ACCENT)
                .block(0, 0.3, 0, 0.56, 0.2, 0.3, 0.03)
                .in(EquipmentTint.GRAPHITE)
                .block(0, 0.02, 0.05, 0.22, 0.4, 0.1, 0.02);
        sledge.in(EquipmentTint.RUBBER).rod(-0.2, 0.1, 0.3, 0.12, 0.12).rod(0.2, 0.1, 0.3, 0.12, 0.12);
        to.moves(place, sledge, PartMotion.stroke(AxisFrame.at(x, 0.3, 1.66), 0.28, 3));
    }

    private static void guard(StationDesign to, double w) {
        to.glass().box(0, -to.depth() / 2 + 0.75, 0.1, w, 0.012, 1.3);
        to.opaque().in(EquipmentTint.YELLOW);
        for (int i = 0; i <= 8; i++) {
            to.opaque().box((i / 8.0 - 0.5) * w, -to.depth() / 2 + 0.75, 0, 0.06, 0.06, 1.45);
        }
    }
}
