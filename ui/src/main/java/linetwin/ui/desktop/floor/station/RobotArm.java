package linetwin.ui.desktop.floor.station;

import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Six-axis industrial arm: a fixed foot, and an arm in a working pose that swings about it. */
final class RobotArm {
    private RobotArm() {}

    /**
     * @param yaw direction of its reach in degrees, counter-clockwise from east
     * @param size scale; 1 is an arm of 1.9 m reach
     */
    static void build(StationDesign to, int place, double x, double y, double z, double yaw, double size) {
        var s = to.opaque();
        s.in(EquipmentTint.GRAPHITE).block(x, y, z, 0.62 * size, 0.62 * size, 0.1 * size, 0.02);
        s.rod(x, y, z + 0.1 * size, 0.24 * size, 0.16 * size);
        var arm = new MeshBuilder().unshaded();
        shoulder(arm, size);
        links(arm, size);
        var rest = AxisFrame.at(x, y, z + 0.26 * size).then(AxisFrame.yaw(yaw));
        to.moves(place, arm, PartMotion.swing(rest, 24, 7, 11 + yaw / 60));
    }

    private static void shoulder(MeshBuilder arm, double k) {
        arm.in(EquipmentTint.ORANGE).rod(0, 0, 0, 0.24 * k, 0.2 * k);
        arm.block(0.05 * k, 0, 0.15 * k, 0.36 * k, 0.34 * k, 0.42 * k, 0.06 * k);
        arm.in(EquipmentTint.GRAPHITE).bar(0.1 * k, -0.24 * k, 0.42 * k, 0.1 * k, 0.24 * k, 0.42 * k, 0.14 * k);
    }

    private static void links(MeshBuilder arm, double k) {
        arm.in(EquipmentTint.ORANGE).bar(0.1 * k, 0.1 * k, 0.42 * k, 0.32 * k, 0.1 * k, 1.2 * k, 0.115 * k);
        arm.in(EquipmentTint.GRAPHITE).bar(0.32 * k, -0.12 * k, 1.2 * k, 0.32 * k, 0.22 * k, 1.2 * k, 0.13 * k);
        arm.in(EquipmentTint.ORANGE).block(0.3 * k, -0.02 * k, 1.16 * k, 0.3 * k, 0.22 * k, 0.26 * k, 0.05 * k);
        arm.bar(0.36 * k, -0.02 * k, 1.28 * k, 1.02 * k, -0.02 * k, 1.02 * k, 0.09 * k);
        arm.in(EquipmentTint.GRAPHITE).ball(1.04 * k, -0.02 * k, 1.01 * k, 0.11 * k);
        arm.in(EquipmentTint.STEEL).bar(1.04 * k, -0.02 * k, 1.0 * k, 1.1 * k, -0.02 * k, 0.72 * k, 0.05 * k);
        arm.in(EquipmentTint.GRAPHITE).block(1.1 * k, -0.02 * k, 0.62 * k, 0.2 * k, 0.12 * k, 0.1 * k, 0.01);
        arm.block(1.03 * k, -0.02 * k, 0.5 * k, 0.04 * k, 0.1 * k, 0.14 * k, 0.005);
        arm.block(1.17 * k, -0.02 * k, 0.5 * k, 0.04 * k, 0.1 * k, 0.14 * k, 0.005);
    }
}
