package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Dynamometer benches: bed, clamp of the joint, coupling, torque flange, brake. */
final class DynamometerBench {
    private DynamometerBench() {}

    static void benches(StationDesign to) {
        int n = to.spec().places();
        double step = (to.width() - 0.3) / n;
        for (int i = 0; i < n; i++) {
            bench(to, i, (i + 0.5 - n / 2.0) * step, step - 0.35);
        }
        double d = 2.0;
        StationParts.enclosure(to, to.width() - 0.3, d, 0.9, 2.3);
        StationParts.panel(to.opaque(), to.width() / 2 - 0.4, -d / 2 - 0.3);
        StationParts.stackLight(to, -to.width() / 2 + 0.25, -d / 2, 2.3);
    }

    private static void bench(StationDesign to, int place, double x, double w) {
        var s = to.opaque();
        double z = to.handledSize().workHeight();
        StationParts.base(s, x, 0, w, 1.2, z - 0.04);
        s.in(EquipmentTint.STEEL).block(x, -0.1, z - 0.04, w - 0.1, 0.5, 0.08, 0.01);
        s.in(EquipmentTint.GRAPHITE).block(x - w * 0.3, -0.1, z + 0.04, 0.1, 0.34, 0.36, 0.02);
        to.place(x - w * 0.3 + 0.14, -0.1, z + 0.12, 0);
        s.in(EquipmentTint.ACCENT).block(x + w * 0.3, -0.1, z + 0.04, w * 0.3, 0.46, 0.14, 0.02);
        s.bar(x + w * 0.16, -0.1, z + 0.3, x + w * 0.44, -0.1, z + 0.3, 0.2);
        s.in(EquipmentTint.GRAPHITE).bar(x + w * 0.44, -0.1, z + 0.3, x + w * 0.47, -0.1, z + 0.3, 0.16);
        WorkHeads.rack(s, x + w * 0.2, 0.6, z, 0.55, 0.8);
        var coupling = new MeshBuilder().unshaded().within(AxisFrame.tilt(90), () -> {});
        coupling.in(EquipmentTint.STEEL)
                .rod(0, 0, 0, 0.04, w * 0.34)
                .in(EquipmentTint.ORANGE)
                .rod(0, 0, 0.08, 0.11, 0.05);
        coupling.in(EquipmentTint.STEEL).box(0.09, 0, 0.07, 0.04, 0.03, 0.07).rod(0, 0, 0.2, 0.09, 0.06);
        to.moves(
                place,
                coupling,
                PartMotion.spin(AxisFrame.at(x - w * 0.18, -0.1, z + 0.3).then(AxisFrame.tilt(90)), 2.4));
    }
}
