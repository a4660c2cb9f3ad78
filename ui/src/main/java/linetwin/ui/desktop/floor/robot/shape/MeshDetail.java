package linetwin.ui.desktop.floor.robot.shape;

/** How finely a robot is drawn. */
public enum MeshDetail {
    /** Every link by itself. */
    NEAR(18, true),
    /** Ten rigid groups of links. */
    MID(10, false),
    /** One piece in its resting pose. */
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
