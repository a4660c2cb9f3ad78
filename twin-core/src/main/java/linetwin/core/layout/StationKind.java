package linetwin.core.layout;

/** Kinds of stations, by the way work is done. */
public enum StationKind {
    /** Automatic machine. */
    AUTO,
    /** Machine with an operator. */
    SEMI,
    /** Manual work. */
    MANUAL,
    /** Test rig. */
    TEST,
    /** Manual inspection. */
    INSP
}
