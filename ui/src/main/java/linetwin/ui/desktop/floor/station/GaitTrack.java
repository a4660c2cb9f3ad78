package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Walking test: a treadmill under a safety gantry, or a track with rails, steps and rough ground. */
final class GaitTrack {
    static final double BELT = 0.32;

    private GaitTrack() {}

    static void build(StationDesign to) {
        if (to.width() > 12) {
            track(to);
        } else {
            treadmill(to);
        }
        StationParts.stackLight(to, -to.width() / 2 + 0.4, to.depth() / 2 - 0.5, 2.6);
        to.opaque().in(EquipmentTint.STEEL).rod(-to.width() / 2 + 0.4, to.depth() / 2 - 0.5, 0, 0.035, 2.6);
        StationParts.panel(to.opaque(), to.width() / 2 - 0.4, -to.depth() / 2 + 0.4);
    }

    private static void treadmill(StationDesign to) {
        var s = to.opaque();
        s.in(EquipmentTint.BODY).block(0, 0, 0, 3.4, 1.7, BELT - 0.02, 0.04);
        s.in(EquipmentTint.RUBBER).box(0, 0, BELT - 0.02, 3.1, 1.3, 0.02);
        s.in(EquipmentTint.STEEL).bar(-1.6, -0.68, BELT - 0.09, -1.6, 0.68, BELT - 0.09, 0.09);
        s.bar(1.6, -0.68, BELT - 0.09, 1.6, 0.68, BELT - 0.09, 0.09);
        rail(s, -1.5, 1.5, -0.8, BELT);
        rail(s, -1.5, 1.5, 0.8, BELT);
        gantry(s, 1.9, 2.0);
        SpecialEquipment.targets(s, to.width() / 2 - 1.0, to.depth() / 2 - 0.35, 1.2, 0.8, 0.8);
        StationParts.cabinet(s, 0.4, to.depth() / 2 - 0.4, 0.9);
        to.place(0, 0, BELT, 0);
        var pusher = new MeshBuilder().unshaded().in(EquipmentTint.ORANGE).bar(0, 0, 0, 0, -0.5, 0, 0.04);
        pusher.in(EquipmentTint.RUBBER).block(0, -0.52, -0.1, 0.2, 0.06, 0.2, 0.02);
        s.in(EquipmentTint.ORANGE)
                .block(-0.2, 1.35, 0, 0.4, 0.4, 1.15, 0.04)
                .in(EquipmentTint.GRAPHITE)
                .block(-0.2, 1.3, 1.1, 0.3, 0.5, 0.24, 0.03);
        to.moves(
                0,
                pusher,
                t -> AxisFrame.at(-0.2, 1.1 - (t % 12 > 10 ? 0.3 * Math.sin((t % 12 - 10) * Math.PI / 2) : 0), 1.22));
    }

    private static void gantry(MeshBuilder s, double half, double depth) {
        s.in(EquipmentTint.YELLOW);
        for (int k = 0; k < 4; k++) {
            s.block((k % 2 * 2 - 1) * half, ((k >> 1) - 0.5) * depth, 0, 0.14, 0.14, 2.7, 0.02);
        }
        s.block(0, -depth / 2, 2.7, 2 * half + 0.14, 0.14, 0.16, 0.02)
                .block(0, depth / 2, 2.7, 2 * half + 0.14, 0.14, 0.16, 0.02);
        s.in(EquipmentTint.GRAPHITE).block(0, 0, 2.72, 0.12, depth, 0.12, 0.02).block(0, 0, 2.5, 0.3, 0.3, 0.22, 0.02);
        s.rod(0, 0, 2.05, 0.012, 0.45);
    }

    private static void rail(MeshBuilder s, double x0, double x1, double y, double z) {
        s.in(EquipmentTint.STEEL).bar(x0, y, z + 0.9, x1, y, z + 0.9, 0.03);
        for (double x = x0; x <= x1 + 0.01; x += (x1 - x0) / 4) {
            s.bar(x, y, z - 0.05, x, y, z + 0.9, 0.025);
        }
    }

    private static void track(StationDesign to) {
        var s = to.opaque();
        double w = to.width(), d = to.depth();
        s.in(EquipmentTint.TEAL).sheet(0, 0, 0.006, w - 0.6, d - 0.6);
        s.in(EquipmentTint.BIN).sheet(0, 0, 0.011, w - 1.0, d - 1.0);
        s.in(EquipmentTint.LINE_WHITE).sheet(0, 0, 0.016, w - 1.4, 0.08);
        steps(s, -w / 2 + 6, d / 4);
        ramp(s, w / 2 - 6, d / 4);
        roughGround(s, 0, d / 4);
        s.in(EquipmentTint.STEEL);
        rail(s, -w / 2 + 0.3, w / 2 - 0.3, -d / 2 + 0.3, 0.05);
        rail(s, -w / 2 + 0.3, w / 2 - 0.3, d / 2 - 0.3, 0.05);
        int n = to.spec().places();
        for (int i = 0; i < n; i++) {
            to.place(0, -d / 4 + (i - (n - 1) / 2.0) * 1.3, 0.02, 0);
        }
    }

    private static void steps(MeshBuilder s, double x, double y) {
        for (int i = 0; i < 4; i++) {
            s.in(i % 2 == 0 ? EquipmentTint.BODY : EquipmentTint.PANEL)
                    .block(x, y, 0.03, 3.2 - i * 0.8, 1.8, 0.15 * (i + 1), 0.02);
        }
    }

    private static void ramp(MeshBuilder s, double x, double y) {
        s.within(AxisFrame.at(x - 1.2, y, 0.03).then(AxisFrame.tilt(-10)), () -> s.in(EquipmentTint.BODY)
                .box(0, 0, -0.25, 2.6, 1.8, 0.28));
        s.within(AxisFrame.at(x + 1.2, y, 0.03).then(AxisFrame.tilt(10)), () -> s.in(EquipmentTint.BODY)
                .box(0, 0, -0.25, 2.6, 1.8, 0.28));
    }

    private static void roughGround(MeshBuilder s, double x, double y) {
        for (int i = 0; i < 28; i++) {
            double px = x - 2 + i % 7 * 0.65, py = y - 0.7 + Math.floorDiv(i, 7) * 0.48;
            s.in(i % 3 == 0 ? EquipmentTint.STEEL : EquipmentTint.WOOD);
            s.box(px, py, 0.03, 0.55, 0.4, 0.03 + i * 13 % 7 * 0.014);
        }
    }
}
