package linetwin.ui.desktop.floor.hall;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Lines on the floor: aisles with yellow borders, hatched crossings, and a frame round each footprint. */
final class FloorMarkings {
    private static final double LINE = 0.1;
    private static final double AISLE_HEIGHT = 0.004;
    private static final double LINE_HEIGHT = 0.008;
    /** Distance in metres between a footprint and its frame, outside the ring of its condition. */
    private static final double CORNERS_OFF = 0.45;

    private static final double HATCH_EVERY = 24;

    private FloorMarkings() {}

    static void paint(HallPlan plan, MeshBuilder lines) {
        var aisles = plan.aisles();
        for (var aisle : aisles) {
            lines.in(EquipmentTint.AISLE).sheet(aisle.x(), aisle.y(), AISLE_HEIGHT, aisle.width(), aisle.depth());
        }
        for (var aisle : aisles) {
            borders(lines, aisle, plan);
        }
        for (var rect : plan.occupied()) {
            corners(lines, rect.grown(CORNERS_OFF));
        }
    }

    private static void borders(MeshBuilder lines, FloorRectangle aisle, HallPlan plan) {
        boolean along = aisle.width() > aisle.depth();
        lines.in(EquipmentTint.LINE_YELLOW);
        if (along) {
            double x = aisle.x();
            lines.sheet(x, aisle.south(), LINE_HEIGHT, aisle.width(), LINE);
            lines.sheet(x, aisle.north(), LINE_HEIGHT, aisle.width(), LINE);
            for (double at = HATCH_EVERY / 2; at < plan.hall().east() - 10; at += HATCH_EVERY) {
                hatch(lines, new FloorRectangle(at + 2, aisle.south(), at + 4.4, aisle.north()));
            }
        } else {
            lines.sheet(aisle.west(), aisle.y(), LINE_HEIGHT, LINE, aisle.depth());
            lines.sheet(aisle.east(), aisle.y(), LINE_HEIGHT, LINE, aisle.depth());
        }
    }

    /** Crossing of white bars along the direction of traffic. */
    private static void hatch(MeshBuilder lines, FloorRectangle r) {
        lines.in(EquipmentTint.LINE_WHITE);
        double bar = 0.28;
        for (double x = r.west() + bar; x < r.east(); x += 2 * bar) {
            lines.sheet(x, r.y(), LINE_HEIGHT + 0.002, bar, r.depth() - 2 * LINE);
        }
        lines.in(EquipmentTint.LINE_YELLOW);
    }

    /** Corner marks round a footprint, as used for machine areas on shop floors. */
    private static void corners(MeshBuilder lines, FloorRectangle r) {
        double arm = Math.min(0.6, Math.min(r.width(), r.depth()) / 4);
        lines.in(EquipmentTint.LINE_YELLOW);
        for (int k = 0; k < 4; k++) {
            double x = k % 2 == 0 ? r.west() : r.east();
            double y = k / 2 == 0 ? r.south() : r.north();
            double turn =
                    switch (k) {
                        case 0 -> 0;
                        case 1 -> 90;
                        case 3 -> 180;
                        default -> 270;
                    };
            lines.within(AxisFrame.at(x, y, LINE_HEIGHT).then(AxisFrame.yaw(turn)), () -> {
                lines.sheet(arm / 2, LINE / 2, 0, arm, LINE * 0.8);
                lines.sheet(LINE / 2, arm / 2, 0, LINE * 0.8, arm);
            });
        }
    }
}
