package linetwin.ui.desktop.floor.robot.body;

import linetwin.core.id.ProductId;
import linetwin.core.layout.BodySpec;

/**
 * Body of one variant: lengths in metres and joint limits.
 *
 * @param accent index of the accent colour of the variant, from 0
 */
public record HumanoidBody(ProductId variant, BodySpec spec, JointLimits limits, int accent) {
    private static final int AXES_WITH_HEAD = 31;

    /** @param bodyJoints number of body axes; the head turns with 31 and is fixed with fewer */
    public static HumanoidBody of(ProductId variant, BodySpec spec, int bodyJoints, int accent) {
        var limits = bodyJoints < AXES_WITH_HEAD ? JointLimits.SMALL : JointLimits.FULL_SIZE;
        return new HumanoidBody(variant, spec, limits, accent);
    }

    public boolean headTurns() {
        return limits.highest(BodyJoint.HEAD_YAW) > 0;
    }

    public double standHeight() {
        return spec.standHeight().inMetres();
    }

    public double soleToAnkle() {
        return spec.soleToAnkle().inMetres();
    }

    public double shank() {
        return spec.shank().inMetres();
    }

    public double thigh() {
        return spec.thigh().inMetres();
    }

    public double hipHalfWidth() {
        return spec.hipHalfWidth().inMetres();
    }

    public double pelvisToWaist() {
        return spec.pelvisToWaist().inMetres();
    }

    public double waistToShoulder() {
        return spec.waistToShoulder().inMetres();
    }

    public double shoulderHalfWidth() {
        return spec.shoulderHalfWidth().inMetres();
    }

    public double upperArm() {
        return spec.upperArm().inMetres();
    }

    public double forearm() {
        return spec.forearm().inMetres();
    }

    public double hand() {
        return spec.hand().inMetres();
    }

    public double shoulderToNeck() {
        return spec.shoulderToNeck().inMetres();
    }

    public double headHeight() {
        return spec.headHeight().inMetres();
    }

    public double headWidth() {
        return spec.headWidth().inMetres();
    }

    public double footLength() {
        return spec.footLength().inMetres();
    }

    public double footWidth() {
        return spec.footWidth().inMetres();
    }

    public double canSmall() {
        return spec.jointDiameterSmall().inMetres();
    }

    public double canMedium() {
        return spec.jointDiameterMedium().inMetres();
    }

    public double canLarge() {
        return spec.jointDiameterLarge().inMetres();
    }

    public double canExtraLarge() {
        return spec.jointDiameterExtraLarge().inMetres();
    }

    /** Length of the straight leg from the hip axis to the sole. */
    public double leg() {
        return thigh() + shank() + soleToAnkle();
    }

    /** Depth of the hip axes below the pelvis frame: the rest of the stand height after the lengths of the parts. */
    public double hipDrop() {
        var trunk = pelvisToWaist() + waistToShoulder() + shoulderToNeck() + headHeight();
        return Math.max(0, standHeight() - leg() - trunk);
    }

    /** Height of the pelvis frame above the sole with straight legs. */
    public double pelvisHeight() {
        return leg() + hipDrop();
    }

    /** Length of the sole behind the ankle. */
    public double heel() {
        return -0.3 * footLength();
    }

    /** Length of the sole before the ankle. */
    public double toe() {
        return 0.7 * footLength();
    }

    /** Scale relative to the full-size body, for dimensions that the specification does not give. */
    public double scale() {
        return standHeight() / 1.72;
    }
}
