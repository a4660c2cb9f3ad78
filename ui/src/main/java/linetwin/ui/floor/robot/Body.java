package linetwin.ui.floor.robot;

import linetwin.core.id.ProductId;
import linetwin.core.layout.BodySpec;

/**
 * One variant's body: its lengths in metres and its joint limits.
 *
 * @param accent which accent colour the variant wears, from 0
 */
public record Body(ProductId variant, BodySpec spec, JointLimits limits, int accent) {
    private static final int AXES_WITH_HEAD = 31;

    /** @param bodyJoints number of body axes; with 31 the head turns, with fewer it is fixed */
    public static Body of(ProductId variant, BodySpec spec, int bodyJoints, int accent) {
        var limits = bodyJoints < AXES_WITH_HEAD ? JointLimits.SMALL : JointLimits.FULL_SIZE;
        return new Body(variant, spec, limits, accent);
    }

    public boolean headTurns() {
        return limits.highest(Joint.HEAD_YAW) > 0;
    }

    double standHeight() {
        return spec.standHeight().inMetres();
    }

    double soleToAnkle() {
        return spec.soleToAnkle().inMetres();
    }

    double shank() {
        return spec.shank().inMetres();
    }

    double thigh() {
        return spec.thigh().inMetres();
    }

    double hipHalfWidth() {
        return spec.hipHalfWidth().inMetres();
    }

    double pelvisToWaist() {
        return spec.pelvisToWaist().inMetres();
    }

    double waistToShoulder() {
        return spec.waistToShoulder().inMetres();
    }

    double shoulderHalfWidth() {
        return spec.shoulderHalfWidth().inMetres();
    }

    double upperArm() {
        return spec.upperArm().inMetres();
    }

    double forearm() {
        return spec.forearm().inMetres();
    }

    double hand() {
        return spec.hand().inMetres();
    }

    double shoulderToNeck() {
        return spec.shoulderToNeck().inMetres();
    }

    double headHeight() {
        return spec.headHeight().inMetres();
    }

    double headWidth() {
        return spec.headWidth().inMetres();
    }

    double footLength() {
        return spec.footLength().inMetres();
    }

    double footWidth() {
        return spec.footWidth().inMetres();
    }

    double canSmall() {
        return spec.jointDiameterSmall().inMetres();
    }

    double canMedium() {
        return spec.jointDiameterMedium().inMetres();
    }

    double canLarge() {
        return spec.jointDiameterLarge().inMetres();
    }

    double canExtraLarge() {
        return spec.jointDiameterExtraLarge().inMetres();
    }

    /** Length of the straight leg from the hip axis to the sole. */
    double leg() {
        return thigh() + shank() + soleToAnkle();
    }

    /**
     * How far the hip axes lie below the pelvis frame: what the lengths of the parts leave over of the stand height.
     */
    double hipDrop() {
        var trunk = pelvisToWaist() + waistToShoulder() + shoulderToNeck() + headHeight();
        return Math.max(0, standHeight() - leg() - trunk);
    }

    /** Height of the pelvis frame above the sole with straight legs. */
    double pelvisHeight() {
        return leg() + hipDrop();
    }

    /** Where the sole ends behind the ankle. */
    double heel() {
        return -0.3 * footLength();
    }

    /** Where the sole ends before the ankle. */
    double toe() {
        return 0.7 * footLength();
    }

    /** Size against the full-size body, for dimensions that the specification does not give. */
    double scale() {
        return standHeight() / 1.72;
    }
}
