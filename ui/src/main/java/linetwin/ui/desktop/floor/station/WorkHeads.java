package linetwin.ui.desktop.floor.station;

import javafx.scene.shape.TriangleMesh;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import org.fxyz3d.shapes.primitives.SpringMesh;

/** Working heads of table machines, each over or beside a spot on a table of height {@code z}. */
final class WorkHeads {
    private static final double COIL_RISE = 0.06;

    private WorkHeads() {}

    /** Builds a head of this equipment class over a spot; {@code slot} separates several heads of one spot. */
    static void build(String equipment, StationDesign to, int place, UnitSpot spot, int slot) {
        double x = spot.x() + (slot - 1) * 0.1;
        double y = spot.y();
        double z = spot.z();
        switch (equipment) {
            case "PRESS" -> press(to, place, spot.x(), y, z);
            case "SCREW" -> screwdriver(to, place, x - 0.55, y + 0.25, z);
            case "ROBF" -> twoArms(to, place, spot.x(), y, z);
            case "HEAT" -> coil(to, place, x, y, z);
            case "DISP" -> dispenser(to, place, x + 0.05, y, z);
            case "VIS" -> camera(to, place, spot.x(), y, z);
            case "GAUGE" -> gauge(to, place, x + 0.5, y + 0.1, z);
            case "LEAK" -> bell(to, place, spot.x(), y, z);
            case "MARK" -> laser(to, x + 0.45, y + 0.2, z);
            case "FLASH" -> leads(to, x, y + 0.5, z);
            default -> gauge(to, place, x, y + 0.3, z);
        }
    }

    /** Press: a portal with a ram. */
    private static void press(StationDesign to, int place, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.STEEL).rod(x - 0.42, y - 0.16, z, 0.06, 1.15).rod(x + 0.42, y - 0.16, z, 0.06, 1.15);
        s.rod(x - 0.42, y + 0.2, z, 0.06, 1.15).rod(x + 0.42, y + 0.2, z, 0.06, 1.15);
        s.in(EquipmentTint.ACCENT).block(x, y, z + 1.02, 1.1, 0.62, 0.26, 0.04);
        s.in(EquipmentTint.BODY).block(x, y, z + 1.28, 0.42, 0.42, 0.5, 0.04);
        s.in(EquipmentTint.GRAPHITE).rod(x, y, z + 1.78, 0.1, 0.12);
        var ram = new MeshBuilder().unshaded().in(EquipmentTint.STEEL).rod(0, 0, 0.06, 0.07, 0.62);
        ram.in(EquipmentTint.GRAPHITE).block(0, 0, 0, 0.26, 0.26, 0.08, 0.015);
        to.moves(place, ram, PartMotion.stroke(AxisFrame.at(x, y, z + 0.62), 0.34, 14));
    }

    /** Screwdriver: a spindle on an arm. */
    private static void screwdriver(StationDesign to, int place, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.GRAPHITE).block(x, y, z, 0.22, 0.22, 0.06, 0.02);
        s.in(EquipmentTint.BODY).rod(x, y, z + 0.06, 0.075, 0.85);
        s.in(EquipmentTint.ORANGE).block(x + 0.26, y - 0.12, z + 0.82, 0.62, 0.14, 0.14, 0.04);
        var spindle = new MeshBuilder().unshaded();
        spindle.in(EquipmentTint.ORANGE).rod(0, 0, 0.22, 0.055, 0.34);
        spindle.in(EquipmentTint.STEEL).rod(0, 0, 0.06, 0.025, 0.16).rod(0, 0, 0, 0.012, 0.06);
        to.moves(place, spindle, PartMotion.stroke(AxisFrame.at(x + 0.5, y - 0.12, z + 0.52), 0.3, 5));
    }

    /** Two robot arms face to face. */
    static void twoArms(StationDesign to, int place, double x, double y, double z) {
        RobotArm.build(to, place, x - 0.72, y + 0.15, z, 0, 0.62);
        RobotArm.build(to, place, x + 0.72, y + 0.15, z, 180, 0.62);
    }

    /** Induction heater: copper turns round the work. */
    private static void coil(StationDesign to, int place, double x, double y, double z) {
        to.opaque().in(EquipmentTint.BODY).block(x - 0.5, y + 0.35, z, 0.4, 0.4, 0.95, 0.03);
        to.opaque().in(EquipmentTint.SCREEN).box(x - 0.5, y + 0.145, z + 0.6, 0.26, 0.012, 0.2);
        var turns = new MeshBuilder().unshaded().in(EquipmentTint.COPPER);
        var spring = new SpringMesh(0.18, 0.02, COIL_RISE / (2 * Math.PI), 5 * COIL_RISE, 90, 8, 0, 0);
        turns.taken((TriangleMesh) spring.getMesh());
        turns.bar(-0.18, 0, 0.13, -0.5, 0.3, 0.2, 0.025);
        to.moves(place, turns, PartMotion.stroke(AxisFrame.at(x, y, z + 0.42), 0.32, 40));
    }

    /** Dispenser: a needle below its cartridge, on a small gantry. */
    private static void dispenser(StationDesign to, int place, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.ALUMINIUM)
                .box(x - 0.5, y + 0.3, z, 0.08, 0.08, 0.95)
                .box(x + 0.5, y + 0.3, z, 0.08, 0.08, 0.95);
        s.block(x, y + 0.3, z + 0.86, 1.1, 0.1, 0.1, 0.02);
        var head = new MeshBuilder().unshaded();
        head.in(EquipmentTint.GRAPHITE).block(0, 0.2, 0.34, 0.16, 0.14, 0.22, 0.02);
        head.in(EquipmentTint.WHITE).rod(0, 0, 0.2, 0.05, 0.36);
        head.in(EquipmentTint.TEAL).rod(0, 0, 0.56, 0.055, 0.06);
        head.in(EquipmentTint.STEEL).frustum(0, 0, 0, 0.008, 0.03, 0.2);
        to.moves(place, head, PartMotion.trace(AxisFrame.at(x, y + 0.02, z + 0.36), 0.16, 0.08, 9));
    }

    /** Camera with its ring light on a gantry. */
    static void camera(StationDesign to, int place, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.ALUMINIUM).box(x, y + 0.45, z, 0.09, 0.09, 1.2);
        s.box(x, y + 0.22, z + 1.12, 0.08, 0.5, 0.08);
        s.in(EquipmentTint.GRAPHITE).block(x, y, z + 0.86, 0.13, 0.13, 0.3, 0.02);
        s.in(EquipmentTint.RUBBER).rod(x, y, z + 0.76, 0.045, 0.1);
        s.in(EquipmentTint.GRAPHITE).ring(x, y, z + 0.7, 0.24, 0.12, 0.06);
        s.in(EquipmentTint.GLOW).ring(x, y, z + 0.685, 0.22, 0.14, 0.016);
    }

    /** Gauge: a measuring column with a probe. */
    private static void gauge(StationDesign to, int place, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.RUBBER).block(x, y, z, 0.34, 0.3, 0.1, 0.01);
        s.in(EquipmentTint.BODY).block(x + 0.06, y + 0.06, z + 0.1, 0.12, 0.12, 0.75, 0.02);
        s.in(EquipmentTint.SCREEN).box(x + 0.06, y - 0.006, z + 0.6, 0.1, 0.01, 0.14);
        var probe = new MeshBuilder().unshaded();
        probe.in(EquipmentTint.STEEL)
                .block(-0.12, 0, 0.16, 0.3, 0.06, 0.06, 0.01)
                .rod(-0.24, 0, 0, 0.012, 0.18);
        probe.in(EquipmentTint.RED).ball(-0.24, 0, 0, 0.022);
        to.moves(place, probe, PartMotion.stroke(AxisFrame.at(x, y + 0.04, z + 0.4), 0.2, 8));
    }

    /** Leak test: a bell that moves down over the work and seals it. */
    private static void bell(StationDesign to, int place, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.ALUMINIUM).box(x - 0.5, y + 0.3, z, 0.1, 0.1, 1.5).box(x + 0.5, y + 0.3, z, 0.1, 0.1, 1.5);
        s.block(x, y + 0.3, z + 1.42, 1.2, 0.14, 0.12, 0.02);
        s.in(EquipmentTint.GRAPHITE).ring(x, y, z + 0.01, 0.36, 0.3, 0.03);
        var bell = new MeshBuilder().unshaded();
        bell.in(EquipmentTint.PANEL).rod(0, 0, 0, 0.32, 0.34).frustum(0, 0, 0.34, 0.32, 0.16, 0.16);
        bell.in(EquipmentTint.TEAL).ring(0, 0, 0.02, 0.335, 0.3, 0.05);
        bell.in(EquipmentTint.STEEL).rod(0, 0, 0.5, 0.035, 0.4);
        to.moves(place, bell, PartMotion.stroke(AxisFrame.at(x, y, z + 0.55), 0.5, 30));
    }

    /** Laser marker: a small box with its warning light. */
    static void laser(StationDesign to, double x, double y, double z) {
        var s = to.opaque();
        s.in(EquipmentTint.BODY).block(x, y, z, 0.5, 0.5, 0.62, 0.03);
        s.in(EquipmentTint.LASER).box(x, y - 0.255, z + 0.16, 0.34, 0.012, 0.26);
        s.in(EquipmentTint.YELLOW).box(x, y - 0.257, z + 0.48, 0.12, 0.012, 0.1);
        s.in(EquipmentTint.GRAPHITE).block(x, y, z + 0.62, 0.2, 0.3, 0.12, 0.02);
    }

    /** Rack of electronics with leads to the work. */
    static void leads(StationDesign to, double x, double y, double z) {
        rack(to.opaque(), x, y, z, 0.62, 0.9);
        to.opaque().in(EquipmentTint.ORANGE).bar(x - 0.1, y - 0.2, z + 0.3, x - 0.05, y - 0.5, z + 0.12, 0.018);
        to.opaque().in(EquipmentTint.RUBBER).bar(x + 0.1, y - 0.2, z + 0.4, x + 0.05, y - 0.5, z + 0.12, 0.018);
    }

    /** Rack of 19 inch that stands on height {@code z}. */
    static void rack(MeshBuilder s, double x, double y, double z, double w, double h) {
        s.in(EquipmentTint.GRAPHITE).block(x, y, z, w, 0.46, h, 0.015);
        int units = (int) (h / 0.18);
        for (int i = 0; i < units; i++) {
            double at = z + 0.05 + i * 0.18;
            s.in(i % 3 == 1 ? EquipmentTint.PANEL : EquipmentTint.LEATHER).box(x, y - 0.235, at, w - 0.08, 0.012, 0.14);
            s.in(i % 2 == 0 ? EquipmentTint.SCREEN_LINE : EquipmentTint.LASER)
                    .box(x + w * 0.3, y - 0.243, at + 0.05, 0.06, 0.006, 0.03);
        }
    }
}
