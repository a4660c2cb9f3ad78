package linetwin.ui.desktop.floor.station;

/** What a station handles, by size: it decides how high the work lies and how far units stand apart. */
public enum HandledSize {
    /** Joints, hands: on pallets along a belt. */
    SMALL(0.92, 0.3),
    /** Packs: on a heavier belt. */
    PACK(0.85, 0.5),
    /** Legs and arms: on trolleys. */
    LIMB(0.85, 0.75),
    /** Torsos and heads: on a fixture. */
    TRUNK(0.7, 1.0),
    /** Robots: on a carrier that drives. */
    ROBOT(0.3, 1.45);

    private final double workHeight;
    private final double pitch;

    HandledSize(double workHeight, double pitch) {
        this.workHeight = workHeight;
        this.pitch = pitch;
    }

    public double workHeight() {
        return workHeight;
    }

    /** Distance between units in a queue. */
    public double pitch() {
        return pitch;
    }
}
