package linetwin.ui.desktop.floor.station;

import linetwin.core.id.EquipmentClassId;
import linetwin.core.layout.StationKind;
import linetwin.core.layout.StationSpec;
import linetwin.ui.desktop.floor.paint.EquipmentTint;
import linetwin.ui.desktop.floor.robot.body.BuildStage;
import linetwin.ui.desktop.floor.robot.body.RobotSupport;
import linetwin.ui.desktop.floor.robot.motion.TestActivity;

/** Chooses the equipment of a station by its equipment classes, its kind and the size of its units. */
public final class StationDesignCatalog {
    private StationDesignCatalog() {}

    public static StationDesign of(StationSpec spec, HandledSize handledSize) {
        var to = new StationDesign(spec, handledSize);
        if (to.has("BURN")) {
            BurnInBays.bays(to);
        } else if (to.has("GAIT")) {
            GaitTrack.build(to);
        } else if (to.has("RUNIN")) {
            RunInRacks.build(to);
        } else if (to.has("DYNO")) {
            DynamometerBench.benches(to);
        } else if (handledSize == HandledSize.ROBOT) {
            RobotCell.build(to);
        } else if (to.has("BATT") && spec.places() > 1) {
            BatteryDrawers.cyclers(to);
        } else {
            table(to);
        }
        return to;
    }

    /** True if a finished robot hangs from a hoist at this station, by its test activity. */
    public static boolean hangs(StationSpec spec) {
        return TestActivity.at(spec, BuildStage.SHELLED).support() == RobotSupport.HOIST;
    }

    private static void table(StationDesign to) {
        if (to.spec().kind() == StationKind.MANUAL || to.spec().kind() == StationKind.INSP) {
            manual(to);
        } else {
            machine(to);
        }
    }

    /** Builds a guarded machine: base, heads over each place, panes, panel. */
    private static void machine(StationDesign to) {
        double w = to.width() - 0.5, d = Math.min(to.depth() - 0.6, 2.4);
        double top = to.handledSize().workHeight();
        boolean open = to.spec().kind() == StationKind.SEMI;
        double height = to.handledSize() == HandledSize.SMALL ? 2.45 : 2.7;
        StationParts.base(to.opaque(), 0, 0.1, w - 0.1, d - 0.15, top);
        if (open) {
            StationParts.curtain(to.opaque(), -w / 2, w / 2, -d / 2 - 0.35);
            StationParts.standingPlace(to.opaque(), 0, -d / 2 - 0.55);
            to.operator(0, -d / 2 - 0.42, 90);
            openFrame(to, w, d, height);
        } else {
            StationParts.enclosure(to, w, d + 0.1, top + 0.02, height);
        }
        heads(to, w, top);
        StationParts.panel(to.opaque(), w / 2 - 0.25, -d / 2 - 0.4);
        StationParts.stackLight(to, -w / 2 + 0.1, -d / 2, height);
        ownCorner(to, w);
    }

    /** Builds the frame of a semi-automatic station: a portal at the back only. */
    private static void openFrame(StationDesign to, double w, double d, double height) {
        var s = to.opaque();
        s.in(EquipmentTint.ALUMINIUM).box(-w / 2, d / 2, 0, 0.09, 0.09, height);
        s.box(w / 2, d / 2, 0, 0.09, 0.09, height).box(0, d / 2, height - 0.09, w, 0.09, 0.09);
        s.box(-w / 2, 0, height - 0.09, 0.09, d, 0.09).box(w / 2, 0, height - 0.09, 0.09, d, 0.09);
        s.box(-w / 2, -d / 2, 0, 0.09, 0.09, height).box(w / 2, -d / 2, 0, 0.09, 0.09, height);
        s.in(EquipmentTint.GLOW).box(0, -0.1, height - 0.12, w * 0.7, 0.16, 0.04);
        StationParts.duct(s, 0, d / 2, height, w);
        to.glass().box(0, d / 2 - 0.02, 1, w - 0.1, 0.012, height - 1.2);
    }

    private static void heads(StationDesign to, double w, double top) {
        int places = to.spec().places();
        for (int i = 0; i < places; i++) {
            double x = (i + 0.5 - places / 2.0) * w / places;
            var spot = new UnitSpot(x, -0.1, top, 0);
            double size = to.handledSize() == HandledSize.SMALL ? 0.3 : 0.5;
            StationParts.fixture(to.opaque(), x, spot.y(), top, size);
            to.place(x, spot.y(), top + 0.08, 0);
            int slot = 0;
            for (var equipment : to.spec().equipment()) {
                SpecialEquipment.orHead(equipment.code(), to, i, spot, slot++);
            }
        }
    }

    /** Adds a cabinet and a trolley beside the table if there is room. */
    private static void ownCorner(StationDesign to, double w) {
        if (to.depth() > 3 && to.spec().places() == 1) {
            StationParts.cabinet(to.opaque(), -w / 2 + 0.35, to.depth() / 2 - 0.3, 0.7);
            StationParts.trolley(to.opaque(), w / 2 - 0.5, to.depth() / 2 - 0.35);
        }
    }

    /** Builds the benches of a manual station, one for each place. */
    private static void manual(StationDesign to) {
        int places = Math.max(1, to.spec().places());
        double w = Math.min(2.2, (to.width() - 0.3) / places);
        double top = Math.min(0.9, to.handledSize().workHeight());
        for (int i = 0; i < places; i++) {
            double x = (i + 0.5 - places / 2.0) * (to.width() - 0.2) / places;
            StationParts.bench(to.opaque(), x, 0.2, w, 1.0, top);
            StationParts.standingPlace(to.opaque(), x, -0.75);
            to.operator(x, -0.66, 90);
            to.place(x, 0.08, top + 0.02, 0);
            manualEquipment(to, i, x, top);
        }
        StationParts.panel(to.opaque(), to.width() / 2 - 0.35, -to.depth() / 2 + 0.35);
        StationParts.trolley(to.opaque(), -to.width() / 2 + 0.45, -to.depth() / 2 + 0.45);
        StationParts.stackLight(to, to.width() / 2 - 0.35, 0.7, 2.05);
        to.opaque().in(EquipmentTint.STEEL).rod(to.width() / 2 - 0.35, 0.7, 0, 0.03, 2.05);
    }

    private static void manualEquipment(StationDesign to, int place, double x, double top) {
        int slot = 0;
        for (EquipmentClassId equipment : to.spec().equipment()) {
            SpecialEquipment.orHead(equipment.code(), to, place, new UnitSpot(x, 0.08, top, 0), slot++);
        }
    }
}
