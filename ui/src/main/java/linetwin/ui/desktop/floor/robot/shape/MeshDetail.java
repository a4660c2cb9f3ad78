package linetwin.ui.desktop.floor.robot.shape;

/** Level of detail of a robot. */
public enum MeshDetail {
    /** Near: one mesh per link. */
    NEAR(18, true),
    /** Middle: ten rigid groups of links. */
    MID(10, false),
    /** Far, with moving limbs: trunk, arms and legs as five rigid groups. */
    LIMBS(6, false),
    /** Far, at rest: one mesh in its resting pose. */
    FAR(6, false);

    private final int spokes;
    private final boolean fine;

    MeshDetail(int spokes, boolean fine) {
        this.spokes = spokes;
        this.fine = fine;
    }

    public BasicShapes shapes() {
        return new BasicShapes(spokes, fine);
    }
}
