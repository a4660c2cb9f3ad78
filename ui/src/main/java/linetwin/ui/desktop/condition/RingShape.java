package linetwin.ui.desktop.condition;

/** Shape of the ring round a station on the 3D floor, with the sign before it. */
public enum RingShape {
    THIN,
    PLAIN,
    /** Ring open at the entrance of units, with an arrow inwards. */
    OPEN_IN,
    /** Ring open at the exit of units, with an arrow outwards. */
    OPEN_OUT,
    /** Ring with a triangle that points to the south: parts to be delivered. */
    PARTS,
    DOTS,
    PAUSE,
    SQUARE,
    DIAMOND,
    HEXAGON,
    CROSS,
    TRIANGLE,
    /** Ring of dashes. */
    DASHES
}
