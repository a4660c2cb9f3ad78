package linetwin.ui.desktop.floor.station;

import java.util.List;
import java.util.function.ObjIntConsumer;
import linetwin.core.layout.StationKind;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/**
 * A station around robots on their carriers: portal, equipment at both sides, the middle free for the carriers. Each
 * place has its spot, its hoist and its tools; plate, portal, cabinets and panel serve all places.
 */
final class RobotCell {
    /** Height of the portal in metres. */
    private static final double HEIGHT = 3.0;
    /** Width of the edge of the footprint without places, both sides together, in metres. */
    private static final double EDGE = 0.5;
    /** Greatest distance between a robot and the foot of an arm beside it in metres. */
    private static final double ARM_DISTANCE = 1.55;

    private RobotCell() {}

    static void build(StationDesign to) {
        var s = to.opaque();
        double w = to.width(), d = to.depth();
        plate(s, w, d);
        boolean hung = StationDesignCatalog.hangs(to.spec());
        if (hung) {
            portal(to, w, d);
            to.hangs();
        }
        for (var spot : spots(to, hung ? BurnInBays.LIFTED : HandledSize.ROBOT.workHeight())) {
            to.place(spot.x(), spot.y(), spot.z(), spot.yaw());
            if (hung) {
                BurnInBays.hoist(s, spot.x(), spot.y());
            }
        }
        if (to.spec().kind() == StationKind.AUTO || to.spec().kind() == StationKind.SEMI) {
            portal(to, w, d);
        }
        for (int i = 0; i < to.spec().equipment().size(); i++) {
            equipment(to.spec().equipment().get(i).code(), to, i);
        }
        crewArea(to);
        StationParts.panel(s, w / 2 - 0.45, -d / 2 + 0.4);
        StationParts.stackLight(to, -w / 2 + 0.35, d / 2 - 0.35, HEIGHT);
        s.in(EquipmentTint.ALUMINIUM).box(-w / 2 + 0.35, d / 2 - 0.35, 0, 0.1, 0.1, HEIGHT);
    }

    private static List<UnitSpot> spots(StationDesign to, double z) {
        return PlaceGrid.of(to.spec().places(), to.width() - EDGE, to.depth() - EDGE)
                .spots(z, 270);
    }

    private static void plate(MeshBuilder s, double w, double d) {
        s.in(EquipmentTint.PLATE).sheet(0, 0, 0.006, w - 0.5, d - 0.5);
        s.in(EquipmentTint.LINE_YELLOW).sheet(0, -0.85, 0.011, w - 0.5, 0.06).sheet(0, 0.85, 0.011, w - 0.5, 0.06);
    }

    /** Adds four posts and a ring of beams, with lights below and a duct above. */
    private static void portal(StationDesign to, double w, double d) {
        var s = to.opaque();
        double x = w / 2 - 0.35, y = d / 2 - 0.35;
        s.in(EquipmentTint.BODY);
        for (int k = 0; k < 4; k++) {
            s.block(k % 2 == 0 ? -x : x, k / 2 == 0 ? -y : y, 0, 0.16, 0.16, HEIGHT, 0.02);
        }
        s.block(0, -y, HEIGHT - 0.2, 2 * x, 0.14, 0.2, 0.02).block(0, y, HEIGHT - 0.2, 2 * x, 0.14, 0.2, 0.02);
        s.block(-x, 0, HEIGHT - 0.2, 0.14, 2 * y, 0.2, 0.02).block(x, 0, HEIGHT - 0.2, 0.14, 2 * y, 0.2, 0.02);
        s.block(0, 0, HEIGHT - 0.16, 0.14, 2 * y, 0.16, 0.02);
        s.in(EquipmentTint.GLOW)
                .box(-x * 0.5, 0, HEIGHT - 0.14, 0.1, y * 1.4, 0.03)
                .box(x * 0.5, 0, HEIGHT - 0.14, 0.1, y * 1.4, 0.03);
        s.in(EquipmentTint.ACCENT).box(0, -y - 0.075, HEIGHT - 0.16, 2 * x, 0.012, 0.1);
        StationParts.duct(s, 0, y, HEIGHT, 2 * x);
        to.tall(HEIGHT);
    }

    private static void equipment(String code, StationDesign to, int slot) {
        double w = to.width(), d = to.depth();
        double side = slot % 2 == 0 ? -1 : 1;
        var s = to.opaque();
        switch (code) {
            case "ROBF" -> armCell(to);
            case "SCREW" -> atEachPlace(to, (at, place) -> nutrunner(to, place, at, side));
            case "VIS" -> atEachPlace(to, (at, place) -> WorkHeads.camera(to, place, at.x(), at.y() + 0.9, 1.25));
            case "GAUGE" -> shellRack(s, side * (w / 2 - 0.7), d / 2 - 0.55);
            case "FLASH" -> flashRack(to, side * 1.3, d / 2 - 0.6);
            case "HARN" -> SpecialEquipment.pegBoard(s, 0, d / 2 - 0.5, 0.85, 2.4);
            case "HIPOT" -> SpecialEquipment.cagedCabinet(to, side * 1.4, d / 2 - 0.5);
            case "BATT" -> BatteryDrawers.cabinet(s, side * 1.2, d / 2 - 0.5, 1.4, 1.9);
            case "CAL" -> calibration(to);
            case "FCT" -> functionTest(to);
            case "MARK" -> packing(to);
            default -> StationParts.cabinet(s, side * 1.4, d / 2 - 0.5, 0.9);
        }
    }

    private static void atEachPlace(StationDesign to, ObjIntConsumer<UnitSpot> tool) {
        for (int i = 0; i < to.places().size(); i++) {
            tool.accept(to.places().get(i), i);
        }
    }

    /** Adds two arms at each place, face to face, behind one fence. */
    private static void armCell(StationDesign to) {
        int places = to.places().size();
        double apart = places == 1 ? ARM_DISTANCE : Math.min(ARM_DISTANCE, (to.width() - EDGE) / places / 2 - 0.35);
        atEachPlace(to, (at, place) -> arms(to, place, at, apart));
        fence(to, to.width(), to.depth());
    }

    private static void arms(StationDesign to, int place, UnitSpot at, double apart) {
        double west = at.x() - apart, east = at.x() + apart, y = at.y() + 0.6;
        RobotArm.build(to, place, west, y, 0.25, -12, 1.0);
        RobotArm.build(to, place, east, y, 0.25, 192, 1.0);
        to.opaque()
                .in(EquipmentTint.GRAPHITE)
                .block(west, y, 0, 0.7, 0.7, 0.25, 0.03)
                .block(east, y, 0, 0.7, 0.7, 0.25, 0.03);
    }

    /** Adds a column beside the place and a tool that hangs from its boom. */
    private static void nutrunner(StationDesign to, int place, UnitSpot at, double side) {
        var s = to.opaque();
        double x = at.x() + side * 1.25, y = at.y() + 1.35;
        double toolX = at.x() + side * 1.25 * 0.45, toolY = at.y() + 1.35 * 0.35;
        s.in(EquipmentTint.GRAPHITE).block(x, y, 0, 0.5, 0.5, 0.08, 0.02);
        s.in(EquipmentTint.BODY).rod(x, y, 0.08, 0.1, 2.0);
        s.in(EquipmentTint.ORANGE).bar(x, y, 1.95, toolX, toolY, 1.95, 0.06);
        var tool = new MeshBuilder().unshaded().in(EquipmentTint.ORANGE).rod(0, 0, 0.2, 0.06, 0.4);
        tool.in(EquipmentTint.STEEL)
                .rod(0, 0, 0, 0.025, 0.2)
                .in(EquipmentTint.RUBBER)
                .rod(0, 0, 0.6, 0.01, 0.3);
        to.moves(place, tool, PartMotion.stroke(AxisFrame.at(toolX, toolY, 1.3), 0.25, 6));
    }

    private static void fence(StationDesign to, double w, double d) {
        var s = to.opaque();
        s.in(EquipmentTint.YELLOW);
        double y = -d / 2 + 0.3;
        for (int i = 0; i <= 4; i++) {
            if (i != 2) {
                s.box((i / 4.0 - 0.5) * (w - 0.6), y, 0, 0.07, 0.07, 1.9);
            }
        }
        to.glass().box(-(w - 0.6) * 0.375, y, 0.15, (w - 0.6) * 0.25, 0.012, 1.7);
        to.glass().box((w - 0.6) * 0.375, y, 0.15, (w - 0.6) * 0.25, 0.012, 1.7);
        to.glass().box(0, d / 2 - 0.35, 0.15, w - 0.7, 0.012, 2.3);
    }

    /** Adds a rack of white shells. */
    private static void shellRack(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.STEEL).box(x - 0.5, y, 0, 0.05, 0.5, 1.8).box(x + 0.5, y, 0, 0.05, 0.5, 1.8);
        for (int level = 0; level < 3; level++) {
            s.in(EquipmentTint.STEEL).box(x, y, 0.35 + level * 0.5, 1.0, 0.5, 0.03);
            for (int i = 0; i < 3; i++) {
                s.in(EquipmentTint.WHITE).frustum(x - 0.32 + i * 0.32, y, 0.38 + level * 0.5, 0.12, 0.09, 0.3);
            }
        }
    }

    private static void flashRack(StationDesign to, double x, double y) {
        WorkHeads.rack(to.opaque(), x, y, 0, 0.7, 1.9);
        to.opaque().in(EquipmentTint.ORANGE).bar(x, y - 0.25, 1.5, x * 0.2, 0.25, 1.35, 0.02);
        to.opaque().in(EquipmentTint.RUBBER).bar(x + 0.1, y - 0.25, 1.2, x * 0.25, 0.22, 1.25, 0.02);
    }

    private static void calibration(StationDesign to) {
        var s = to.opaque();
        double d = to.depth();
        SpecialEquipment.targets(s, 0, d / 2 - 0.4, 0.5, 2.4, 1.8);
        if (!to.hung()) {
            s.within(
                    AxisFrame.at(-to.width() / 2 + 0.6, 0.3, 0).then(AxisFrame.yaw(60)),
                    () -> SpecialEquipment.targets(s, 0, 0, 0.6, 1.2, 1.5));
            tracker(s, to.width() / 2 - 0.8, -0.9);
        }
        tracker(s, -to.width() / 2 + 0.7, -1.3);
    }

    /** Adds a motion capture camera on its tripod. */
    private static void tracker(MeshBuilder s, double x, double y) {
        s.in(EquipmentTint.GRAPHITE);
        for (int k = 0; k < 3; k++) {
            double a = Math.toRadians(90 + k * 120);
            s.bar(x, y, 1.3, x + 0.35 * Math.cos(a), y + 0.35 * Math.sin(a), 0, 0.018);
        }
        s.rod(x, y, 1.25, 0.03, 0.3).block(x, y, 1.5, 0.34, 0.14, 0.16, 0.02);
        s.in(EquipmentTint.LASER).ring(x, y, 1.48, 0.07, 0.04, 0.02);
    }

    private static void functionTest(StationDesign to) {
        var s = to.opaque();
        double w = to.width(), d = to.depth();
        double mat = Math.min(2.4, (w - EDGE) / to.places().size());
        atEachPlace(to, (at, _) -> s.in(EquipmentTint.LEATHER).sheet(at.x(), at.y(), 0.016, mat, 1.6));
        s.in(EquipmentTint.ALUMINIUM)
                .box(-1.7, 1.2, 0, 0.1, 0.1, 2.5)
                .box(1.7, 1.2, 0, 0.1, 0.1, 2.5)
                .box(0, 1.2, 2.5, 3.5, 0.1, 0.1);
        s.in(EquipmentTint.GRAPHITE)
                .block(-1, 1.2, 2.36, 0.2, 0.16, 0.14, 0.02)
                .block(1, 1.2, 2.36, 0.2, 0.16, 0.14, 0.02);
        WorkHeads.rack(s, -w / 2 + 0.8, d / 2 - 0.5, 0, 0.7, 1.9);
        WorkHeads.rack(s, -w / 2 + 1.55, d / 2 - 0.5, 0, 0.7, 1.9);
        s.in(EquipmentTint.GRAPHITE).block(w / 2 - 1.2, d / 2 - 0.45, 1.2, 1.5, 0.08, 0.9, 0.02);
        s.in(EquipmentTint.SCREEN).box(w / 2 - 1.2, d / 2 - 0.5, 1.26, 1.38, 0.012, 0.78);
        s.in(EquipmentTint.SCREEN_LINE)
                .box(w / 2 - 1.4, d / 2 - 0.51, 1.7, 0.6, 0.006, 0.05)
                .box(w / 2 - 1.3, d / 2 - 0.51, 1.45, 0.9, 0.006, 0.1);
        s.in(EquipmentTint.STEEL).box(w / 2 - 1.2, d / 2 - 0.4, 0, 0.1, 0.1, 1.3);
    }

    /** Adds crates and a label printer. */
    private static void packing(StationDesign to) {
        var s = to.opaque();
        double w = to.width(), d = to.depth();
        for (int i = 0; i < 3; i++) {
            s.in(EquipmentTint.WOOD)
                    .box(-w / 2 + 0.8, d / 2 - 0.7, i * 0.2, 1.0, 1.0, 0.12)
                    .in(EquipmentTint.CARDBOARD)
                    .box(-w / 2 + 0.8, d / 2 - 0.7, i * 0.2 + 0.12, 0.9, 0.9, 0.06);
        }
        WorkHeads.laser(to, w / 2 - 0.9, d / 2 - 0.8, 0.8);
        StationParts.base(s, w / 2 - 0.9, d / 2 - 0.8, 1.0, 0.8, 0.8);
    }

    /** Adds mats and a trolley for the operators. */
    private static void crewArea(StationDesign to) {
        var s = to.opaque();
        int mats = Math.min(2, to.spec().crew());
        for (int i = 0; i < mats; i++) {
            double x = mats == 1 ? -0.25 : i * 1.3 - 0.65;
            StationParts.standingPlace(s, x, -1.3);
            to.operator(x, -1.12, 90 + x * 30);
        }
        if (to.spec().crew() > 0) {
            StationParts.trolley(s, -to.width() / 2 + 0.6, -to.depth() / 2 + 0.55);
        }
    }
}
