package linetwin.core.model;

/** How far a value may be trusted, as its source says. */
public enum Quality {
    GOOD,
    UNCERTAIN,
    BAD
}
