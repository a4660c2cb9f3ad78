package linetwin.ui.desktop.floor.line;

import javafx.scene.shape.TriangleMesh;
import linetwin.ui.desktop.floor.mesh.AxisFrame;
import linetwin.ui.desktop.floor.mesh.MeshBuilder;
import linetwin.ui.desktop.floor.paint.EquipmentTint;

/** Meshes of an operator, 1.74 m tall, who faces y; shared by all operators. Metres, relative to the standing point. */
final class OperatorShapes {
    static final double HEIGHT = 1.74;
    private static final double SHOULDER_X = 0.215;
    private static final double SHOULDER_Z = 1.39;
    private static final double UPPER_ARM = 0.28;
    /** Depth of the trunk over its width. */
    private static final double FLATNESS = 0.66;

    /** Angles of the arms at work and at rest in degrees: shoulder, elbow. */
    private static final double[] REACHING = {27, 47};

    private static final double[] HANGING = {4, 12};

    final TriangleMesh body = body(solids()).mesh();
    final TriangleMesh upperArm = upperArm(solids()).mesh();
    final TriangleMesh forearm = forearm(solids()).mesh();
    /** Whole operator in one mesh, at work and at rest. */
    final TriangleMesh reaching = whole(REACHING).mesh();

    final TriangleMesh hanging = whole(HANGING).mesh();

    private static MeshBuilder solids() {
        return new MeshBuilder().unshaded();
    }

    /** Frame of an upper arm; {@code side} is -1 for the left arm, 1 for the right one. */
    static AxisFrame shoulder(double side, double degrees) {
        return AxisFrame.at(side * SHOULDER_X, 0, SHOULDER_Z)
                .then(AxisFrame.tilt(-side * 4))
                .then(AxisFrame.roll(degrees));
    }

    /** Frame of a forearm in that of its upper arm. */
    static AxisFrame elbow(double side, double degrees) {
        return AxisFrame.at(0, 0, -UPPER_ARM).then(AxisFrame.yaw(side * 14)).then(AxisFrame.roll(degrees));
    }

    private static MeshBuilder whole(double[] arms) {
        var s = body(solids());
        for (double side : new double[] {-1, 1}) {
            var shoulder = shoulder(side, arms[0]);
            s.within(shoulder, () -> upperArm(s));
            s.within(shoulder.then(elbow(side, arms[1])), () -> forearm(s));
        }
        return s;
    }

    private static MeshBuilder body(MeshBuilder s) {
        leg(s, -0.1);
        leg(s, 0.1);
        s.within(new AxisFrame(1, 0, 0, 0, FLATNESS, 0, 0, 0, 1, 0, 0, 0), () -> trunk(s));
        s.in(EquipmentTint.SKIN).rod(0, 0, 1.42, 0.052, 0.12);
        return head(s);
    }

    private static void leg(MeshBuilder s, double x) {
        s.in(EquipmentTint.RUBBER).block(x, 0.04, 0, 0.1, 0.27, 0.09, 0.03);
        s.in(EquipmentTint.GRAPHITE)
                .frustum(x, 0, 0.07, 0.058, 0.07, 0.41)
                .frustum(x * 0.95, 0, 0.48, 0.07, 0.093, 0.4);
    }

    private static void trunk(MeshBuilder s) {
        s.in(EquipmentTint.GRAPHITE).frustum(0, 0, 0.82, 0.168, 0.172, 0.08);
        s.in(EquipmentTint.WORKWEAR)
                .frustum(0, 0, 0.89, 0.178, 0.16, 0.16)
                .frustum(0, 0, 1.05, 0.16, 0.198, 0.25)
                .frustum(0, 0, 1.3, 0.198, 0.2, 0.08)
                .frustum(0, 0, 1.38, 0.2, 0.09, 0.08);
        s.in(EquipmentTint.PANEL).frustum(0, 0, 1.12, 0.178, 0.183, 0.045);
    }

    private static MeshBuilder head(MeshBuilder s) {
        var tall = new AxisFrame(0.86, 0, 0, 0, 1, 0, 0, 0, 1.2, 0, 0.015, 1.61);
        s.within(tall, () -> {
            s.in(EquipmentTint.SKIN).ball(0, 0, 0, 0.1);
            s.in(EquipmentTint.RUBBER).ball(0, -0.022, 0.016, 0.1);
        });
        return s;
    }

    private static MeshBuilder upperArm(MeshBuilder s) {
        s.in(EquipmentTint.WORKWEAR).ball(0, 0, 0, 0.066).frustum(0, 0, -UPPER_ARM, 0.047, 0.062, UPPER_ARM);
        return s.ball(0, 0, -UPPER_ARM, 0.047);
    }

    private static MeshBuilder forearm(MeshBuilder s) {
        s.in(EquipmentTint.WORKWEAR).frustum(0, 0, -0.22, 0.037, 0.046, 0.22);
        s.in(EquipmentTint.SKIN).frustum(0, 0, -0.25, 0.03, 0.032, 0.04);
        return s.block(0, 0.005, -0.35, 0.045, 0.08, 0.12, 0.015);
    }
}
