package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Battery cabinets: a wall of drawers, each with an indicator light. */
final class BatteryDrawers {
    private BatteryDrawers() {}

    static void cabinet(MeshBuilder s, double x, double y, double w, double h) {
        s.in(EquipmentTint.GRAPHITE).box(x, y, 0, w - 0.04, 0.55, 0.08);
        s.in(EquipmentTint.BODY).block(x, y, 0.08, w, 0.6, h, 0.02);
        int columns = Math.max(1, (int) (w / 0.5));
        int rows = (int) (h / 0.26);
        for (int i = 0; i < columns; i++) {
            for (int j = 0; j < rows; j++) {
                double dx = x + (i + 0.5 - columns / 2.0) * (w - 0.06) / columns;
                double dz = 0.14 + j * (h - 0.08) / rows;
                s.in(EquipmentTint.PANEL).box(dx, y - 0.306, dz, (w - 0.06) / columns - 0.04, 0.02, h / rows - 0.06);
                s.in(EquipmentTint.GRAPHITE).box(dx, y - 0.33, dz + 0.1, 0.2, 0.03, 0.025);
                s.in((i + j) % 3 == 0 ? EquipmentTint.LASER : EquipmentTint.SCREEN_LINE)
                        .box(dx + 0.16, y - 0.319, dz + 0.03, 0.04, 0.01, 0.03);
            }
        }
    }

    /** Builds one charging cabinet for each place, with the pack on an open shelf in front. */
    static void cyclers(StationDesign to) {
        int n = to.spec().places();
        double step = (to.width() - 0.4) / n;
        for (int i = 0; i < n; i++) {
            double x = (i + 0.5 - n / 2.0) * step;
            cabinet(to.opaque(), x, 0.75, step - 0.08, 2.1);
            StationParts.base(
                    to.opaque(), x, -0.35, step - 0.1, 0.9, to.handledSize().workHeight());
            to.place(x, -0.35, to.handledSize().workHeight() + 0.02, 0);
            to.opaque()
                    .in(EquipmentTint.ORANGE)
                    .bar(x + 0.1, 0.45, 1.3, x + 0.1, -0.2, to.handledSize().workHeight() + 0.05, 0.025);
        }
        StationParts.panel(to.opaque(), to.width() / 2 - 0.3, -to.depth() / 2 + 0.4);
        StationParts.stackLight(to, -to.width() / 2 + 0.5, 0.75, 2.2);
    }
}
