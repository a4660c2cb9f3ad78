package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Equipment beside the work: walls, boards, cages, closed boxes, drawers. */
final class SpecialEquipment {
    private SpecialEquipment() {}

    /** Builds the equipment beside the spot, or the head over it. */
    static void orHead(String equipment, StationDesign to, int place, UnitSpot spot, int slot) {
        double side = slot % 2 == 0 ? -1 : 1;
        switch (equipment) {
            case "HARN" -> pegBoard(to.opaque(), spot.x(), spot.y() + 0.42, spot.z(), 1.4);
            case "HIPOT" -> cagedCabinet(to, spot.x() + side * 0.7, spot.y() + 0.75);
            case "WELD" -> weldBox(to, place, spot);
            case "BATT" -> BatteryDrawers.cabinet(to.opaque(), spot.x(), spot.y() + 1.0, 1.2, 1.9);
            case "CAL" -> targets(to.opaque(), spot.x(), spot.y() + 0.75, 1.5, 1.4, 1.0);
            default -> WorkHeads.build(equipment, to, place, spot, slot);
        }
    }

    /** Adds a board with pegs and the harness on it. */
    static void pegBoard(MeshBuilder s, double x, double y, double z, double w) {
        s.within(AxisFrame.at(x, y, z + 0.1).then(AxisFrame.roll(-16)), () -> {
            s.in(EquipmentTint.WOOD).block(0, 0, 0, w, 0.05, 0.95, 0.01);
            s.in(EquipmentTint.ORANGE).bar(-w * 0.42, -0.05, 0.3, w * 0.1, -0.05, 0.5, 0.02);
            s.bar(w * 0.1, -0.05, 0.5, w * 0.42, -0.05, 0.8, 0.02)
                    .bar(w * 0.1, -0.05, 0.5, w * 0.4, -0.05, 0.25, 0.016);
            s.in(EquipmentTint.GRAPHITE).bar(-w * 0.42, -0.05, 0.62, w * 0.4, -0.05, 0.6, 0.016);
            s.in(EquipmentTint.ACCENT).bar(-w * 0.2, -0.05, 0.4, -w * 0.3, -0.05, 0.85, 0.014);
            s.in(EquipmentTint.STEEL);
            for (int i = 0; i < 10; i++) {
                s.bar(
                        -w * 0.4 + i * w * 0.09,
                        0,
                        0.22 + i * 37 % 60 * 0.01,
                        -w * 0.4 + i * w * 0.09,
                        -0.1,
                        0.22 + i * 37 % 60 * 0.01,
                        0.012);
            }
        });
    }

    /** Adds a high-voltage cabinet behind a yellow cage. */
    static void cagedCabinet(StationDesign to, double x, double y) {
        var s = to.opaque();
        StationParts.cabinet(s, x, y, 0.8);
        s.in(EquipmentTint.YELLOW);
        for (int i = 0; i <= 8; i++) {
            s.box(x - 0.6 + i * 0.15, y - 0.55, 0.05, 0.022, 0.022, 2.0);
        }
        s.box(x, y - 0.55, 2.0, 1.24, 0.05, 0.05).box(x, y - 0.55, 0.05, 1.24, 0.05, 0.05);
        s.box(x - 0.6, y - 0.15, 2.0, 0.05, 0.8, 0.05).box(x + 0.6, y - 0.15, 2.0, 0.05, 0.8, 0.05);
        s.in(EquipmentTint.RED).box(x, y - 0.275, 1.25, 0.3, 0.02, 0.12);
    }

    /** Adds a closed welding box with a green window. */
    private static void weldBox(StationDesign to, int place, UnitSpot p) {
        var s = to.opaque();
        s.in(EquipmentTint.BODY).block(p.x() + 0.62, p.y() + 0.2, p.z(), 0.16, 1.1, 1.2, 0.03);
        s.block(p.x() - 0.62, p.y() + 0.2, p.z(), 0.16, 1.1, 1.2, 0.03);
        s.block(p.x(), p.y() + 0.2, p.z() + 1.15, 1.4, 1.1, 0.3, 0.04);
        s.block(p.x(), p.y() + 0.7, p.z(), 1.4, 0.12, 1.2, 0.02);
        s.in(EquipmentTint.LASER).box(p.x(), p.y() + 0.62, p.z() + 0.2, 1.0, 0.02, 0.8);
        s.in(EquipmentTint.YELLOW).box(p.x(), p.y() - 0.36, p.z() + 1.24, 0.3, 0.012, 0.12);
        var head = new MeshBuilder().unshaded();
        head.in(EquipmentTint.GRAPHITE)
                .block(0, 0, 0.12, 0.2, 0.2, 0.4, 0.03)
                .in(EquipmentTint.STEEL)
                .frustum(0, 0, 0, 0.02, 0.07, 0.12);
        to.moves(place, head, PartMotion.trace(AxisFrame.at(p.x(), p.y(), p.z() + 0.55), 0.25, 0.1, 6));
    }

    /** Adds a wall of calibration targets: chequered boards. */
    static void targets(MeshBuilder s, double x, double y, double z, double w, double h) {
        s.in(EquipmentTint.STEEL).box(x - w / 2, y, 0, 0.07, 0.07, z + h).box(x + w / 2, y, 0, 0.07, 0.07, z + h);
        s.in(EquipmentTint.WHITE).block(x, y, z, w, 0.05, h, 0.01);
        s.in(EquipmentTint.RUBBER);
        int columns = (int) Math.round(w / 0.15);
        int rows = (int) Math.round(h / 0.15);
        for (int i = 1; i < columns - 1; i++) {
            for (int j = 1; j < rows - 1; j++) {
                if ((i + j) % 2 == 0) {
                    s.face(
                            x - w / 2 + i * w / columns,
                            y - 0.03,
                            z + j * h / rows,
                            x - w / 2 + (i + 1) * w / columns,
                            y - 0.03,
                            z + j * h / rows,
                            x - w / 2 + (i + 1) * w / columns,
                            y - 0.03,
                            z + (j + 1) * h / rows,
                            x - w / 2 + i * w / columns,
                            y - 0.03,
                            z + (j + 1) * h / rows);
                }
            }
        }
    }
}
