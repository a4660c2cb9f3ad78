package linetwin.ui.desktop.condition;

/** The ring round a station on the 3D floor, with the sign that stands before it. */
public enum RingShape {
    THIN,
    PLAIN,
    /** Open where units come in; an arrow points in. */
    OPEN_IN,
    /** Open where units go out; an arrow points out. */
    OPEN_OUT,
    /** Triangle that points down: parts to be delivered. */
    PARTS,
    DOTS,
    PAUSE,
    SQUARE,
    DIAMOND,
    HEXAGON,
    CROSS,
    TRIANGLE,
    /** Broken line of dashes. */
    DASHES
}
