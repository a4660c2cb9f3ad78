package linetwin.ui.desktop.floor.station;

/** Size of the units of a station; decides the height of the work and the distance between units. */
public enum HandledSize {
    /** Joints and hands, on pallets along a belt. */
    SMALL(0.92, 0.3),
    /** Packs, on a heavier belt. */
    PACK(0.85, 0.5),
    /** Legs and arms, on trolleys. */
    LIMB(0.85, 0.75),
    /** Torsos and heads, on a fixture. */
    TRUNK(0.7, 1.0),
    /** Robots, on a self-driving carrier. */
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

    /** Distance between units in a queue in metres. */
    public double pitch() {
        return pitch;
    }
}
