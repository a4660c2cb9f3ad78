package linetwin.core.layout;

/** Who does the work at a station. */
public enum StationKind {
    /** A machine alone. */
    AUTO,
    /** A machine and a person. */
    SEMI,
    /** People. */
    MANUAL,
    /** A test rig. */
    TEST,
    /** People who inspect. */
    INSP
}
