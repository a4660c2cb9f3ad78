package linetwin.ui.floor.robot;

/** How finely a robot is drawn. */
public enum Detail {
    /** Every link by itself. */
    NEAR(18, true),
    /** Ten rigid groups of links. */
    MID(10, false),
    /** One piece in its resting pose. */
    FAR(6, false);

    private final int spokes;
    private final boolean fine;

    Detail(int spokes, boolean fine) {
        this.spokes = spokes;
        this.fine = fine;
    }

    Shapes shapes() {
        return new Shapes(spokes, fine);
    }
}
