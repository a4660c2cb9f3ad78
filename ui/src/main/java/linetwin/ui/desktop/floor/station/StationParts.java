package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Parts that are common to stations: base, posts, guard panes, operator panel, stack light, duct, bench, trolley. */
final class StationParts {
    private StationParts() {}

    /** Adds a machine base: dark foot, light cabinet with doors, steel table top. */
    static void base(MeshBuilder s, double x, double y, double w, double d, double top) {
        s.in(EquipmentTint.GRAPHITE).box(x, y, 0, w - 0.08, d - 0.08, 0.1);
        s.in(EquipmentTint.BODY).block(x, y, 0.1, w, d, top - 0.16, 0.03);
        s.in(EquipmentTint.ALUMINIUM).block(x, y, top - 0.06, w + 0.04, d + 0.04, 0.06, 0.015);
        int doors = Math.max(1, (int) Math.round(w / 0.7));
        for (int i = 0; i < doors; i++) {
            double at = x + (i + 0.5 - doors / 2.0) * (w - 0.1) / doors;
            s.in(EquipmentTint.WHITE).box(at, y - d / 2 - 0.006, 0.16, (w - 0.1) / doors - 0.04, 0.012, top - 0.3);
            s.in(EquipmentTint.GRAPHITE).box(at + 0.2 * w / doors, y - d / 2 - 0.02, top * 0.55, 0.02, 0.02, 0.12);
        }
        s.in(EquipmentTint.ACCENT).box(x, y - d / 2 - 0.008, top - 0.12, w, 0.012, 0.045);
    }

    /** Adds four aluminium posts, a frame on top and panes between them; the south side is open below. */
    static void enclosure(StationDesign to, double w, double d, double from, double height) {
        var s = to.opaque();
        double x = w / 2, y = d / 2;
        s.in(EquipmentTint.ALUMINIUM);
        for (int k = 0; k < 4; k++) {
            s.box(k % 2 == 0 ? -x : x, k / 2 == 0 ? -y : y, 0, 0.07, 0.07, height);
        }
        s.box(0, -y, height - 0.07, w, 0.07, 0.07).box(0, y, height - 0.07, w, 0.07, 0.07);
        s.box(-x, 0, height - 0.07, 0.07, d, 0.07).box(x, 0, height - 0.07, 0.07, d, 0.07);
        s.in(EquipmentTint.BODY).block(0, -y, height - 0.34, w + 0.02, 0.1, 0.3, 0.02);
        s.in(EquipmentTint.ACCENT).box(0, -y - 0.052, height - 0.32, w + 0.02, 0.006, 0.05);
        panes(to.glass(), w, d, from, height - 0.35);
        duct(s, 0, y - 0.12, height, w);
    }

    static void panes(MeshBuilder glass, double w, double d, double from, double to) {
        double h = to - from;
        glass.box(-w / 2, 0, from, 0.012, d - 0.1, h);
        glass.box(w / 2, 0, from, 0.012, d - 0.1, h);
        glass.box(0, d / 2, from, w - 0.1, 0.012, h);
        glass.box(0, -d / 2, from, w - 0.1, 0.012, h);
    }

    /** Adds the yellow posts of a light curtain, where operators reach in. */
    static void curtain(MeshBuilder s, double x0, double x1, double y) {
        s.in(EquipmentTint.YELLOW).box(x0, y, 0, 0.09, 0.09, 1.5).box(x1, y, 0, 0.09, 0.09, 1.5);
        s.in(EquipmentTint.GRAPHITE).box(x0, y, 1.5, 0.11, 0.11, 0.06).box(x1, y, 1.5, 0.11, 0.11, 0.06);
    }

    /** Adds an operator panel with a lit screen on a swan neck, at chest height; it faces south. */
    static void panel(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.GRAPHITE).box(x, y, 0, 0.3, 0.24, 0.03);
        s.in(EquipmentTint.STEEL).rod(x, y, 0.03, 0.035, 1.1);
        s.within(AxisFrame.at(x, y - 0.06, 1.32).then(AxisFrame.roll(-14)), () -> {
            s.in(EquipmentTint.GRAPHITE).block(0, 0, -0.2, 0.56, 0.07, 0.42, 0.02);
            s.in(EquipmentTint.SCREEN).box(0, -0.04, -0.15, 0.48, 0.012, 0.32);
            s.in(EquipmentTint.SCREEN_LINE).box(-0.1, -0.048, 0.08, 0.24, 0.006, 0.035);
            s.box(-0.13, -0.048, -0.02, 0.18, 0.006, 0.02).box(-0.13, -0.048, -0.08, 0.18, 0.006, 0.02);
            s.box(0.13, -0.048, -0.1, 0.1, 0.006, 0.14);
        });
        s.in(EquipmentTint.RED).rod(x + 0.2, y - 0.07, 1.06, 0.03, 0.05);
    }

    /** Adds the mast of a stack light; its lamp is a separate shape, because it changes with the condition. */
    static void stackLight(StationDesign to, double x, double y, double from) {
        to.opaque().in(EquipmentTint.STEEL).rod(x, y, from, 0.02, 0.28);
        to.opaque().in(EquipmentTint.GRAPHITE).rod(x, y, from + 0.28, 0.055, 0.05);
        to.lamp(x, y, from + 0.33);
    }

    /** Adds a cable duct along x at this height, with a drop at one end. */
    static void duct(MeshBuilder s, double x, double y, double z, double length) {
        s.in(EquipmentTint.PANEL).box(x, y, z, length, 0.16, 0.09);
        s.in(EquipmentTint.RUBBER).bar(x + length / 2 - 0.1, y, z, x + length / 2 - 0.05, y, z * 0.35, 0.025);
    }

    /** Adds a work bench with a panel, bins and a lamp at its back. */
    static void bench(MeshBuilder s, double x, double y, double w, double d, double top) {
        s.in(EquipmentTint.STEEL);
        for (int k = 0; k < 4; k++) {
            s.box(x + (k % 2 - 0.5) * (w - 0.12), y + ((k >> 1) - 0.5) * (d - 0.12), 0, 0.07, 0.07, top);
        }
        s.in(EquipmentTint.PANEL).block(x, y, top - 0.05, w, d, 0.05, 0.012);
        s.in(EquipmentTint.RUBBER).box(x, y - d * 0.12, top, w * 0.6, d * 0.5, 0.012);
        s.in(EquipmentTint.ALUMINIUM).box(x - w / 2 + 0.05, y + d / 2 - 0.05, top, 0.05, 0.05, 1.15);
        s.box(x + w / 2 - 0.05, y + d / 2 - 0.05, top, 0.05, 0.05, 1.15);
        s.in(EquipmentTint.PANEL).box(x, y + d / 2 - 0.04, top + 0.12, w - 0.1, 0.02, 0.55);
        s.in(EquipmentTint.ALUMINIUM).box(x, y + d / 2 - 0.25, top + 1.1, w, 0.05, 0.05);
        s.in(EquipmentTint.GLOW).box(x, y + d / 2 - 0.3, top + 1.06, w * 0.8, 0.12, 0.035);
        bins(s, x, y + d / 2 - 0.16, top, w);
    }

    private static void bins(MeshBuilder s, double x, double y, double top, double w) {
        int count = (int) (w / 0.24);
        for (int i = 0; i < count; i++) {
            double at = x + (i + 0.5 - count / 2.0) * 0.24;
            s.in(i % 3 == 1 ? EquipmentTint.YELLOW : EquipmentTint.BIN).block(at, y, top, 0.2, 0.26, 0.13, 0.01);
            if (i % 2 == 0) {
                s.in(EquipmentTint.BIN).block(at, y + 0.06, top + 0.22, 0.2, 0.2, 0.12, 0.01);
            }
        }
    }

    /** Adds the mat of an operator. */
    static void standingPlace(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.LEATHER).sheet(x, y, 0.018, 1.2, 0.7);
    }

    static void trolley(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.RUBBER).box(x, y, 0, 0.6, 0.42, 0.1);
        s.in(EquipmentTint.ACCENT).block(x, y, 0.1, 0.66, 0.46, 0.72, 0.02);
        s.in(EquipmentTint.PANEL);
        for (int i = 0; i < 5; i++) {
            s.box(x, y - 0.236, 0.15 + i * 0.13, 0.58, 0.012, 0.1);
        }
        s.in(EquipmentTint.GRAPHITE).block(x, y, 0.82, 0.68, 0.48, 0.04, 0.01);
        s.in(EquipmentTint.STEEL).box(x - 0.1, y, 0.86, 0.3, 0.05, 0.04).box(x + 0.15, y + 0.08, 0.86, 0.12, 0.2, 0.05);
    }

    /** Adds a control cabinet of width {@code w}, 2 m high. */
    static void cabinet(MeshBuilder s, double x, double y, double w) {
        s.in(EquipmentTint.GRAPHITE).box(x, y, 0, w - 0.04, 0.46, 0.1);
        s.in(EquipmentTint.BODY).block(x, y, 0.1, w, 0.5, 1.9, 0.02);
        s.in(EquipmentTint.PANEL).box(x, y - 0.255, 0.2, w - 0.1, 0.012, 1.6);
        s.in(EquipmentTint.GRAPHITE).box(x + w / 2 - 0.12, y - 0.27, 1.0, 0.03, 0.02, 0.16);
        s.in(EquipmentTint.YELLOW).box(x, y - 0.266, 1.5, 0.14, 0.012, 0.12);
    }

    /** Adds a fixture for a small part or a limb. */
    static void fixture(MeshBuilder s, double x, double y, double z, double size) {
        s.in(EquipmentTint.STEEL).block(x, y, z, size, size, 0.05, 0.01);
        s.in(EquipmentTint.GRAPHITE).rod(x, y, z + 0.05, size * 0.28, 0.03);
    }
}
